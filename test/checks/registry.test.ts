import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeCheck, parametersOf } from '../../src/checks/describe.ts';
import { checks } from '../../src/checks/index.ts';

/** Files of src/checks that are no check. */
const shared = [
  'amounts',
  'apart',
  'check',
  'cutoff',
  'describe',
  'implied',
  'index',
  'limits',
  'membership',
  'params',
  'part-limits',
  'party',
  'present',
  'sums',
  'words',
];

const files = readdirSync(new URL('../../src/checks', import.meta.url))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => !shared.includes(name));

describe('the registry of checks', () => {
  it('lists every check file once, by id, in order', () => {
    expect(checks.map((check) => check.id)).toEqual([...files].sort());
  });
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
  it('says in words what holds and what goes wrong', () => {
    expect(check.about).toMatch(/^\S.*\.$/);
    expect(check.why).toMatch(/^\S.*\.$/);
    expect(check.on.length).toBeGreaterThan(0);
  });

  it('documents every parameter with its kind and meaning', () => {
    for (const parameter of parametersOf(check.params)) {
      expect(parameter, parameter.name).toMatchObject({
        kind: expect.stringMatching(/\S/),
        about: expect.stringMatching(/\S/),
      });
    }
  });

  it('refuses a parameter it does not know', () => {
    const result = check.params.safeParse({ ...check.examples.with, feild: 'weight' });
    expect(result.error?.issues.map((issue) => issue.code)).toContain('unrecognized_keys');
  });

  it('accepts the parameters of its examples, and so does its JSON Schema', () => {
    const properties = Object.keys(
      z.toJSONSchema(check.params, { io: 'input', unrepresentable: 'any' }).properties ?? {},
    );
    for (const over of [{}, ...check.examples.fail.map((example) => example.with ?? {})]) {
      const written = { ...check.examples.with, ...over };
      expect(check.params.safeParse(written).error).toBeUndefined();
      expect(properties).toEqual(expect.arrayContaining(Object.keys(written)));
    }
  });

  it('describes itself with its parameters, facts and examples', () => {
    const text = describeCheck(check);
    for (const part of [check.about, check.why, ...check.facts.map((name) => `{${name}}`)])
      expect(text).toContain(part);
    for (const example of check.examples.fail) expect(text).toContain(example.says);
  });
});
