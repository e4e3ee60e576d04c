import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { differences } from '../../src/cli/cases/judge-case.ts';
import { runCase } from '../../src/cli/cases/run-case.ts';
import { carriersCovered } from '../../src/cli/shipped-carriers.ts';
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

const limiting = new Set(['within', 'girth-within', 'dimensions-within']);

/** Every rule of the shipped files whose check holds a number of somebody's against a parcel. */
const limits = rulesets
  .filter(({ name }) => !/^(examples|corridors)\//.test(name))
  .flatMap(({ loaded }) =>
    loaded.plan.rules
      .filter(({ check }) => limiting.has(check))
      .map((rule) => ({ ...rule, byParam: isByParam(loaded, rule.id) })),
  )
  .filter(({ id }) => !isSense(id));

/** More than nothing is no number that anybody publishes. */
function isSense(id: string): boolean {
  return id === 'packing.weight.positive' || /^packing\.dims\.(length|width|height)$/.test(id);
}

/** True of what a carrier says itself. */
function isOfCarrier({ id }: { readonly id: string }): boolean {
  return id.startsWith('carrier.');
}

/** True where a param gives the limit: then it is nobody's law, or differs by contract. */
function isByParam({ resolved }: LoadedRules, id: string): boolean {
  const values = resolved.rules.find((rule) => rule.id === id)?.values ?? [];
  return values.some(({ path, via }) => path.startsWith('with.') && via !== undefined);
}

describe('a limit in a shipped ruleset', () => {
  it.each(limits.filter(({ byParam }) => !byParam))(
    '$id names its source and the day it was looked up',
    ({ variants }) => {
      for (const { source } of variants) expect(source?.verified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  it.each(limits.filter(isOfCarrier))(
    '$id refuses as an error or charges as a warning',
    ({ id, variants, byParam }) => {
      const expected = id.includes('.surcharges.') ? ['warning'] : byParam ? ['error', 'warning'] : ['error'];
      for (const { severity } of variants) expect(expected).toContain(severity);
    },
  );
});

/** Columns that a carrier's refusals may ask of any manifest; what needs another says nothing where it is not there. */
const usual = new Set(
  'carrier service tracking_number weight length width height ship_date ship_to_country ship_to_postal_code'.split(' '),
);

describe('a carrier ruleset', () => {
  const carriers = rulesets.filter(({ name }) => name.startsWith('carriers/'));
  const rules = carriers.flatMap(({ loaded }) => loaded.plan.rules);

  it.each(carriers)('$name covers its carrier, as its covers line says, and judges no other', ({ name, loaded }) => {
    const { covers, rules } = loaded.plan;
    expect(carriersCovered(name)).toEqual(covers.carriers);
    expect(covers.carriers).toEqual([name.slice('carriers/'.length).toUpperCase().replaceAll('-', '_')]);
    for (const { when } of rules) expect(JSON.stringify(when)).toContain('"name":"carrier"');
  });

  it.each(rules)('$id holds up no manifest for want of an unusual column or another file', (rule) => {
    if (rule.onMissing === 'skip') return;
    if (rule.variants.every(({ severity }) => severity !== 'error')) return;
    expect(rule.on).toBe('parcel');
    const fields = [...JSON.stringify([rule.when, rule.variants]).matchAll(/"field":"(\w+)"/g)].map(([, name]) => name);
    expect(fields.filter((name) => !usual.has(name ?? ''))).toEqual([]);
  });

  it.each(rules)('$id names its source and the day it was looked up', ({ variants }) => {
    for (const { source } of variants) expect(source?.verified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
