import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf, onlyBatch, tallyOf } from './audited.ts';

const weight = `rules:
  packing.weight:
    title: Weight within the limit
    category: packing
    check: within
    with: { field: weight, max: 30 kg }
`;
const city = `rules:
  address.city:
    title: City is no placeholder
    category: address
    check: not-placeholder
    with: { field: ship_to_city }
`;

describe('what absence means', () => {
  test('an absent value of a check that judges a measure is not-evaluated and its parcel not audited', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: [
        { package_id: 'A1', weight: '2 kg' },
        { package_id: 'A2', weight: '' },
      ],
    });
    expect(counts(report, 'packing.weight')).toBe('1/0/0/1');
    expect(tallyOf(report, 'packing.weight').causes['not-evaluated']).toEqual({ 'value-absent': 1 });
    expect(onlyBatch(report)).toMatchObject({ outcome: 'not-audited', disposition: 'not-audited' });
    expect(report.run).toMatchObject({ exit_code: 2, complete: false });
  });

  test('an absent value of a check on identities and texts is nothing to judge', async () => {
    const report = await audited({
      ruleset: city,
      manifest: [
        { package_id: 'A1', ship_to_city: 'Gent' },
        { package_id: 'A2', ship_to_city: ' ' },
      ],
    });
    expect(counts(report, 'address.city')).toBe('1/0/1/0');
    expect(report.run.exit_code).toBe(0);
  });

  test('an absent column is not-evaluated for every check, required included', async () => {
    const required =
      'rules:\n  address.city:\n    title: City is given\n    category: address\n    check: required\n    with: { field: ship_to_city }\n';
    for (const ruleset of [city, required]) {
      const report = await audited({ ruleset, manifest: [{ package_id: 'A1' }] });
      expect(tallyOf(report, 'address.city').causes['not-evaluated']).toEqual({ 'column-absent': 1 });
      expect(report.run.outcome).toBe('not-audited');
    }
  });

  test('a column that only one of two manifests lacks is absent in that file alone', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: {
        'a.csv': [{ batch_id: 'B', package_id: 'A1', weight: '2 kg' }],
        'b.csv': [{ batch_id: 'B', package_id: 'A2' }],
      },
    });
    expect(counts(report, 'packing.weight')).toBe('1/0/0/1');
  });

  test('a rule on labels without labels is not-evaluated once for each parcel', async () => {
    const ruleset =
      'rules:\n  label.id:\n    title: Label has an id\n    category: labeling\n    on: label\n    check: required\n    with: { field: label_id }\n';
    const report = await audited({ ruleset, manifest: [{ package_id: 'A1' }, { package_id: 'A2' }] });
    expect(counts(report, 'label.id')).toBe('0/0/0/2');
    expect(tallyOf(report, 'label.id').causes['not-evaluated']).toEqual({ 'dataset-absent': 2 });
    expect(report.not_checked.map(({ what }) => what)).toContain('labels');
  });

  test('a check that counts an absent dataset is not-evaluated for each parcel', async () => {
    const ruleset =
      'rules:\n  pair.label:\n    title: Parcel has a label\n    category: pairing\n    check: has-child\n    with: { child: label }\n';
    const report = await audited({ ruleset, manifest: [{ package_id: 'A1' }, { package_id: 'A2' }] });
    expect(tallyOf(report, 'pair.label').causes['not-evaluated']).toEqual({ 'dataset-absent': 2 });
  });

  test.each([
    ['skip', '1/0/1/0', 0],
    ['fail', '1/1/0/0', 1],
  ])('on_missing: %s replaces it', async (onMissing, expected, exit) => {
    const report = await audited({
      ruleset: `${weight}    on_missing: ${onMissing}\n`,
      manifest: [
        { package_id: 'A1', weight: '2 kg' },
        { package_id: 'A2', weight: '' },
      ],
    });
    expect(counts(report, 'packing.weight')).toBe(expected);
    expect(report.run.exit_code).toBe(exit);
    if (onMissing === 'fail') expect(findingsOf(report)[0]?.facts).toEqual({ missing: ['weight'] });
  });

  test('what the site declared never to have makes its rules not applicable and is said', async () => {
    const ruleset = `not_supplied: { fields: [weight], reason: the scale is broken }\n${weight}`;
    const report = await audited({ ruleset, manifest: [{ package_id: 'A1' }] });
    expect(tallyOf(report, 'packing.weight').causes['not-applicable']).toEqual({ 'declared-not-supplied': 1 });
    expect(report.not_checked).toContainEqual({ what: 'weight', reason: 'the scale is broken' });
    expect(report.run.exit_code).toBe(0);
  });

  test('a field declared not supplied is judged all the same where a row has it', async () => {
    const ruleset = `not_supplied: { fields: [weight], reason: few parcels are weighed }\n${weight}`;
    const report = await audited({
      ruleset,
      manifest: [
        { package_id: 'A1', weight: '31 kg' },
        { package_id: 'A2', weight: '' },
      ],
    });
    expect(counts(report, 'packing.weight')).toBe('0/1/1/0');
  });
});

describe('cells that say nothing', () => {
  test('a cell not of its type is a finding of the file, holds nothing, and leaves its parcel not audited', async () => {
    const report = await audited({ ruleset: weight, manifest: [{ package_id: 'A1', weight: 'heavy' }] });
    expect(findingsOf(report, 'data.type')[0]).toMatchObject({
      origin: 'file',
      hold: 'none',
      field: 'weight',
      facts: { value: 'heavy' },
    });
    expect(tallyOf(report, 'packing.weight').causes['not-evaluated']).toEqual({ type: 1 });
    expect(onlyBatch(report).parcels).toMatchObject({ fail: 0, 'not-audited': 1 });
    expect(report.run.exit_code).toBe(2);
  });

  test('a cell that no rule reads is nobody’s business', async () => {
    const report = await audited({ ruleset: weight, manifest: [{ package_id: 'A1', weight: '1 kg', length: 'long' }] });
    expect(findingsOf(report)).toEqual([]);
  });

  test('a weight without a unit anywhere is not-evaluated, unit-absent', async () => {
    const report = await audited({ ruleset: weight, manifest: [{ package_id: 'A1', weight: '12' }] });
    expect(tallyOf(report, 'packing.weight').causes['not-evaluated']).toEqual({ 'unit-absent': 1 });
    expect(report.run.exit_code).toBe(2);
  });

  test('a carrier that does not resolve makes what reads it not-evaluated, unknown-value', async () => {
    const report = await audited({
      ruleset: `${weight}    when: { carrier: UPS }\n`,
      manifest: [{ package_id: 'A1', carrier: 'Bob’s Vans', weight: '50 kg' }],
    });
    expect(tallyOf(report, 'packing.weight').causes['not-evaluated']).toEqual({ 'unknown-value': 1 });
    expect(report.run.exit_code).toBe(2);
  });
});

describe('when', () => {
  test('a blank value matches nothing, and its negation everything', async () => {
    const ruleset = `${weight}    when: { service: { not: FREIGHT } }\n`;
    const report = await audited({
      ruleset,
      manifest: [
        { package_id: 'A1', service: '', weight: '31 kg' },
        { package_id: 'A2', service: 'freight', weight: '31 kg' },
      ],
    });
    expect(counts(report, 'packing.weight')).toBe('0/1/1/0');
  });

  test('a field without a column makes the condition unknown and the rule not-evaluated', async () => {
    const report = await audited({
      ruleset: `${weight}    when: { service: FREIGHT }\n`,
      manifest: [{ package_id: 'A1', weight: '31 kg' }],
    });
    expect(tallyOf(report, 'packing.weight').causes['not-evaluated']).toEqual({ 'column-absent': 1 });
  });

  test('an unknown part does not matter where another part decides', async () => {
    const ruleset = `${weight}    when: { any: [{ service: FREIGHT }, { package_id: A1 }] }\n`;
    const report = await audited({
      ruleset,
      manifest: [
        { package_id: 'A1', weight: '31 kg' },
        { package_id: 'A2', weight: '31 kg' },
      ],
    });
    expect(counts(report, 'packing.weight')).toBe('0/1/0/1');
  });

  test('the first row of per that matches judges, and the finding names it', async () => {
    const ruleset = `${weight}    per:\n      - { when: { ship_to_country: GB }, with: { max: 15 kg } }\n      - { when: { ship_to_country: [GB, FR] }, with: { max: 20 kg } }\n`;
    const report = await audited({
      ruleset,
      manifest: ['GB', 'FR', 'DE'].map((ship_to_country) => ({
        package_id: ship_to_country,
        ship_to_country,
        weight: '18 kg',
      })),
    });
    expect(counts(report, 'packing.weight')).toBe('2/1/0/0');
    expect(findingsOf(report)[0]?.facts).toMatchObject({ max: '15 kg', per: expect.stringContaining('GB') });
  });

  test('effective dates are judged at the ship date of each parcel, else as of the audit', async () => {
    const ruleset = `${weight}    effective: { from: 2026-01-26 }\n`;
    const report = await audited({
      ruleset,
      manifest: ['2026-01-25', '2026-01-26', ''].map((ship_date, index) => ({
        batch_id: 'B',
        package_id: `A${index}`,
        ship_date,
        weight: '31 kg',
      })),
    });
    expect(counts(report, 'packing.weight')).toBe('0/2/1/0');
    expect(tallyOf(report, 'packing.weight').causes['not-applicable']).toEqual({ 'not-in-force': 1 });
  });
});

describe('covers', () => {
  test('a parcel of a carrier the rules do not speak for is not audited, and says so', async () => {
    const report = await audited({
      ruleset: `covers: { carriers: [UPS] }\n${weight}`,
      manifest: [
        { batch_id: 'B', package_id: 'A1', carrier: 'UPS', weight: '1 kg' },
        { batch_id: 'B', package_id: 'A2', carrier: 'Evri', weight: '1 kg' },
      ],
    });
    expect(onlyBatch(report).parcels).toMatchObject({ pass: 1, 'not-audited': 1 });
    expect(tallyOf(report, 'data.covered').causes['not-evaluated']).toEqual({ 'unknown-value': 1 });
  });
});
