import { describe, expect, test } from 'vitest';
import { onlyBatch, tallyOf } from '../audit/audited.ts';
import { auditedUnder, baselineOf, heavy, pairing, parcel, statuses, waiver } from './scene.ts';

const yesterday = [parcel('A1', heavy), parcel('A2', { location: '' }), parcel('A3')];

describe('a finding that a baseline knows', () => {
  test('is shown, decides nothing, and is counted apart', async () => {
    const baseline = baselineOf(await auditedUnder({ manifest: yesterday }));
    const report = await auditedUnder({ manifest: yesterday, baseline });
    expect(statuses(report)).toEqual(['packing.weight.max A1 known', 'packing.location A2 known']);
    expect(onlyBatch(report)).toMatchObject({ outcome: 'pass', outcome_without_waivers: 'pass', parcels_to_pull: [] });
    expect(tallyOf(report, 'packing.weight.max')).toMatchObject({ pass: 2, fail: 0, waived: 0, known: 1 });
    expect(report.summary).toMatchObject({ findings: { error: 0, warning: 0, waived: 0, known: 2 }, cost: [] });
    expect(report.baseline).toMatchObject({ path: 'yesterday.json', known: 2, stale: [] });
  });

  test('of rules that are not judged here is neither known nor gone, and counted', async () => {
    const baseline = baselineOf(await auditedUnder({ manifest: yesterday }));
    const ruleset =
      'rules:\n  packing.location:\n    severity: warning\n    check: required\n    with: { field: location }\n';
    const report = await auditedUnder({ ruleset, manifest: yesterday, baseline });
    expect(report.baseline).toMatchObject({ known: 1, not_judged: 1, stale: [] });
  });

  test('stays known wherever its row has gone', async () => {
    const baseline = baselineOf(await auditedUnder({ manifest: yesterday }));
    const moved = await auditedUnder({ manifest: [parcel('A0'), ...yesterday.toReversed()], baseline });
    expect(onlyBatch(moved).outcome).toBe('pass');
  });

  test('does not hide another parcel in the row it stood in', async () => {
    const baseline = baselineOf(await auditedUnder({ manifest: yesterday }));
    const report = await auditedUnder({ manifest: [parcel('B1', heavy), ...yesterday.slice(1)], baseline });
    expect(statuses(report)).toEqual(['packing.weight.max B1 open', 'packing.location A2 known']);
    expect(report.baseline?.stale.map(({ rule, subject }) => [rule, subject.key])).toEqual([
      ['packing.weight.max', 'A1'],
    ]);
  });

  test('found more often than the baseline has it, is open each time', async () => {
    const labels = [{ package_id: 'X1', tracking_number: '' }];
    const script = { ruleset: pairing, manifest: yesterday };
    const joined = [{ package_id: 'A1' }, { package_id: 'A2' }, { package_id: 'A3' }];
    const baseline = baselineOf(await auditedUnder({ ...script, labels: [...joined, ...labels] }));
    const same = await auditedUnder({ ...script, labels: [...joined, ...labels], baseline });
    expect(statuses(same).filter((line) => line.startsWith('label'))).toEqual(['label.has-parcel X1 known']);
    const twice = [...joined, ...labels, { package_id: 'X1', tracking_number: '1Z879E930346834440' }];
    const report = await auditedUnder({ ...script, labels: twice, baseline });
    expect(statuses(report).filter((line) => line.startsWith('label'))).toEqual([
      'label.has-parcel X1 open',
      'label.has-parcel X1 open',
    ]);
  });

  test('that a waiver speaks of is waived, and known where the waiver is over its limit', async () => {
    const baseline = baselineOf(await auditedUnder({ manifest: yesterday }));
    const under = (limit: string) =>
      auditedUnder({
        manifest: [...yesterday, parcel('A4', heavy)],
        waivers: [waiver('W-1', `rules: packing.weight.max${limit}`)],
        baseline,
      });
    expect(statuses(await under(''))).toContain('packing.weight.max A1 waived W-1');
    expect(onlyBatch(await under(''))).toMatchObject({ outcome: 'pass', outcome_without_waivers: 'fail' });
    const over = await under(', max_findings: 1');
    expect(statuses(over)).toContain('packing.weight.max A1 known');
    expect(statuses(over)).toContain('packing.weight.max A4 open');
  });

  test('is known without its waiver, too', async () => {
    const baseline = baselineOf(await auditedUnder({ manifest: yesterday }));
    const waivers = [waiver('W-1', 'rules: packing.weight.max')];
    const report = await auditedUnder({ manifest: yesterday, waivers, baseline });
    expect(onlyBatch(report)).toMatchObject({ outcome: 'pass', outcome_without_waivers: 'pass' });
  });
});

describe('a baseline never knows', () => {
  test('a row that cannot be read', async () => {
    const faults = {
      'manifest.csv': [{ row: 2, line: 3, fault: 'intake.cells' as const, facts: { expected: 6, found: 4 } }],
    };
    const manifest = [parcel('A1')];
    const baseline = baselineOf(await auditedUnder({ manifest, faults }));
    const report = await auditedUnder({ manifest, faults, baseline });
    expect(statuses(report)).toEqual(['intake.cells row 2 open']);
    expect(onlyBatch(report).outcome).toBe('fail');
  });

  test('a file of which most rows have no parcel, nor calls it gone', async () => {
    const labels = ['X1', 'X2', 'X3'].map((package_id) => ({ package_id }));
    const script = { ruleset: pairing, manifest: [parcel('A1')], labels };
    const baseline = baselineOf(await auditedUnder(script));
    const report = await auditedUnder({ ...script, baseline });
    expect(statuses(report)).toEqual(['label.has-parcel labels.csv open']);
    expect(report.baseline).toMatchObject({ known: 0, stale: [] });
  });

  test('more than it has, and says what of it is gone, but for rules that were not judged', async () => {
    const baseline = baselineOf(await auditedUnder({ manifest: yesterday }));
    const clean = await auditedUnder({ manifest: [parcel('A1'), parcel('A2')], baseline });
    expect(clean.baseline?.stale).toHaveLength(2);
    const ruleset = 'rules:\n  packing.location: { check: required, with: { field: location }, severity: warning }\n';
    const fewer = await auditedUnder({ ruleset, manifest: [parcel('A1'), parcel('A2')], baseline });
    expect(fewer.baseline?.stale.map(({ rule }) => rule)).toEqual(['packing.location']);
  });
});
