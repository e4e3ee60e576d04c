import { describe, expect, test } from 'vitest';
import { audited, counts, tallyOf } from './audited.ts';

/** What a report says of values that a rule could not judge. */
const missing = async (rule: string, manifest: readonly Record<string, string>[]) => {
  const report = await audited({ ruleset: `rules: { acme.rule: ${rule} }\n`, manifest });
  return tallyOf(report, 'acme.rule').missing;
};
const parcels = (...services: readonly string[]) =>
  services.map((service, at) => ({ package_id: `A${at}`, batch_id: 'B', shipment_id: 'S', service, weight: '1 kg' }));

describe('a field of a shipment that its parcels do not share', () => {
  const field = { cause: 'value-absent', dataset: 'manifest', field: 'service' };

  test.each([
    ['a check that asks for it', '{ check: compare, with: { field: shipment.service, is: "==", to: service } }'],
    [
      'a check that holds something against it',
      '{ check: compare, with: { field: service, is: "==", to: shipment.service } }',
    ],
    ['an expression', '{ cel: shipment.service == service }'],
  ])('is told to differ to %s', async (_, rule) => {
    expect(await missing(rule, parcels('EXPRESS', 'GROUND'))).toEqual([
      { ...field, subjects: expect.any(Number), differs: true },
    ]);
  });

  test('is told to differ to a rule on the shipment, also where some parcels leave it blank', async () => {
    const rule = '{ on: shipment, check: compare, with: { field: service, is: "!=", to: shipment_id } }';
    for (const services of [
      ['EXPRESS', 'GROUND'],
      ['EXPRESS', ''],
      ['', 'EXPRESS'],
    ])
      expect(await missing(rule, parcels(...services))).toEqual([{ ...field, subjects: 1, differs: true }]);
  });

  test('is blank where every parcel leaves it blank', async () => {
    const rule = '{ on: shipment, check: compare, with: { field: service, is: "!=", to: shipment_id } }';
    expect(await missing(rule, parcels('', ''))).toEqual([{ ...field, subjects: 1 }]);
  });
});

describe('a value that is known, but not to the check', () => {
  test('is told with its field: a carrier whose numbers nobody knows', async () => {
    const manifest = [{ package_id: 'A', batch_id: 'B', carrier: 'UPS_FREIGHT', tracking_number: '123456789' }];
    expect(await missing('{ check: tracking-number, with: { field: tracking_number } }', manifest)).toEqual([
      { cause: 'unknown-value', dataset: 'manifest', field: 'carrier', subjects: 1, value: expect.any(String) },
    ]);
  });
});

test('a field declared never to be supplied that has values is told with their number, and judged', async () => {
  const ruleset = `not_supplied: { fields: [length], reason: no dimensioner }
rules: { packing.length: { check: within, with: { field: length, max: 100 cm } } }
`;
  const sides = (...lengths: readonly string[]) =>
    lengths.map((length, at) => ({ package_id: `A${at}`, batch_id: 'B', length }));
  const told = async (...lengths: readonly string[]) => {
    const report = await audited({ ruleset, manifest: sides(...lengths) });
    return [report.not_checked[0], counts(report, 'packing.length')];
  };
  expect(await told('120 cm', '', '90 cm')).toEqual([
    { what: 'length', reason: 'no dimensioner (but 2 rows have it, and are judged)' },
    '1/1/1/0',
  ]);
  expect(await told('', '')).toEqual([{ what: 'length', reason: 'no dimensioner' }, '0/0/2/0']);
});
