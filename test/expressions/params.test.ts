import { describe, expect, test } from 'vitest';
import { audited, counts } from '../audit/audited.ts';
import { problemsOf } from '../ruleset/world.ts';

const params = `params:
  max_weight: { type: weight, default: 31.5 kg }
  max_both: { type: weight, default: { lb: 70, kg: 31.5 } }
  cover: { type: percent, default: 90% }
  patience: { type: duration, default: 72 h }
  floor: { type: money, default: 10 EUR }
  cutoff: { type: time, default: "17:30" }
  zoned: { type: time, default: "17:30", zone: Europe/Amsterdam }
  first_day: { type: date, default: 2026-11-20 }
  carrier: { type: carrier, default: DHL Paket }
  strict: { type: boolean, default: yes }
  boxes: { type: list, default: [USED-DG, BANANA] }
`;
const parcel = {
  package_id: 'P-1',
  weight: '31.5 kg',
  declared_value: '20 EUR',
  insurance_amount: '18 EUR',
  carrier: 'DHL_PAKET',
  ship_date: '2026-11-22',
  order_id: 'banana',
};

describe('params in an expression', () => {
  test.each([
    ['weight <= params.max_weight', '1/0/0/0'],
    ['weight <= params.max_both', '1/0/0/0'],
    ['weight * 2 <= params.max_weight', '0/1/0/0'],
    ['insurance_amount >= declared_value * params.cover', '1/0/0/0'],
    ['declared_value >= params.floor', '1/0/0/0'],
    ['ship_date - params.first_day < params.patience', '1/0/0/0'],
    ["params.cutoff == duration('17h30m')", '1/0/0/0'],
    ['carrier == params.carrier && params.strict', '1/0/0/0'],
    ['!(order_id in params.boxes)', '0/1/0/0'],
  ])('%s', async (cel, outcome) => {
    const ruleset = `${params}rules: { docs.x: { cel: ${JSON.stringify(cel)} } }\n`;
    expect(counts(await audited({ ruleset, manifest: [parcel] }), 'docs.x')).toBe(outcome);
  });

  test('an amount in another currency is not held against a param', async () => {
    const ruleset = `${params}rules: { docs.x: { cel: declared_value >= params.floor } }\n`;
    const report = await audited({ ruleset, manifest: [{ ...parcel, declared_value: '20 USD' }] });
    expect(counts(report, 'docs.x')).toBe('0/0/0/1');
  });

  test.each([
    ['params.max_wieght > weight', 'ruleset.unknown-field', 'did you mean "max_weight"?'],
    ['params.max_weight > length', 'ruleset.type', undefined],
    ["params.zoned > duration('3h')", 'ruleset.type', 'use the check "within" with the param as its limit'],
  ])('%s is refused', (cel, code, hint) => {
    const problems = problemsOf(
      `handoff: 1\nruleset: a\n${params}rules: { docs.x: { cel: ${JSON.stringify(cel)} } }\n`,
    );
    expect(problems.map((problem) => [problem.code, problem.hint])).toEqual([[code, hint]]);
  });
});
