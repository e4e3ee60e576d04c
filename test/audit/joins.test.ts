import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf, onlyBatch, tallyOf } from './audited.ts';

const pairing = `rules:
  pair.parent:
    title: Every label belongs to a parcel
    category: pairing
    on: label
    check: has-parent
  pair.label:
    title: Every parcel has one label
    category: pairing
    check: has-child
    with: { child: label, min: 1, max: 1 }
  pair.postal-code:
    title: Label and manifest agree on the postal code
    category: pairing
    on: label
    check: fields-agree
    with: { fields: { ship_to_postal_code: parcel.ship_to_postal_code } }
`;

const parcels = [
  { package_id: 'A-1', tracking_number: '1Z5R89390357567127', ship_to_postal_code: '1011' },
  { package_id: 'A-2', tracking_number: '1Z879E930346834440', ship_to_postal_code: '2022' },
  { package_id: 'A-3', tracking_number: '1Z410E7W0392751591', ship_to_postal_code: '3033' },
];
const label = (package_id: string, ship_to_postal_code: string, more = {}) => ({
  package_id,
  ship_to_postal_code,
  label_status: '',
  ...more,
});
const labels = [label('A-1', '1011'), label('A-2', '2022'), label('A-3', '3033')];

describe('labels find their parcels', () => {
  test('without case, spaces and hyphens', async () => {
    const report = await audited({
      ruleset: pairing,
      manifest: parcels,
      labels: [label('a1', '1011'), label('A 2', '2022'), label('a-3', '3033')],
    });
    expect(report.run.exit_code).toBe(0);
  });

  test('by the first identity that has values on both sides', async () => {
    const byTracking = parcels.map(({ tracking_number, ship_to_postal_code }) => ({
      package_id: '',
      tracking_number,
      ship_to_postal_code,
    }));
    const report = await audited({ ruleset: pairing, manifest: parcels, labels: byTracking });
    expect(report.run.exit_code).toBe(0);
  });

  test('a label that disagrees fails its parcel, with the places of both', async () => {
    const report = await audited({
      ruleset: pairing,
      manifest: parcels,
      labels: [...labels.slice(0, 2), label('A-3', '9999')],
    });
    const [finding] = findingsOf(report, 'pair.postal-code');
    expect(finding?.parcel).toBe('A-3');
    expect(finding?.places.map(({ dataset, row, column }) => [dataset, row, column])).toEqual([
      ['labels', 3, 'ship_to_postal_code'],
      ['manifest', 3, 'ship_to_postal_code'],
    ]);
    expect(onlyBatch(report)).toMatchObject({
      outcome: 'fail',
      disposition: 'hold-parcels',
      parcels: { pass: 2, fail: 1 },
    });
    expect(onlyBatch(report).parcels_to_pull.map(({ parcel }) => parcel)).toEqual(['A-3']);
  });

  test('an orphan fails has-parent, and what reads its parent is not-evaluated', async () => {
    const report = await audited({ ruleset: pairing, manifest: parcels, labels: [...labels, label('A-9', '1011')] });
    expect(findingsOf(report, 'pair.parent')[0]).toMatchObject({ parcel: null, facts: { value: 'A-9' } });
    expect(tallyOf(report, 'pair.postal-code').causes['not-evaluated']).toEqual({ 'parent-absent': 1 });
    expect(report.inputs.find(({ dataset }) => dataset === 'labels')?.orphans).toBe(1);
    expect(onlyBatch(report)).toMatchObject({ outcome: 'fail', parcels: { pass: 3 } });
  });

  test('a label with a blank key is an orphan', async () => {
    const report = await audited({ ruleset: pairing, manifest: parcels, labels: [...labels, label('', '1011')] });
    expect(counts(report, 'pair.parent')).toBe('3/1/0/0');
  });

  test('a key that several parcels have joins none of them', async () => {
    const report = await audited({
      ruleset: pairing,
      manifest: [...parcels, { ...parcels[0], tracking_number: '' }],
      labels,
    });
    expect(tallyOf(report, 'pair.parent').causes['not-evaluated']).toEqual({ 'parent-ambiguous': 1 });
    expect(tallyOf(report, 'pair.postal-code').causes['not-evaluated']).toEqual({ 'parent-ambiguous': 1 });
    expect(counts(report, 'pair.label')).toBe('2/0/0/2');
  });

  test('an overlap under half is one message with samples of both sides', async () => {
    const strangers = Array.from({ length: 40 }, (_, index) => label(`Z-${index}`, '1011'));
    const report = await audited({ ruleset: pairing, manifest: parcels, labels: [...labels, ...strangers] });
    const found = findingsOf(report, 'pair.parent');
    expect(found).toHaveLength(1);
    expect(found[0]?.facts).toMatchObject({
      orphans: 40,
      rows: 43,
      samples: ['Z-0', 'Z-1', 'Z-10'],
      parcels: ['A-1', 'A-2', 'A-3'],
    });
    expect(tallyOf(report, 'pair.parent').fail).toBe(40);
  });
});

describe('which labels count', () => {
  test('voided, refunded and return labels are neither judged nor counted', async () => {
    const others = [
      label('A-1', '9', { label_status: 'Voided' }),
      label('A-1', '9', { label_status: 'refunded' }),
      label('A-1', '9', { label_type: 'return' }),
    ];
    const report = await audited({
      ruleset: pairing,
      manifest: parcels,
      labels: [...labels, ...others].map((row) => ({ label_type: '', ...row })),
    });
    expect(report.run.exit_code).toBe(0);
    expect(counts(report, 'pair.postal-code')).toBe('3/0/0/0');
  });

  test('a parcel whose only label is voided has none', async () => {
    const report = await audited({
      ruleset: pairing,
      manifest: parcels,
      labels: [...labels.slice(0, 2), label('A-3', '3033', { label_status: 'voided' })],
    });
    expect(findingsOf(report, 'pair.label').map(({ parcel, facts }) => [parcel, facts.found])).toEqual([['A-3', 0]]);
  });

  test('an exact reprint is the same label; a second label that differs is a second label', async () => {
    const same = await audited({ ruleset: pairing, manifest: parcels, labels: [...labels, label('A-1', '1011')] });
    expect(counts(same, 'pair.label')).toBe('3/0/0/0');
    const other = await audited({
      ruleset: pairing,
      manifest: parcels,
      labels: [...labels, label('A-1', '1011', { reference: 'x' })].map((row) => ({ reference: '', ...row })),
    });
    expect(counts(other, 'pair.label')).toBe('2/1/0/0');
  });

  test('a label rule with where chooses its own labels', async () => {
    const ruleset = `rules:
  label.voided:
    title: No voided label is on the manifest
    category: labeling
    on: label
    where: { label_status: [voided, refunded] }
    check: forbidden
    with: { field: package_id }
`;
    const report = await audited({
      ruleset,
      manifest: parcels,
      labels: [...labels, label('A-2', '2022', { label_status: 'voided' })],
    });
    expect(counts(report, 'label.voided')).toBe('0/1/0/0');
  });
});

describe('items', () => {
  const sums = `rules:
  customs.value:
    title: Item values add up
    category: documentation
    check: sum-equals
    with: { declared: customs_value, field: item.total_value, tolerance: 0% }
`;
  const manifest = [
    { package_id: 'A1', shipment_id: 'S1', customs_value: '30', customs_currency: 'EUR' },
    { package_id: 'A2', shipment_id: 'S2', customs_value: '5', customs_currency: 'EUR' },
    { package_id: 'A3', shipment_id: 'S2', customs_value: '5', customs_currency: 'EUR' },
  ];

  test('are summed for their parcel', async () => {
    const items = [
      { package_id: 'A1', total_value: '10.10', currency: 'EUR' },
      { package_id: 'A1', total_value: '19.90', currency: 'EUR' },
      { package_id: 'A2', total_value: '5', currency: 'EUR' },
      { package_id: 'A3', total_value: '6', currency: 'EUR' },
    ];
    const report = await audited({ ruleset: sums, manifest, items });
    expect(counts(report, 'customs.value')).toBe('2/1/0/0');
  });

  test('of a shipment of several parcels belong to no one of them', async () => {
    const items = [
      { shipment_id: 'S1', total_value: '30', currency: 'EUR' },
      { shipment_id: 'S2', total_value: '10', currency: 'EUR' },
    ];
    const report = await audited({ ruleset: sums, manifest, items });
    expect(counts(report, 'customs.value')).toBe('1/0/0/2');
    expect(tallyOf(report, 'customs.value').causes['not-evaluated']).toEqual({ 'parent-ambiguous': 2 });
  });
});
