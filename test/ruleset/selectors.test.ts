import { expect, test } from 'vitest';
import { load, problemsOf } from './world.ts';

const rules = `handoff: 1
ruleset: a
rules:
  packing.weight.max: { check: required, with: { field: weight } }
  packing.height.max: { check: required, with: { field: height }, severity: warning }
  label.tracking: { on: label, category: labeling, check: required, with: { field: tracking_number } }
  data.type: warning
tests:
  packing.height.max:
    - { name: given, parcel: { height: 3 cm }, expect: pass }
`;

const ids = (only: readonly string[], skip: readonly string[] = []) =>
  load(rules, { only, skip }).plan.rules.map(({ id }) => id);

test('a glob, a category, a subject and a severity each choose rules', () => {
  expect(ids(['packing.*'])).toEqual(['packing.height.max', 'packing.weight.max']);
  expect(ids(['category:labeling'])).toEqual(['label.tracking']);
  expect(ids(['on:parcel'])).toEqual(['packing.height.max', 'packing.weight.max']);
  expect(ids(['severity:warning'])).toEqual(['packing.height.max']);
  expect(ids(['on:label', 'packing.w*'])).toEqual(['label.tracking', 'packing.weight.max']);
});

test('what is skipped is not chosen', () => {
  expect(ids([], ['packing.*'])).toEqual(['label.tracking']);
  expect(ids(['packing.*'], ['severity:warning'])).toEqual(['packing.weight.max']);
});

test('a selector that matches nothing is a problem with the one that was meant', () => {
  const hint = (selector: string) =>
    problemsOf(rules, { only: [selector] }).map((problem) => [problem.code, problem.hint]);
  expect(hint('packing.wieght.max')).toEqual([['usage.selector', 'did you mean "packing.weight.max"?']]);
  expect(hint('categroy:labeling')).toEqual([['usage.selector', 'did you mean "category:labeling"?']]);
  expect(hint('severity:eror')).toEqual([['usage.selector', 'did you mean "severity:error"?']]);
});

test('what handoff itself asks is overridden by id, skipped by name, and kept by --only', () => {
  expect(load(rules).plan.builtIn['data.type']).toEqual({ severity: 'warning', fix: undefined });
  expect(load(rules, { skip: ['data.type'] }).plan.builtIn['data.type'].severity).toBe('off');
  expect(load(rules, { only: ['packing.*'] }).plan.builtIn['data.covered'].severity).toBe('error');
});

test('the cases of a rule go with it', () => {
  expect(load(rules).cases).toHaveLength(1);
  expect(load(rules, { skip: ['packing.height.max'] }).cases).toHaveLength(0);
});
