import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf, onlyBatch, tallyOf } from './audited.ts';

/** Ways in which a bad parcel once passed, or a good one was told off, without anybody having looked. */
const rule = (id: string, lines: string) =>
  `rules:\n  ${id}:\n    title: A rule\n    category: data\n${lines
    .trim()
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`;
const labelStatus = rule('pair.label', 'check: has-child\nwith: { child: label, min: 1, max: 1 }');

describe('unique', () => {
  const tracking = (package_id: string, carrier: string, more = {}) => ({
    batch_id: 'B',
    package_id,
    carrier,
    tracking_number: 'T1',
    ...more,
  });

  test('compares across the rows of per', async () => {
    const ruleset = rule(
      'id.unique',
      'check: unique\nwith: { fields: [tracking_number], in: batch }\nper:\n  - { when: { carrier: UPS }, fix: call UPS }',
    );
    const report = await audited({ ruleset, manifest: [tracking('A1', 'UPS'), tracking('A2', 'FedEx')] });
    expect(counts(report, 'id.unique')).toBe('0/2/0/0');
  });

  test('within a shipment leaves parcels of no shipment alone', async () => {
    const ruleset = rule('id.unique', 'check: unique\nwith: { fields: [tracking_number], in: shipment }');
    const manifest = [tracking('A1', 'UPS', { shipment_id: '' }), tracking('A2', 'UPS', { shipment_id: '' })];
    expect(counts(await audited({ ruleset, manifest }), 'id.unique')).toBe('0/0/2/0');
  });

  test('judges active labels, or those that where chooses', async () => {
    const labels = [
      { package_id: 'A1', tracking_number: 'T1', label_status: 'active', label_type: 'outbound' },
      { package_id: 'A1', tracking_number: 'T1', label_status: 'voided', label_type: 'outbound' },
      { package_id: 'A2', tracking_number: 'T2', label_status: 'active', label_type: 'outbound' },
      { package_id: 'A2', tracking_number: 'T2', label_status: 'active', label_type: 'return' },
    ];
    const manifest = [{ package_id: 'A1' }, { package_id: 'A2' }];
    const unique = 'on: label\ncheck: unique\nwith: { fields: [tracking_number], in: batch }';
    expect(counts(await audited({ ruleset: rule('id.unique', unique), manifest, labels }), 'id.unique')).toBe(
      '2/0/0/0',
    );
    const hazmat = `${unique}\nwhere: { label_type: hazmat }`;
    expect(counts(await audited({ ruleset: rule('id.unique', hazmat), manifest, labels }), 'id.unique')).toBe(
      '0/0/0/0',
    );
  });
});

describe('what one file lacks', () => {
  test('parcels of a manifest without a shipment column are asked about shipments one by one', async () => {
    const ruleset = rule('ship.country', 'on: shipment\ncheck: same-value\nwith: { field: ship_to_country }');
    const manifest = {
      'a.csv': [{ batch_id: 'B', package_id: 'A1', shipment_id: 'S1', ship_to_country: 'DE' }],
      'b.csv': [{ batch_id: 'B', package_id: 'A2', ship_to_country: 'DE' }],
    };
    const report = await audited({ ruleset, manifest });
    expect(counts(report, 'ship.country')).toBe('1/0/0/1');
    expect(onlyBatch(report).parcels).toMatchObject({ pass: 1, 'not-audited': 1 });
  });
});

describe('labels nobody knows how to take', () => {
  const manifest = [{ package_id: 'A1' }];

  test.each(['VOID', 'cancelled', 'REFUND_PENDING', 'Voided'])(
    '%s means that the label does not go',
    async (label_status) => {
      const report = await audited({ ruleset: labelStatus, manifest, labels: [{ package_id: 'A1', label_status }] });
      expect(findingsOf(report)[0]?.facts).toMatchObject({ found: 0 });
    },
  );

  test('an unknown status leaves its parcel not audited', async () => {
    const report = await audited({
      ruleset: labelStatus,
      manifest,
      labels: [{ package_id: 'A1', label_status: 'parked' }],
    });
    expect(tallyOf(report, 'pair.label').causes['not-evaluated']).toEqual({ 'unknown-value': 1 });
  });

  test('a label of an ambiguous key leaves every parcel of that key not audited', async () => {
    const twins = [
      { batch_id: 'B1', package_id: 'A1' },
      { batch_id: 'B1', package_id: 'a-1' },
    ];
    const report = await audited({ ruleset: labelStatus, manifest: twins, labels: [{ package_id: 'A1' }] });
    expect(tallyOf(report, 'pair.label').causes['not-evaluated']).toEqual({ 'parent-ambiguous': 2 });
  });

  test('a labels file of other parcels is no labels file of these, whether or not a rule asks', async () => {
    const ruleset = rule('label.number', 'on: label\ncheck: required\nwith: { field: tracking_number }');
    const labels = [
      { package_id: 'X1', tracking_number: 'T1' },
      { package_id: 'X2', tracking_number: 'T2' },
    ];
    const report = await audited({ ruleset, manifest, labels });
    expect(findingsOf(report, 'data.joined')[0]).toMatchObject({ origin: 'file', facts: { orphans: 2, rows: 2 } });
    expect(report.run.exit_code).toBe(2);
  });
});

describe('what was declared never to come', () => {
  const declared = (lines: string) => `not_supplied: { datasets: [labels], reason: no printer data }\n${lines}`;

  test.each([
    ['has-parent', 'on: label\ncheck: has-parent'],
    ['forbidden', 'on: label\ncheck: forbidden\nwith: { field: reference }'],
    ['required-together', 'on: label\ncheck: required-together\nwith: { fields: [reference, label_id] }'],
    ['a condition on it', 'on: label\nwhen: { label_type: return }\ncheck: required\nwith: { field: label_id }'],
  ])('%s is not applicable', async (_, lines) => {
    const report = await audited({ ruleset: declared(rule('label.rule', lines)), manifest: [{ package_id: 'A1' }] });
    expect(counts(report, 'label.rule')).toBe('0/0/1/0');
    expect(report.run.exit_code).toBe(0);
  });
});

describe('severity', () => {
  test('an unknown row of per counts as severe as it might be', async () => {
    const ruleset = rule(
      'packing.weight',
      'check: within\nwith: { field: weight, max: 30 kg }\nseverity: warning\nper:\n  - { when: { service: EXPRESS }, severity: error }',
    );
    const report = await audited({ ruleset, manifest: [{ package_id: 'A1', weight: '40 kg' }] });
    expect(report.run.exit_code).toBe(2);
  });
});

describe('batches', () => {
  const weight = rule('packing.weight', 'check: within\nwith: { field: weight, max: 30 kg }');

  test('declared twice fail, since nobody can say which header is true', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: [{ batch_id: 'B1', package_id: 'A1', weight: '1 kg' }],
      batches: [
        { batch_id: 'B1', package_count: '3' },
        { batch_id: 'B1', package_count: '1' },
      ],
    });
    expect(findingsOf(report)[0]).toMatchObject({
      rule: 'batch.declared-once',
      places: [{ dataset: 'batches', row: 2 }],
    });
    expect(report.run.exit_code).toBe(1);
  });

  test('by file and field keep both, and a slash in a value makes no two batches one', async () => {
    const rows = [
      ['A/B', 'C'],
      ['A', 'B/C'],
    ].map(([facility_id = '', order_id = ''], index) => ({
      package_id: `P${index}`,
      facility_id,
      order_id,
      weight: '1 kg',
    }));
    const report = await audited({
      ruleset: weight,
      manifest: rows,
      options: { batchBy: ['facility_id', 'order_id'] },
    });
    expect(report.batches.map(({ id }) => id)).toEqual(['A%2FB/C', 'A/B%2FC']);
    const byFile = await audited({ ruleset: weight, manifest: rows, options: { batchBy: ['file', 'order_id'] } });
    expect(byFile.batches.map(({ id }) => id)).toEqual(['manifest.csv/B%2FC', 'manifest.csv/C']);
  });

  test('batched by file still find their headers by batch id', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: [{ package_id: 'A1', weight: '1 kg' }],
      batches: [{ batch_id: 'manifest.csv', package_count: '1' }],
      options: { batchBy: ['file'] },
    });
    expect(report.batches.map(({ id, parcels }) => [id, parcels.total])).toEqual([['manifest.csv', 1]]);
  });

  test('an expected count is not sure while rows are unreadable', async () => {
    const fault = { row: 2, line: 3, fault: 'intake.cells', facts: { expected: 2, found: 1 } } as const;
    const report = await audited({
      ruleset: weight,
      manifest: [{ package_id: 'A1', weight: '1 kg' }],
      faults: { 'manifest.csv': [fault] },
      options: { expect: [{ carrier: undefined, count: 1 }] },
    });
    expect(tallyOf(report, 'batch.expected').causes['not-evaluated']).toEqual({ 'incomplete-rows': 1 });
  });
});

describe('findings over time', () => {
  test('lines of one parcel are told apart, and keep their key when rows change places', async () => {
    const ruleset = rule('item.text', 'on: item\ncheck: required\nwith: { field: description }');
    const items = ['sku-1', 'sku-2'].map((sku, index) => ({
      package_id: 'A1',
      line_number: String(index + 1),
      sku,
      description: '',
    }));
    const keys = async (rows: typeof items) =>
      findingsOf(await audited({ ruleset, manifest: [{ package_id: 'A1' }], items: rows })).map(({ key }) => key);
    const before = await keys(items);
    expect(new Set(before).size).toBe(2);
    expect(new Set(await keys([...items].reverse()))).toEqual(new Set(before));
    const unnumbered = items.map(({ line_number: _, ...row }) => row) as unknown as typeof items;
    expect(new Set(await keys(unnumbered)).size).toBe(2);
  });
});
