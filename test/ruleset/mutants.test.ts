import { expect, test } from 'vitest';
import { load } from './world.ts';

/** The small changes of the one rule of a ruleset, in words. */
function changesOf(rule: string, head = ''): readonly string[] {
  const rules = load(`handoff: 1\nruleset: acme/test\n${head}rules:\n  packing.a: ${rule}\n`);
  return rules.mutantsOf('packing.a').map(({ change }) => change);
}

test.each([
  [
    'within',
    '{ check: within, with: { field: weight, max: 31.5 kg } }',
    ['with.max 31.5 kg → 31.6 kg', 'with.max 31.5 kg → 31.4 kg'],
  ],
  [
    'girth, in both systems',
    '{ check: girth-within, with: { longest: { in: 108, cm: 274 } } }',
    [
      'with.longest.in 108 → 109',
      'with.longest.in 108 → 107',
      'with.longest.cm 274 → 275',
      'with.longest.cm 274 → 273',
    ],
  ],
  ['length', '{ check: length, with: { field: sscc, min: 18 } }', ['with.min 18 → 19', 'with.min 18 → 17']],
  ['a count', '{ check: has-child, with: { child: label, max: 2 } }', ['with.max 2 → 3', 'with.max 2 → 1']],
  [
    'a rate and its sample',
    '{ on: batch, check: rate-at-least, with: { of: parcel, when: { carrier: UPS }, min: 95%, min_sample: 20 } }',
    [
      'with.when { carrier: UPS } inverted',
      'with.min 95% → 96%',
      'with.min 95% → 94%',
      'with.min_sample 20 → 21',
      'with.min_sample 20 → 19',
    ],
  ],
  [
    'a distance in time',
    '{ check: compare, with: { field: ship_date, to: ship_window_end, at_most_apart: 72h } }',
    ['with.at_most_apart 72h → 73h', 'with.at_most_apart 72h → 71h'],
  ],
  [
    'rows of per',
    '{ check: within, with: { field: weight }, per: [{ when: { carrier: [UPS, DPD] }, with: { max: 3 kg } }] }',
    [
      'per.1.when { carrier: [UPS, DPD] } inverted',
      'per.1.when.carrier without UPS',
      'per.1.when.carrier without DPD',
      'per.1.with.max 3 kg → 4 kg',
      'per.1.with.max 3 kg → 2 kg',
    ],
  ],
  [
    'days in force',
    '{ check: required, with: { field: weight }, effective: { from: 2026-01-26, until: 2026-12-31 } }',
    [
      'effective.from 2026-01-26 → 2026-01-27',
      'effective.from 2026-01-26 → 2026-01-25',
      'effective.until 2026-12-31 → 2027-01-01',
      'effective.until 2026-12-31 → 2026-12-30',
    ],
  ],
])('%s is moved by one unit in its last place, both ways', (_, rule, changes) => {
  expect(changesOf(rule)).toEqual(changes);
});

test('what a param stands for is moved where the rule names it', () => {
  const head = 'params: { most: { type: weight, default: 30 kg } }\n';
  expect(changesOf('{ check: within, with: { field: weight, max: $most } }', head)).toEqual([
    'with.max 30 kg → 31 kg',
    'with.max 30 kg → 29 kg',
  ]);
});

test.each([
  ['a number', 'weight * 2 <= 30.5', ['2 → 3', '2 → 1', '30.5 → 30.6', '30.5 → 30.4']],
  ['a quantity', "volume() <= quantity('17280 in3')", ["'17280 in3' → '17281 in3'", "'17280 in3' → '17279 in3'"]],
  [
    'a value of a list',
    "packaging_type in ['BOX', 'BAG']",
    ["['BOX', 'BAG'] without 'BOX'", "['BOX', 'BAG'] without 'BAG'"],
  ],
])('%s of an expression is changed', (_, cel, changes) => {
  expect(changesOf(`{ cel: "${cel}" }`)).toEqual(changes.map((change) => `cel ${change}`));
  expect(changesOf(`{ when: { cel: "${cel}" }, check: required, with: { field: weight } }`)).toEqual([
    `when { cel: ${cel} } inverted`,
    ...changes.map((change) => `when.cel ${change}`),
  ]);
});

test('words of an expression and its patterns are left alone', () => {
  expect(changesOf(`{ cel: "po_number.startsWith('PO1') && matches(po_number, '[0-9]{2}')" }`)).toEqual([]);
});
