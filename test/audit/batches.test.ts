import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf, onlyBatch, tallyOf } from './audited.ts';

const weight = `rules:
  packing.weight:
    title: Weight within the limit
    category: packing
    check: within
    with: { field: weight, max: 30 kg }
`;
const ids = (report: Awaited<ReturnType<typeof audited>>) =>
  report.batches.map(({ id, parcels }) => [id, parcels.total]);

describe('batches', () => {
  test('are named by carrier, facility and ship date where there is no batch id', async () => {
    const row = { carrier: 'ups®', facility_id: 'RTM2', ship_date: '2026-11-22', weight: '1 kg' };
    const report = await audited({
      ruleset: weight,
      manifest: [
        { package_id: 'A1', ...row },
        { package_id: 'A2', ...row, carrier: 'FedEx' },
        { package_id: 'A3', ...row },
      ],
    });
    expect(ids(report)).toEqual([
      ['FEDEX/RTM2/2026-11-22', 1],
      ['UPS/RTM2/2026-11-22', 2],
    ]);
    expect(report.batches[1]?.key).toEqual({ carrier: 'UPS', facility_id: 'RTM2', ship_date: '2026-11-22' });
  });

  test('a blank part of the key puts the row in (unmatched)', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: [
        { batch_id: 'B1', package_id: 'A1', weight: '1 kg' },
        { batch_id: '', package_id: 'A2', weight: '1 kg' },
      ],
    });
    expect(ids(report)).toEqual([
      ['(unmatched)', 1],
      ['B1', 1],
    ]);
  });

  test('of the same id in several files are one', async () => {
    const manifest = {
      'b.csv': [{ batch_id: 'B1', package_id: 'A2', weight: '40 kg' }],
      'a.csv': [{ batch_id: 'B1', package_id: 'A1', weight: '40 kg' }],
    };
    const report = await audited({ ruleset: weight, manifest });
    expect(ids(report)).toEqual([['B1', 2]]);
    expect(findingsOf(report).map(({ places }) => places[0]?.file)).toEqual(['a.csv', 'b.csv']);
  });

  test('without any such field are their files', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: { 'out/monday.csv': [{ package_id: 'A1', weight: '1 kg' }] },
    });
    expect(ids(report)).toEqual([['monday.csv', 1]]);
  });

  test('are made of the fields asked for', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: [{ batch_id: 'B1', package_id: 'A1', order_id: 'O1', weight: '1 kg' }],
      options: { batchBy: ['order_id'] },
    });
    expect(ids(report)).toEqual([['O1', 1]]);
  });

  test('declared without parcels are not audited', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: [{ batch_id: 'B1', package_id: 'A1', weight: '1 kg' }],
      batches: [{ batch_id: 'B1' }, { batch_id: 'B2' }],
    });
    expect(report.batches.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['B1', 'pass'],
      ['B2', 'not-audited'],
    ]);
    expect(report.run.exit_code).toBe(2);
  });
});

describe('what a batch knows', () => {
  const cutoff = `rules:
  handoff.cutoff:
    title: Labels are made before the cutoff
    category: batch
    check: compare
    with: { field: label_created_at, is: "<=", to: cutoff_at }
`;
  test('its declared header answers for its parcels', async () => {
    const manifest = ['16:00', '18:00'].map((time, index) => ({
      batch_id: 'B1',
      package_id: `A${index}`,
      label_created_at: `2026-11-22T${time}:00Z`,
    }));
    const report = await audited({
      ruleset: cutoff,
      manifest,
      batches: [{ batch_id: 'B1', cutoff_at: '2026-11-22T17:00:00Z' }],
    });
    expect(counts(report, 'handoff.cutoff')).toBe('1/1/0/0');
  });

  test('a field that only a header can have is dataset-absent without headers', async () => {
    const report = await audited({
      ruleset: cutoff,
      manifest: [{ package_id: 'A1', label_created_at: '2026-11-22T16:00:00Z' }],
    });
    expect(tallyOf(report, 'handoff.cutoff').causes['not-evaluated']).toEqual({ 'dataset-absent': 1 });
  });

  test('the value all its parcels share is its own, else it has none', async () => {
    const ruleset =
      'rules:\n  batch.date:\n    title: One ship date\n    category: batch\n    on: batch\n    check: required\n    with: { field: ship_date }\n';
    const manifest = (dates: string[]) =>
      dates.map((ship_date, index) => ({ batch_id: 'B1', package_id: `A${index}`, ship_date }));
    expect((await audited({ ruleset, manifest: manifest(['2026-11-22', '2026-11-22']) })).run.exit_code).toBe(0);
    const mixed = await audited({ ruleset, manifest: manifest(['2026-11-22', '2026-11-23', '2026-11-22']) });
    expect(onlyBatch(mixed)).toMatchObject({ outcome: 'fail', disposition: 'hold-batch' });
  });

  test('counts and sums are held against its header', async () => {
    const ruleset = `rules:
  batch.count:
    title: Parcels as declared
    category: batch
    on: batch
    check: count-equals
    with: { declared: package_count, of: parcel }
  batch.weight:
    title: Weight as declared
    category: batch
    on: batch
    check: sum-equals
    with: { declared: total_weight, field: parcel.weight, tolerance: 0.5 kg }
`;
    const manifest = [
      { batch_id: 'B1', package_id: 'A1', weight: '1.2 kg' },
      { batch_id: 'B1', package_id: 'A2', weight: '1.1 kg' },
    ];
    const right = await audited({
      ruleset,
      manifest,
      batches: [{ batch_id: 'B1', package_count: '2', total_weight: '2 kg' }],
    });
    expect(right.run.exit_code).toBe(0);
    const wrong = await audited({
      ruleset,
      manifest,
      batches: [{ batch_id: 'B1', package_count: '3', total_weight: '1 kg' }],
    });
    expect(findingsOf(wrong).map(({ rule }) => rule)).toEqual(['batch.count', 'batch.weight']);
    expect(findingsOf(wrong)[0]?.places[0]).toMatchObject({ dataset: 'batches', row: 1 });
  });
});

describe('unreadable rows', () => {
  const fault = { row: 3, line: 4, fault: 'intake.cells', facts: { expected: 2, found: 1 } } as const;
  const manifest = [
    { batch_id: 'B1', package_id: 'A1', weight: '1 kg' },
    { batch_id: 'B1', package_id: 'A2', weight: '1 kg' },
  ];

  test('fail the only batch, leave it not audited, and spoil no other row', async () => {
    const report = await audited({ ruleset: weight, manifest, faults: { 'manifest.csv': [fault] } });
    expect(findingsOf(report)[0]).toMatchObject({
      rule: 'intake.cells',
      origin: 'file',
      places: [{ line: 4, row: 3 }],
    });
    expect(onlyBatch(report)).toMatchObject({ outcome: 'fail', disposition: 'not-audited', parcels: { pass: 2 } });
    expect(report.run).toMatchObject({ exit_code: 1, complete: false });
  });

  test('of several batches go to (unmatched)', async () => {
    const two = [...manifest, { batch_id: 'B2', package_id: 'A3', weight: '1 kg' }];
    const report = await audited({ ruleset: weight, manifest: two, faults: { 'manifest.csv': [fault] } });
    expect(report.batches.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['(unmatched)', 'fail'],
      ['B1', 'pass'],
      ['B2', 'pass'],
    ]);
  });

  test('make counts over their file incomplete', async () => {
    const ruleset =
      'rules:\n  batch.count:\n    title: Parcels as declared\n    category: batch\n    on: batch\n    check: count-equals\n    with: { declared: package_count, of: parcel }\n';
    const report = await audited({
      ruleset,
      manifest,
      batches: [{ batch_id: 'B1', package_count: '2' }],
      faults: { 'manifest.csv': [fault] },
    });
    expect(tallyOf(report, 'batch.count').causes['not-evaluated']).toEqual({ 'incomplete-rows': 1 });
  });

  test('are not lowered by any threshold', async () => {
    const report = await audited({
      ruleset: weight,
      manifest,
      faults: { 'manifest.csv': [fault] },
      options: { failOn: 'never' },
    });
    expect(report.run.exit_code).toBe(2);
  });
});

describe('verdicts', () => {
  const manifest = [
    { package_id: 'A1', weight: '31 kg', location: 'D2' },
    { package_id: 'A2', weight: '40 kg', location: 'D1' },
    { package_id: 'A3', weight: '1 kg', location: '' },
  ];

  test('parcels to pull stand in walking order', async () => {
    const report = await audited({ ruleset: weight, manifest });
    expect(onlyBatch(report).parcels_to_pull.map(({ parcel }) => parcel)).toEqual(['A2', 'A1']);
  });

  test('a warning fails nothing and holds nothing, unless it is asked to', async () => {
    const quiet = await audited({ ruleset: `${weight}    severity: warning\n`, manifest });
    expect(onlyBatch(quiet)).toMatchObject({ outcome: 'pass', disposition: 'release' });
    const held = await audited({ ruleset: `${weight}    severity: warning\n    hold: parcel\n`, manifest });
    expect(onlyBatch(held)).toMatchObject({ outcome: 'pass', disposition: 'hold-parcels' });
    expect(onlyBatch(held).parcels_to_pull).toHaveLength(2);
    const strict = await audited({
      ruleset: `${weight}    severity: warning\n`,
      manifest,
      options: { failOn: 'warning' },
    });
    expect(strict.run.exit_code).toBe(1);
  });

  test('a finding that holds the batch holds it whatever else there is', async () => {
    const report = await audited({
      ruleset: `${weight}    hold: batch\n`,
      manifest: [...manifest, { package_id: 'A4', weight: '', location: '' }],
    });
    expect(onlyBatch(report)).toMatchObject({ outcome: 'fail', disposition: 'hold-batch' });
  });

  test('what is not audited is said before what is held', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: [...manifest, { package_id: 'A4', weight: '', location: '' }],
    });
    expect(onlyBatch(report)).toMatchObject({ outcome: 'fail', disposition: 'not-audited' });
  });

  test('with fail-on never nothing fails, but nobody claims to have looked where nobody did', async () => {
    const report = await audited({
      ruleset: weight,
      manifest: [{ package_id: 'A1', weight: '' }],
      options: { failOn: 'never' },
    });
    expect(report.run.exit_code).toBe(2);
    expect((await audited({ ruleset: weight, manifest, options: { failOn: 'never' } })).run.exit_code).toBe(0);
  });

  test('findings beyond the cap are counted, decide, and are said to be left out', async () => {
    const report = await audited({ ruleset: weight, manifest, options: { maxFindings: 1 } });
    expect(findingsOf(report)).toHaveLength(1);
    expect(report.truncated).toEqual([{ batch: 'manifest.csv', rule: 'packing.weight', shown: 1, total: 2 }]);
    expect(report.summary).toMatchObject({ findings: { error: 2 }, parcels: { fail: 2 } });
  });

  test('an expected count that differs holds the batches concerned', async () => {
    const rows = [
      { batch_id: 'U', package_id: 'A1', carrier: 'UPS', weight: '1 kg' },
      { batch_id: 'F', package_id: 'A2', carrier: 'FedEx', weight: '1 kg' },
    ];
    const report = await audited({
      ruleset: weight,
      manifest: rows,
      options: { expect: [{ carrier: 'UPS', count: 2 }] },
    });
    expect(report.batches.map(({ id, disposition }) => [id, disposition])).toEqual([
      ['F', 'release'],
      ['U', 'hold-batch'],
    ]);
    expect(findingsOf(report)[0]?.facts).toEqual({ expected: 2, found: 1, carrier: 'UPS' });
    const all = await audited({
      ruleset: weight,
      manifest: rows,
      options: { expect: [{ carrier: undefined, count: 2 }] },
    });
    expect(all.run.exit_code).toBe(0);
  });

  test('cost is counted once per parcel and group, the highest of the group', async () => {
    const ruleset = `${weight}    cost: { amount: 24.00, currency: EUR, group: refused }
  packing.heavy:
    title: Weight within the surcharge limit
    category: packing
    check: within
    with: { field: weight, max: 35 kg }
    severity: warning
    cost: { amount: 30.00, currency: EUR, group: refused }
`;
    expect((await audited({ ruleset, manifest })).summary.cost).toEqual([{ amount: 54, currency: 'EUR' }]);
  });
});

describe('unique', () => {
  const unique = (more: string) =>
    `rules:\n  id.unique:\n    title: Tracking numbers are unique\n    category: data\n    check: unique\n    with: { fields: [tracking_number], in: ${more} }\n`;
  const row = (package_id: string, tracking_number: string, batch_id = 'B1', shipment_id = '') => ({
    package_id,
    tracking_number,
    batch_id,
    shipment_id,
  });

  test('every member of a group fails, with its own place first', async () => {
    const report = await audited({
      ruleset: unique('batch'),
      manifest: [row('A1', 'T1'), row('A2', 'T2'), row('A3', 'T1')],
    });
    expect(
      findingsOf(report).map(({ parcel, facts, places }) => [parcel, facts, places.map((place) => place.row)]),
    ).toEqual([
      ['A1', { value: 'T1', count: 2 }, [1, 3]],
      ['A3', { value: 'T1', count: 2 }, [3, 1]],
    ]);
  });

  test('looks within a batch, or across the run', async () => {
    const manifest = [row('A1', 'T1'), row('A2', 'T1', 'B2')];
    expect((await audited({ ruleset: unique('batch'), manifest })).run.exit_code).toBe(0);
    expect((await audited({ ruleset: unique('run'), manifest })).run.exit_code).toBe(1);
  });

  test('pieces of one shipment may share, blank values are no duplicates', async () => {
    const ruleset = unique('run, except_within: shipment');
    expect(
      (
        await audited({
          ruleset,
          manifest: [row('A1', 'T1', 'B1', 'S1'), row('A2', 'T1', 'B1', 'S1'), row('A3', ''), row('A4', '')],
        })
      ).run.exit_code,
    ).toBe(0);
    expect(
      (await audited({ ruleset, manifest: [row('A1', 'T1', 'B1', 'S1'), row('A2', 'T1', 'B1', 'S2')] })).run.exit_code,
    ).toBe(1);
  });
});

describe('shipments', () => {
  const same =
    'rules:\n  shipment.country:\n    title: One destination per shipment\n    category: batch\n    on: shipment\n    check: same-value\n    with: { field: ship_to_country }\n';
  test('are judged as one, and hold their parcels', async () => {
    const manifest = [
      { package_id: 'A1', shipment_id: 'S1', ship_to_country: 'DE' },
      { package_id: 'A2', shipment_id: 'S1', ship_to_country: 'FR' },
      { package_id: 'A3', shipment_id: 'S2', ship_to_country: 'FR' },
    ];
    const report = await audited({ ruleset: same, manifest });
    expect(counts(report, 'shipment.country')).toBe('1/1/0/0');
    expect(findingsOf(report)[0]?.subject).toEqual({ type: 'shipment', key: 'S1' });
    expect(onlyBatch(report).parcels_to_pull.map(({ parcel }) => parcel)).toEqual(['A1', 'A2']);
  });

  test('without a shipment column are asked once for each parcel', async () => {
    const report = await audited({ ruleset: same, manifest: [{ package_id: 'A1', ship_to_country: 'DE' }] });
    expect(tallyOf(report, 'shipment.country').causes['not-evaluated']).toEqual({ 'column-absent': 1 });
    expect(report.run.exit_code).toBe(2);
  });
});
