import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { differences } from '../../src/cli/cases/judge-case.ts';
import { runCase } from '../../src/cli/cases/run-case.ts';
import { shipped, world } from '../../src/cli/world.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import { type LoadedRules, loadRulesets } from '../../src/ruleset/load.ts';

const asOf = '2026-11-22T12:00:00Z';
const rulesets = shipped().map((name) => ({ name, loaded: load(name, {}) }));

function load(name: string, params: Readonly<Record<string, string>>): LoadedRules {
  return loadRulesets({ entries: [`handoff:${name}`], world, checks, datasets, params, only: [], skip: [] });
}

describe.each(rulesets)('the shipped ruleset $name', ({ name, loaded }) => {
  const { plan, cases } = loaded;

  it.each(cases.map((one) => ({ ...one, title: `${one.rule}: ${one.case.name}` })))('$title', async (one) => {
    const by = one.case.params === undefined ? loaded : load(name, one.case.params);
    const rule = by.plan.rules.find(({ id }) => id === one.rule);
    if (rule === undefined) throw new Error(`${one.rule} is not a rule`);
    const run = { rule, plan: by.plan, settings: by.settings, asOf };
    expect(differences(one.case, await runCase(run, one.case))).toEqual([]);
  });

  it.each(plan.rules.map(({ id }) => id))('%s has a passing and a failing case', (id) => {
    const expected = new Set(cases.filter((one) => one.rule === id).map((one) => one.case.expect));
    expect(expected.has('fail')).toBe(true);
    expect(expected.has('pass') || expected.has('not-applicable')).toBe(true);
  });

  it.each(plan.rules)('$id says what to do about a finding', ({ variants }) => {
    for (const { fix, action } of variants) expect([fix, action]).not.toContain(undefined);
  });
});

const limiting = new Set(['within', 'girth-within']);

/** Every rule of the shipped files whose check holds a number of somebody's against a parcel; examples have numbers of their own. */
const limits = rulesets
  .filter(({ name }) => !/^(examples|corridors)\//.test(name))
  .flatMap(({ loaded }) => loaded.plan.rules.filter(({ check }) => limiting.has(check)))
  .filter(({ id }) => !isSense(id));

/** More than nothing is no number that anybody publishes. */
function isSense(id: string): boolean {
  return id === 'packing.weight.positive' || /^packing\.dims\.(length|width|height)$/.test(id);
}

describe('a limit in a shipped ruleset', () => {
  it.each(limits)('$id names its source and the day it was looked up', ({ variants }) => {
    for (const { source } of variants) expect(source?.verified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each(limits)('$id refuses as an error, or charges or advises as a warning', ({ id, variants }) => {
    for (const { severity } of variants) {
      if (id.includes('.surcharges.')) expect(severity).toBe('warning');
      else if (id.startsWith('carrier.limits.')) expect(severity).toBe('error');
      else expect(['error', 'warning']).toContain(severity);
    }
  });
});

describe('a carrier ruleset', () => {
  const carriers = rulesets.filter(({ name }) => name.startsWith('carriers/'));

  it.each(carriers)('$name covers its carrier and judges no other', ({ name, loaded }) => {
    const { covers, rules } = loaded.plan;
    expect(covers.carriers).toEqual([name.slice('carriers/'.length).toUpperCase().replaceAll('-', '_')]);
    for (const { when } of rules) expect(JSON.stringify(when)).toContain('"name":"carrier"');
  });

  it.each(carriers)('$name needs no file but the manifest', ({ loaded }) => {
    for (const { on } of loaded.plan.rules) expect(on).toBe('parcel');
  });
});
