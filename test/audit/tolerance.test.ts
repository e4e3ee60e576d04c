import { describe, expect, test } from 'vitest';
import { isWithin } from '../../src/audit/failing.ts';
import { toleranceOf } from '../../src/ruleset/tolerance.ts';
import { audited, onlyBatch, tallyOf } from './audited.ts';

const rule = (tolerance: string, more = '') => `
rules:
  packing.weight.max:
    check: within
    with: { field: weight, max: 30 kg }
    tolerance: ${tolerance}
${more}`;

/** A batch of parcels of which the first so many are too heavy. */
const batch = (size: number, heavy: number) =>
  Array.from({ length: size }, (_, at) => ({
    package_id: `P${String(at).padStart(3, '0')}`,
    batch_id: 'B',
    order_id: at === 0 ? '' : 'O-1',
    weight: at < heavy ? '31 kg' : '3 kg',
  }));

const run = async (tolerance: string, size: number, heavy: number, more?: string) =>
  audited({ ruleset: rule(tolerance, more), manifest: batch(size, heavy) });

describe('a batch with a rule that tolerates 1 % of at least 50', () => {
  const tolerance = '{ fail: "> 1%", min_sample: 50 }';

  test('passes with 1 % failing, and still holds that parcel', async () => {
    const report = await run(tolerance, 100, 1);
    const { outcome, outcome_without_waivers, disposition, parcels, parcels_to_pull } = onlyBatch(report);
    expect({ outcome, outcome_without_waivers, disposition }).toEqual({
      outcome: 'pass',
      outcome_without_waivers: 'pass',
      disposition: 'hold-parcels',
    });
    expect(parcels).toEqual({ total: 100, pass: 99, fail: 1, 'not-audited': 0 });
    expect(parcels_to_pull.map(({ parcel }) => parcel)).toEqual(['P000']);
    expect(report.run.exit_code).toBe(0);
    expect(tallyOf(report, 'packing.weight.max').tolerance).toEqual({
      fail: '> 1%',
      min_sample: 50,
      observed: '1%',
      sample: 100,
      granted: true,
    });
  });

  test('fails with one more', async () => {
    const report = await run(tolerance, 100, 2);
    expect(onlyBatch(report).outcome).toBe('fail');
    expect(tallyOf(report, 'packing.weight.max').tolerance).toMatchObject({ observed: '2%', granted: false });
  });

  test('is granted nothing below the sample', async () => {
    const report = await run(tolerance, 49, 0);
    expect(tallyOf(report, 'packing.weight.max').tolerance).toMatchObject({ sample: 49, granted: false });
    expect(onlyBatch(report).outcome).toBe('pass');
    expect(onlyBatch(await run('{ fail: "> 50%", min_sample: 50 }', 49, 1)).outcome).toBe('fail');
  });

  test('says what was observed when nothing fails', async () => {
    const report = await run(tolerance, 60, 0);
    expect(tallyOf(report, 'packing.weight.max').tolerance).toMatchObject({
      observed: '0%',
      sample: 60,
      granted: true,
    });
  });

  test('fails when another rule fails', async () => {
    const other = '  data.order: { check: required, with: { field: order_id } }\n';
    expect(onlyBatch(await run(tolerance, 100, 1, other)).outcome).toBe('fail');
  });

  test('counts only subjects the rule was evaluated for', async () => {
    const manifest = batch(100, 1).map((row, at) => (at < 60 ? row : { ...row, weight: '' }));
    const report = await audited({ ruleset: rule(`${tolerance}\n    on_missing: skip`), manifest });
    expect(tallyOf(report, 'packing.weight.max').tolerance).toMatchObject({ sample: 60, observed: '1.6667%' });
  });
});

test('an absolute tolerance counts subjects', async () => {
  expect(onlyBatch(await run('{ fail: "> 3" }', 10, 3)).outcome).toBe('pass');
  const report = await run('{ fail: "> 3" }', 10, 4);
  expect(onlyBatch(report).outcome).toBe('fail');
  expect(tallyOf(report, 'packing.weight.max').tolerance).toMatchObject({ observed: '4', granted: false });
});

test('a rule without tolerance has none in the report', async () => {
  const report = await run('~', 10, 0);
  expect(tallyOf(report, 'packing.weight.max').tolerance).toBeNull();
});

test('an override may tolerate, and what it does not speak of is not tolerated', async () => {
  const more = `overrides: [{ rules: packing.weight.max, when: { order_id: O-1 }, tolerance: { fail: "> 5" } }]\n`;
  const without = `rules: { packing.weight.max: { check: within, with: { field: weight, max: 30 kg } } }\n${more}`;
  const ofOverride = await audited({ ruleset: without, manifest: batch(10, 2).slice(1) });
  expect(onlyBatch(ofOverride).outcome).toBe('pass');
  expect(tallyOf(ofOverride, 'packing.weight.max').tolerance).toMatchObject({ fail: '> 5', granted: true });
  const beside = await audited({ ruleset: without, manifest: batch(10, 2) });
  expect(onlyBatch(beside).outcome).toBe('fail');
});

test('hold: batch still holds a batch that passes', async () => {
  const report = await run('{ fail: "> 3" }\n    hold: batch', 10, 1);
  expect(onlyBatch(report)).toMatchObject({ outcome: 'pass', disposition: 'hold-batch' });
});

test('a share is compared exactly, however large the sample', () => {
  const tolerance = toleranceOf({ fail: '> 0.0001%' });
  if (tolerance === undefined) throw new Error('no tolerance');
  expect(isWithin(tolerance, { failing: 9, sample: 9_000_000 })).toBe(true);
  expect(isWithin(tolerance, { failing: 9, sample: 8_999_999 })).toBe(false);
});
