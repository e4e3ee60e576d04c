import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from './world.ts';

const example = readFileSync(new URL('files/acme-eu-outbound.yaml', import.meta.url), 'utf8');

const files = {
  'acme/eu-outbound.yaml': example,
  'acme/dangerous-goods.yaml': 'handoff: 1\nruleset: acme/dangerous-goods\n',
  'acme/services.csv': 'code,name\nPAKET,Paket\nWARENPOST,Warenpost\n',
  'shipped/gs1/logistic-label.yaml': 'handoff: 1\nruleset: gs1/logistic-label\nversion: 1.0.0\n',
  'shipped/carriers/dhl-paket.yaml': 'handoff: 1\nruleset: carriers/dhl-paket\ncovers: { carriers: [DHL_PAKET] }\n',
};
const loaded = load(files, { entries: ['acme/eu-outbound.yaml'] });
const [insured, agrees, weight] = loaded.plan.rules;

test('rules come by id with everything they say', () => {
  expect(loaded.plan.rules.map(({ id }) => id)).toEqual([
    'docs.insured-value',
    'label.postal-code.agrees',
    'packing.weight.max',
  ]);
  expect(insured).toMatchObject({ category: 'documentation', on: 'parcel', check: 'cel' });
  expect(weight).toMatchObject({
    title: "Parcel within the carrier's weight limit",
    category: 'packing',
    on: 'parcel',
    check: 'within',
    effective: { from: '2026-01-26', until: undefined },
    onMissing: 'not-evaluated',
    where: undefined,
  });
  expect(agrees).toMatchObject({ category: 'pairing', on: 'label', check: 'fields-agree' });
});

test('a row of "per" comes before the rule itself and inherits its consequences', () => {
  expect(weight?.variants).toHaveLength(2);
  for (const variant of weight?.variants ?? []) {
    expect(variant).toMatchObject({
      severity: 'error',
      hold: 'parcel',
      action: 'split',
      fix: 'Split the order or move it to freight.',
      cost: { amount: 240_000, currency: 'EUR', per: 'parcel', group: 'refused', why: 'return and redelivery' },
      source: { title: 'Carrier guide 2026 §3.2', verified: '2026-11-22' },
    });
  }
  expect(weight?.variants.map(({ label }) => label)).toEqual(['lane: uk-ni', undefined]);
});

test('a lane is a condition on countries and postal code', () => {
  const ref = (field: string) => expect.objectContaining({ level: 'parcel', field });
  expect(weight?.variants[0].when).toEqual({
    type: 'all',
    of: [
      { type: 'field', ref: ref('ship_from_country'), test: { type: 'one-of', values: ['nl', 'de'] } },
      { type: 'field', ref: ref('ship_to_country'), test: { type: 'one-of', values: ['gb'] } },
      {
        type: 'field',
        ref: ref('ship_to_postal_code'),
        test: expect.objectContaining({ type: 'text', source: 'BT*' }),
      },
    ],
  });
});

test('a message is literal text, facts of the check and fields', () => {
  const { message } = weight?.variants[0] ?? {};
  expect(message?.[0]).toMatchObject({ ref: { level: 'parcel', field: 'package_id' } });
  expect(message?.slice(1, 5)).toEqual([': ', { fact: 'value' }, ' is over ', { fact: 'max' }]);
});

test('datasets become settings given by the ruleset', () => {
  const { manifest } = loaded.settings;
  expect(manifest?.columns).toMatchObject({
    weight: { value: ['Gewicht'], by: 'ruleset' },
    tracking_number: { value: ['Tracking', 'Sendungsnummer'], by: 'ruleset' },
    gift_wrap: { value: ['Geschenk'], by: 'ruleset' },
  });
  expect(manifest?.units.length).toEqual({ value: 'cm', by: 'ruleset' });
  expect(manifest?.constants.ship_from_country).toEqual({ value: 'NL', by: 'ruleset' });
  expect(manifest?.definition.fields.find(({ name }) => name === 'packed_at')?.type).toBe('datetime');
  expect(Object.keys(loaded.settings).sort()).toEqual(['batches', 'items', 'labels', 'manifest']);
});

test('the plan names what is covered, the rulesets and the params in force', () => {
  expect(loaded.plan.covers).toEqual({ carriers: ['DHL_PAKET', 'POSTNL'], services: undefined });
  expect(loaded.plan.rulesets.map(({ id, version, rules }) => [id, version, rules])).toEqual([
    ['gs1/logistic-label', '1.0.0', 0],
    ['carriers/dhl-paket', '', 0],
    ['acme/dangerous-goods', '', 0],
    ['acme/eu-outbound', '2.3.0', 3],
  ]);
  expect(loaded.plan.params).toEqual({ max_weight: '31.5 kg', cutoff: '17:30 Europe/Amsterdam' });
});

test('cases keep their text, file and line', () => {
  expect(loaded.cases).toHaveLength(3);
  expect(loaded.cases[2]).toEqual({
    rule: 'packing.weight.max',
    case: {
      name: 'no weight is no pass',
      parcel: { carrier: 'DHL_PAKET', service: 'PAKET' },
      expect: 'not-evaluated',
    },
    file: 'acme/eu-outbound.yaml',
    line: 70,
  });
});

test('every value in force names the file and line it came from', () => {
  const rule = loaded.resolved.rules.find(({ id }) => id === 'packing.weight.max');
  expect(rule?.values.find(({ path }) => path === 'with.max')).toEqual({
    path: 'with.max',
    text: '31.5 kg',
    via: '$max_weight',
    file: 'acme/eu-outbound.yaml',
    line: 33,
  });
  expect(loaded.resolved.settings.find(({ path }) => path === 'covers.carriers')).toMatchObject({ line: 8 });
});
