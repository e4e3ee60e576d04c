import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { differences } from '../../src/cli/cases/judge-case.ts';
import { runCase } from '../../src/cli/cases/run-case.ts';
import { world } from '../../src/cli/world.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import { type LoadedRules, loadRulesets } from '../../src/ruleset/load.ts';
import { passing } from '../expressions/conformance-cases.ts';
import { evaluated } from '../expressions/evaluated.ts';
import { blocksOf } from './blocks.ts';

const page = readFileSync(new URL('../../docs/expressions.md', import.meta.url), 'utf8');
const asOf = '2026-11-22T12:00:00Z';

function load(text: string, params: Readonly<Record<string, string>> = {}): LoadedRules {
  const here = { ...world, exists: () => true, read: () => `handoff: 1\nruleset: docs/example\n${text}` };
  return loadRulesets({ entries: ['docs.yaml'], world: here, checks, datasets, params, only: [], skip: [] });
}

describe.each(blocksOf('expressions.md'))('the example under $heading, line $line', ({ text }) => {
  test('goes as its tests say', async () => {
    const { cases } = load(text);
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) {
      const { plan, settings } = load(text, one.case.params);
      const rule = plan.rules.find(({ id }) => id === one.rule);
      if (rule === undefined) throw new Error(`${one.rule} is not a rule`);
      const found = differences(one.case, await runCase({ rule, plan, settings, asOf }, one.case));
      expect([one.case.name, ...found]).toEqual([one.case.name]);
    }
  });
});

test('the sections that pass are those that pass', () => {
  const table = page.slice(page.indexOf('| file | sections |'), page.indexOf('Where rules mean something else'));
  const told = [...table.matchAll(/^\| (\w+) \| (.+) \|$/gm)].flatMap(([, file = '', sections = '']) =>
    file === 'file' ? [] : sections.split(', ').map((section) => `${file}/${section}`),
  );
  expect(told.sort()).toEqual(Object.keys(passing).sort());
});

test('what is said to differ differs so', () => {
  const rows = [...page.matchAll(/^\| `(.+)` \| .+ \| (.+) \| .+ \|$/gm)];
  expect(rows).toHaveLength(5);
  for (const [, expression = '', here = ''] of rows) {
    const outcome = evaluated(expression);
    const said = 'value' in outcome ? String(outcome.value) : 'error' in outcome ? 'no value' : 'a problem';
    expect([expression, said]).toEqual([expression, here]);
  }
});
