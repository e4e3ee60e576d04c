import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/report/finding.ts';
import type { Audit } from '../../src/model/report.ts';
import { auditedUnder, parcel, waiver } from '../waivers/scene.ts';
import { carriedOut, linesOf } from './scene.ts';
import { scenes } from './scenes.ts';

const ofParcels = ({ report }: Audit, keys: ReadonlySet<string>): readonly Finding[] =>
  report.batches.flatMap(({ findings }) => findings.filter(({ parcel: of }) => of !== null && keys.has(of)));

const verdicts = (audit: Audit, keys: ReadonlySet<string>) =>
  [...audit.parcels()].filter(({ parcel: key }) => keys.has(key));

test('a parcel that is asked for by its id has the findings and the verdict that it has among all others', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, fc.nat(), async (scene, pick) => {
      const ids = linesOf(scene, 'manifest').flatMap((line) => (line === 'unreadable' ? [] : [line.package_id ?? '']));
      const [asked] = ids.filter((id) => id !== '' && !id.includes(' ')).slice(pick % Math.max(ids.length, 1));
      if (asked === undefined || scene.absent.includes('manifest.package_id')) return;
      const whole = await carriedOut(scene);
      const part = await carriedOut({ ...scene, options: { ...scene.options, expect: [], parcels: [asked] } });
      const keys = new Set([...part.parcels()].map(({ parcel: key }) => key));
      expect(keys.has(asked)).toBe(true);
      expect(verdicts(part, keys)).toEqual(verdicts(whole, keys));
      expect(ofParcels(part, keys)).toEqual(ofParcels(whole, keys));
      expect(part.report.run.parcels).toEqual([asked]);
    }),
    { numRuns: 60 },
  );
});

test('each rule tells its status on the parcel, that it passes too', async () => {
  const report = await auditedUnder({
    manifest: [parcel('A1'), parcel('A2', { weight: '31 kg' })],
    options: { parcels: ['A1'] },
  });
  expect(report.run).toMatchObject({ outcome: 'pass', exit_code: 0, parcels: ['A1'] });
  expect(report.batches[0]?.parcels).toEqual({ total: 1, pass: 1, fail: 0, 'not-audited': 0 });
  const told = report.batches[0]?.rules.filter(({ rule }) => rule.startsWith('packing.'));
  expect(told?.map(({ rule, pass, fail }) => [rule, pass, fail])).toEqual([
    ['packing.dangerous', 1, 0],
    ['packing.location', 1, 0],
    ['packing.service', 1, 0],
    ['packing.weight.max', 1, 0],
  ]);
});

test('it is never taken for a whole verdict', async () => {
  const { not_checked } = await auditedUnder({ manifest: [parcel('A1'), parcel('A2')], options: { parcels: ['A1'] } });
  expect(not_checked[0]).toEqual({ what: 'all other parcels', reason: 'only those of --parcel were asked for' });
});

test('what it shares with another parcel is known', async () => {
  const ruleset = 'rules:\n  run.order: { check: unique, with: { fields: order_id, in: run } }\n';
  const manifest = [parcel('A1', { order_id: 'O-1' }), parcel('A2', { order_id: 'O-1', batch_id: 'B2' })];
  const report = await auditedUnder({ ruleset, manifest, options: { parcels: ['a 1'] } });
  expect(report.batches.map(({ id, findings }) => [id, findings.map(({ facts }) => facts)])).toEqual([
    ['B1', [{ value: 'O-1', count: 2 }]],
  ]);
});

test.each(['tracking_number', 'sscc', 'piece_id'])('its %s names it as well', async (field) => {
  const manifest = [parcel('A1', { [field]: '9400 0000-77' }), parcel('A2', { [field]: '2' })];
  const report = await auditedUnder({ manifest, options: { parcels: ['9400000077'] } });
  expect(report.summary.parcels).toEqual({ pass: 1, fail: 0, 'not-audited': 0 });
});

test('one that is not there is a problem, and the one that was meant is named', async () => {
  const manifest = [parcel('PK-1001'), parcel('PK-2002')];
  await expect(auditedUnder({ manifest, options: { parcels: ['PK-1010'] } })).rejects.toMatchObject({
    problems: [{ code: 'input.no-such-parcel', hint: 'did you mean PK-1001?' }],
  });
});

test('a waiver that the whole run has over its limit in a batch waives nothing of its parcel', async () => {
  const manifest = [parcel('A1', { weight: '31 kg' }), parcel('A2', { weight: '31 kg' })];
  const waivers = [waiver('W-1', 'rules: packing.weight.max, max_findings: 1')];
  const whole = await auditedUnder({ manifest, waivers });
  const overLimit = new Map(whole.waivers.map(({ id, over_limit }) => [id, over_limit]));
  const report = await auditedUnder({ manifest, waivers, options: { parcels: ['A1'], overLimit } });
  expect(report.run.outcome).toBe('fail');
  expect(report.waivers[0]).toMatchObject({ state: 'over-limit', over_limit: [{ batch: 'B1', matched: 2 }] });
});
