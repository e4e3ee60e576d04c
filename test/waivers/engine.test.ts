import { describe, expect, test } from 'vitest';
import { onlyBatch, tallyOf } from '../audit/audited.ts';
import { auditedUnder, heavy, pairing, parcel, statuses, waiver, waiverOf } from './scene.ts';

const twoHeavy = [parcel('A1', heavy), parcel('A2', { ...heavy, carrier: 'DPD' }), parcel('A3')];

describe('a waived finding', () => {
  test('stays in the report, decides nothing, holds nothing and costs nothing', async () => {
    const report = await auditedUnder({
      manifest: twoHeavy,
      waivers: [waiver('W-1', 'rules: packing.weight.max')],
    });
    const batch = onlyBatch(report);
    expect(statuses(report)).toEqual(['packing.weight.max A1 waived W-1', 'packing.weight.max A2 waived W-1']);
    expect(batch).toMatchObject({ outcome: 'pass', outcome_without_waivers: 'fail', disposition: 'release' });
    expect(batch.parcels_to_pull).toEqual([]);
    expect(batch.parcels).toEqual({ total: 3, pass: 3, fail: 0, 'not-audited': 0 });
    expect(tallyOf(report, 'packing.weight.max')).toMatchObject({ pass: 1, fail: 0, waived: 2 });
    expect(report.summary).toMatchObject({ findings: { error: 0, waived: 2 }, cost: [] });
    expect(report.run).toMatchObject({ outcome: 'pass', exit_code: 0 });
  });

  test('leaves other findings of its parcel open', async () => {
    const report = await auditedUnder({
      manifest: [parcel('A1', { ...heavy, service: 'FREIGHT' })],
      waivers: [waiver('W-1', 'rules: packing.weight.max')],
    });
    expect(statuses(report)).toEqual(['packing.service A1 open', 'packing.weight.max A1 waived W-1']);
    expect(onlyBatch(report)).toMatchObject({ outcome: 'fail', disposition: 'hold-parcels' });
    expect(onlyBatch(report).parcels_to_pull.map(({ rules }) => rules)).toEqual([['packing.service']]);
  });

  test('of a lesser severity changes neither outcome', async () => {
    const report = await auditedUnder({
      manifest: [parcel('A1', { location: '' })],
      waivers: [waiver('W-1', 'rules: packing.location')],
    });
    expect(onlyBatch(report)).toMatchObject({ outcome: 'pass', outcome_without_waivers: 'pass' });
  });

  test('of a cell that is not of its type leaves its parcel to what the other rules could not see', async () => {
    const manifest = [parcel('A1', { weight: 'heavy' })];
    const report = await auditedUnder({ manifest, waivers: [waiver('W-1', 'rules: data.type')] });
    expect(statuses(report)).toEqual(['data.type A1 waived W-1']);
    expect(onlyBatch(report)).toMatchObject({ outcome: 'not-audited', outcome_without_waivers: 'not-audited' });
  });

  test('of a batch passes the batch', async () => {
    const report = await auditedUnder({
      manifest: [parcel('A1'), parcel('A2')],
      waivers: [waiver('W-1', 'rules: batch.expected, match: { carrier: UPS }')],
      options: { expect: [{ carrier: undefined, count: 3 }] },
    });
    expect(statuses(report)).toEqual(['batch.expected B1 waived W-1']);
    expect(onlyBatch(report)).toMatchObject({ outcome: 'pass', outcome_without_waivers: 'fail' });
  });
});

describe('a waiver matches', () => {
  test.each([
    ['a field of the parcel', 'match: { carrier: United Parcel Service }', ['A1']],
    ['one of several values', 'match: { carrier: [UPS, DPD] }', ['A1', 'A2']],
    ['a range', 'match: { weight: { min: 31 kg } }', ['A1', 'A2']],
    ['the negation of a value', 'match: { carrier: { not: UPS } }', ['A2']],
    ['a batch', 'match: { batch: B1 }', ['A1', 'A2']],
    ['no other batch', 'match: { batch: B2 }', []],
    ['a parcel, however it is written', 'match: { parcel: a-2 }', ['A2']],
    ['all that it says together', 'match: { batch: B1, parcel: [A1, A2], carrier: DPD }', ['A2']],
  ])('%s', async (_, match, waived) => {
    const report = await auditedUnder({
      manifest: twoHeavy,
      waivers: [waiver('W-1', `rules: packing.weight.max, ${match}`)],
    });
    const found = onlyBatch(report).findings.filter(({ status }) => status === 'waived');
    expect(found.map(({ subject }) => subject.key)).toEqual(waived);
  });

  test('a fingerprint, which the same trouble keeps while its facts do', async () => {
    const [first] = onlyBatch(await auditedUnder({ manifest: twoHeavy })).findings;
    const waivers = [waiver('W-1', `rules: "*", match: { fingerprint: ${first?.fingerprint} }`)];
    expect(statuses(await auditedUnder({ manifest: twoHeavy, waivers }))).toEqual([
      'packing.weight.max A1 waived W-1',
      'packing.weight.max A2 open',
    ]);
    const heavier = [parcel('A1', { weight: '32 kg' }), ...twoHeavy.slice(1)];
    expect(statuses(await auditedUnder({ manifest: heavier, waivers }))).toEqual([
      'packing.weight.max A1 open',
      'packing.weight.max A2 open',
    ]);
  });

  test('what all parcels of a batch share, although the rule itself looks at one row', async () => {
    const manifest = [parcel('A1', heavy), parcel('A2', { location: 'D4', batch_id: 'B2', ...heavy })];
    const mixed = [...manifest, parcel('A3', { location: 'D9' })];
    const waivers = [waiver('W-1', 'rules: packing.weight.max, match: { batch.location: D4 }')];
    expect(statuses(await auditedUnder({ manifest, waivers }))).toEqual([
      'packing.weight.max A1 waived W-1',
      'packing.weight.max A2 waived W-1',
    ]);
    expect(statuses(await auditedUnder({ manifest: mixed, waivers }))).toEqual([
      'packing.weight.max A1 open',
      'packing.weight.max A2 waived W-1',
    ]);
  });

  test('no parcel that is known by its row alone', async () => {
    const report = await auditedUnder({
      manifest: [parcel('', heavy)],
      waivers: [waiver('W-1', 'rules: packing.weight.max, match: { parcel: row 1 }')],
    });
    expect(statuses(report)).toEqual(['packing.weight.max row 1 open']);
  });

  test('nothing where a column that it asks for is not there', async () => {
    const report = await auditedUnder({
      manifest: twoHeavy,
      waivers: [waiver('W-1', 'rules: packing.weight.max, match: { facility_id: { not: RTM2 } }')],
    });
    expect(waiverOf(report, 'W-1')).toMatchObject({ used: 0, state: 'unused' });
  });

  test('by a glob, passing over rules that may not be waived', async () => {
    const report = await auditedUnder({
      manifest: [parcel('A1', { service: 'HAZMAT' })],
      waivers: [waiver('W-1', 'rules: packing.*')],
    });
    expect(statuses(report)).toEqual(['packing.dangerous A1 open', 'packing.service A1 waived W-1']);
  });

  test('no row that cannot be read', async () => {
    const report = await auditedUnder({
      manifest: [parcel('A1')],
      faults: { 'manifest.csv': [{ row: 2, line: 3, fault: 'intake.cells', facts: { expected: 6, found: 4 } }] },
      waivers: [waiver('W-1', 'rules: "*"')],
    });
    expect(statuses(report)).toEqual(['intake.cells row 2 open']);
    expect(onlyBatch(report).outcome).toBe('fail');
  });
});

describe('a limit of findings', () => {
  const limited = [waiver('W-1', 'rules: packing.weight.max, max_findings: 2')];
  const heavies = (count: number, batch_id = 'B1') =>
    Array.from({ length: count }, (_, place) => parcel(`${batch_id}-${place + 1}`, { ...heavy, batch_id }));

  test('that is just met waives them all', async () => {
    const report = await auditedUnder({ manifest: heavies(2), waivers: limited });
    expect(waiverOf(report, 'W-1')).toMatchObject({ used: 2, state: 'active', over_limit: [] });
    expect(onlyBatch(report).outcome).toBe('pass');
  });

  test('that is passed by one waives nothing in that batch, and all in another', async () => {
    const report = await auditedUnder({ manifest: [...heavies(3), ...heavies(1, 'B2')], waivers: limited });
    expect(waiverOf(report, 'W-1')).toMatchObject({
      used: 1,
      state: 'over-limit',
      over_limit: [{ batch: 'B1', matched: 3 }],
    });
    expect(report.batches.map(({ id, outcome, parcels }) => [id, outcome, parcels.fail])).toEqual([
      ['B1', 'fail', 3],
      ['B2', 'pass', 0],
    ]);
    expect(report.batches[0]?.parcels_to_pull).toHaveLength(3);
    expect(report.summary).toMatchObject({
      findings: { error: 3, waived: 1 },
      cost: [{ amount: 72, currency: 'EUR' }],
    });
  });

  test('that is passed leaves its findings to the next waiver, the one without limit first', async () => {
    const waivers = [
      ...limited,
      waiver('W-2', 'rules: packing.weight.max, max_findings: 3'),
      waiver('W-3', 'rules: packing.weight.max, match: { parcel: B1-2 }'),
    ];
    const report = await auditedUnder({ manifest: heavies(3), waivers });
    expect(statuses(report)).toEqual([
      'packing.weight.max B1-1 waived W-2',
      'packing.weight.max B1-2 waived W-3',
      'packing.weight.max B1-3 waived W-2',
    ]);
  });
});

describe('findings beyond what a report shows', () => {
  const rows = Array.from({ length: 8 }, (_, place) =>
    parcel(`A${place}`, { ...heavy, carrier: place < 5 ? 'UPS' : 'DPD' }),
  );

  test('are counted whole, and what is waived never takes the room of what is open', async () => {
    const report = await auditedUnder({
      manifest: rows,
      waivers: [waiver('W-1', 'rules: packing.weight.max, match: { carrier: UPS }')],
      options: { maxFindings: 4 },
    });
    expect(statuses(report)).toEqual([
      'packing.weight.max A0 waived W-1',
      'packing.weight.max A5 open',
      'packing.weight.max A6 open',
      'packing.weight.max A7 open',
    ]);
    expect(report.truncated).toEqual([{ batch: 'B1', rule: 'packing.weight.max', shown: 4, total: 8 }]);
    expect(report.summary.findings).toMatchObject({ error: 3, waived: 5 });
  });

  test('take their place in order when a limit turns out to be passed', async () => {
    const report = await auditedUnder({
      manifest: rows,
      waivers: [waiver('W-1', 'rules: packing.weight.max, match: { carrier: UPS }, max_findings: 4')],
      options: { maxFindings: 4 },
    });
    expect(statuses(report)).toEqual(['A0', 'A1', 'A2', 'A3'].map((key) => `packing.weight.max ${key} open`));
    expect(report.summary.findings).toMatchObject({ error: 8, waived: 0 });
  });
});

describe('rows without a parcel, told by one finding', () => {
  const labels = ['X1', 'X2', 'X3'].map((package_id) => ({ package_id, label_status: '' }));

  test('are waived together', async () => {
    const report = await auditedUnder({
      ruleset: pairing,
      manifest: [parcel('A1')],
      labels,
      waivers: [waiver('W-1', 'rules: label.has-parcel')],
    });
    expect(statuses(report)).toEqual(['label.has-parcel labels.csv waived W-1']);
    expect(report.summary.findings).toMatchObject({ error: 0, waived: 1 });
    expect(waiverOf(report, 'W-1').used).toBe(1);
    expect(onlyBatch(report)).toMatchObject({ outcome: 'pass', outcome_without_waivers: 'fail' });
  });

  test('are open together when a waiver is over its limit', async () => {
    const report = await auditedUnder({
      ruleset: pairing,
      manifest: [parcel('A1')],
      labels,
      waivers: [waiver('W-1', 'rules: label.has-parcel, max_findings: 2')],
    });
    expect(statuses(report)).toEqual(['label.has-parcel labels.csv open']);
    expect(report.summary.findings).toMatchObject({ error: 1, waived: 0 });
  });
});

describe('rows without a parcel that an override speaks of', () => {
  const labels = ['X1', 'X2', 'X3'].map((package_id) => ({ package_id, label_status: '' }));
  const under = (when: string, ...waivers: readonly string[]) =>
    auditedUnder({
      ruleset: `${pairing}overrides:\n  - { rules: label.has-parcel, when: { package_id: ${when} }, severity: warning }\n`,
      manifest: [parcel('A1')],
      labels,
      waivers,
    });

  test('are told as it has them, all alike', async () => {
    const report = await under('[X1, X2, X3]');
    expect(report.batches.flatMap(({ findings }) => findings)).toMatchObject([
      { rule: 'label.has-parcel', severity: 'warning', hold: 'none', status: 'open' },
    ]);
    expect(report.summary.findings).toMatchObject({ error: 0, warning: 1, waived: 0 });
    expect(onlyBatch(report).outcome).toBe('pass');
  });

  test('are told by the worst of them', async () => {
    const report = await under('[X1, X3]');
    expect(report.summary.findings).toMatchObject({ error: 1, warning: 0 });
    expect(onlyBatch(report).outcome).toBe('fail');
  });

  test('are told by the worst that no waiver excuses', async () => {
    const report = await under('[X1, X3]', waiver('W-1', 'rules: label.has-parcel, match: { package_id: X2 }'));
    expect(report.summary.findings).toMatchObject({ error: 0, warning: 1, waived: 0 });
    expect(onlyBatch(report)).toMatchObject({ outcome: 'pass', outcome_without_waivers: 'fail' });
  });
});

describe('the state of a waiver', () => {
  const manifest = [parcel('A1', heavy)];
  const stateOn = async (expires: string, over = 'rules: packing.weight.max') =>
    waiverOf(await auditedUnder({ manifest, waivers: [waiver('W-1', over, expires)] }), 'W-1').state;

  test.each([
    ['2026-12-07', 'active'],
    ['2026-12-06', 'expiring'],
    ['2026-11-22', 'expiring'],
    ['2026-11-21', 'expired'],
  ])('that ends %s is %s on 22 November', async (expires, state) => {
    expect(await stateOn(expires)).toBe(state);
  });

  test('is unused when it waives nothing, however soon it ends', async () => {
    expect(await stateOn('2026-11-23', 'rules: packing.service')).toBe('unused');
  });

  test('counts days where the audit is, not in UTC', async () => {
    const at = (asOf: string) =>
      auditedUnder({
        manifest,
        waivers: [waiver('W-1', 'rules: packing.weight.max', '2026-11-22')],
        options: { asOf },
      });
    expect(onlyBatch(await at('2026-11-22T23:30:00-08:00')).outcome).toBe('pass');
    expect(onlyBatch(await at('2026-11-23T00:30:00+01:00')).outcome).toBe('fail');
  });

  test('expired waives nothing', async () => {
    const report = await auditedUnder({
      manifest,
      waivers: [waiver('W-1', 'rules: packing.weight.max', '2026-11-21')],
    });
    expect(statuses(report)).toEqual(['packing.weight.max A1 open']);
    expect(onlyBatch(report)).toMatchObject({ outcome: 'fail', outcome_without_waivers: 'fail' });
  });
});
