import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shardOf } from '../../src/audit/scope.ts';
import { mergeShards } from '../../src/audit/shards/merge.ts';
import type { CaseRow } from '../../src/model/case.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import type { Shard } from '../../src/model/report/run.ts';
import type { Report } from '../../src/model/report.ts';
import { rendered } from '../report/rendered.ts';
import { auditedUnder, baselineOf, parcel, waiver } from '../waivers/scene.ts';
import { carriedOut } from './scene.ts';
import { scenes } from './scenes.ts';

const json = (report: Report) => rendered('json', { report, parcels: () => [] });
/** As a report comes back from its file. */
const saved = (report: Report): Report => JSON.parse(JSON.stringify(report));

type Run = (shard: Shard | undefined) => Promise<Report>;

async function shardsOf(run: Run, of: number): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (let number = 1; number <= of; number++) reports.push(saved(await run({ number, of })));
  return reports;
}

const merge = (reports: readonly Report[]) =>
  mergeShards(reports.map((report, place) => ({ path: `shard-${place + 1}.json`, report })));

async function joinsToWhole(run: Run, of: number, turned: boolean): Promise<void> {
  const shards = await shardsOf(run, of);
  expect(await json(merge(turned ? shards.toReversed() : shards))).toBe(await json(await run(undefined)));
}

const counts = fc.integer({ min: 1, max: 4 });

test('the shards of any audit, in any order, are joined to the very bytes of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, counts, fc.boolean(), async (scene, of, turned) => {
      const run: Run = async (shard) => (await carriedOut({ ...scene, options: { ...scene.options, shard } })).report;
      await joinsToWhole(run, of, turned);
    }),
    { numRuns: 40 },
  );
});

const rows = fc
  .array(
    fc.record({
      batch_id: fc.constantFrom('B1', 'B2', 'B3', 'B4', ''),
      carrier: fc.constantFrom('UPS', 'DPD'),
      service: fc.constantFrom('EVENING-RUN', 'FREIGHT', ''),
      weight: fc.constantFrom('10 kg', '31 kg', 'heavy'),
      location: fc.constantFrom('D4', ''),
      po_number: fc.constantFrom('450', '451', ''),
      cogs: fc.constantFrom('10 EUR', '3.33 EUR', '7 USD', ''),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all): readonly CaseRow[] => all.map((row, place) => parcel(`A${place}`, row)));

/** Costs that count once for parcels of several batches: by purchase order, alone and in a group. */
const costly = `
rules:
  packing.weight.max: { check: within, with: { field: weight, max: 30 kg }, cost: { amount: 24.00, currency: EUR, per: po } }
  packing.service: { check: one-of, with: { field: service, values: [EVENING-RUN] }, cost: { percent: 5%, of: cogs, per: po, group: late } }
  packing.location: { check: required, with: { field: location }, cost: { amount: 0.50, currency: EUR, per: po, group: late } }
  run.order: { check: unique, with: { fields: po_number, in: run }, severity: warning }
`;

test('nor do waivers, a baseline and costs that count once for several batches change that', async () => {
  const limits = fc.constantFrom('', ', max_findings: 1');
  await fc.assert(
    fc.asyncProperty(rows, rows, limits, counts, async (before, now, limit, of) => {
      const baseline = baselineOf(await auditedUnder({ ruleset: costly, manifest: before }));
      const waivers = [waiver('W-1', `rules: packing.service, match: { carrier: UPS }${limit}`, '2026-11-25')];
      const run: Run = (shard) =>
        auditedUnder({ ruleset: costly, manifest: now, baseline, waivers, options: { shard } });
      await joinsToWhole(run, of, false);
    }),
    { numRuns: 40 },
  );
});

describe('a shard', () => {
  const manifest = [parcel('A1'), parcel('A2', { batch_id: 'B2', weight: '31 kg' }), parcel('A3', { batch_id: '' })];
  const run: Run = (shard) => auditedUnder({ manifest, options: { shard } });

  test('tells of its own batches only, and says so', async () => {
    const shards = await shardsOf(run, 3);
    expect(shards.flatMap(({ batches }) => batches.map(({ id }) => id)).sort()).toEqual(['(unmatched)', 'B1', 'B2']);
    for (const { not_checked, run: told } of shards) {
      expect(not_checked[0]?.what).toBe('batches of other shards');
      expect(told.shard?.of).toBe(3);
    }
  });

  test('to which no batch falls passes: others speak for all there are', async () => {
    const shards = await shardsOf((shard) => auditedUnder({ manifest: [parcel('A1')], options: { shard } }), 4);
    const empty = shards.filter(({ batches }) => batches.length === 0);
    expect(empty.map(({ run: { outcome, exit_code } }) => [outcome, exit_code])).toEqual(Array(3).fill(['pass', 0]));
  });

  test('is told by the batch alone, for ever', () => {
    expect(['B1', 'DPD/RTM2/2026-11-22', '(unmatched)'].map((batch) => shardOf(batch, 7))).toEqual([5, 6, 4]);
  });

  const broken: Readonly<Record<string, (shards: readonly Report[]) => readonly (Report | undefined)[]>> = {
    'one lacks': ([first, second]) => [first, second],
    'one comes twice': ([first, second, third]) => [first, second, third, third],
    'one is of a whole run': ([first, second, third]) => [
      first,
      second,
      third && { ...third, run: { ...third.run, shard: undefined } },
    ],
    'one is of another division': ([first, second, third]) => [
      first,
      second,
      third && { ...third, run: { ...third.run, shard: { number: 3, of: 4 } } },
    ],
    'the moment is another': ([first, second, third]) => [
      first,
      second,
      third && { ...third, run: { ...third.run, as_of: '2026-11-23T17:00:00Z' } },
    ],
    'an input is another': ([first, second, third]) => [
      first,
      second,
      third && { ...third, inputs: third.inputs.map((input) => ({ ...input, sha256: 'f'.repeat(64) })) },
    ],
    'a rule is another': ([first, second, third]) => [
      first,
      second,
      third && { ...third, rules: third.rules.slice(1) },
    ],
    'an option is another': ([first, second, third]) => [
      first,
      second,
      third && { ...third, run: { ...third.run, options: { ...third.run.options, fail_on: 'info' } } },
    ],
    'one is redacted': ([first, second, third]) => [
      first,
      second,
      third && { ...third, run: { ...third.run, options: { ...third.run.options, redact: 'pii' } } },
    ],
    'one could not be carried out': ([first, second, third]) => [
      first,
      second,
      third && { ...third, problems: [{ code: 'input.empty', message: 'm.csv is empty' }] },
    ],
    'a batch stands in two': ([first, second, third]) => [
      first,
      second,
      third && { ...third, batches: [...(first?.batches ?? []), ...(second?.batches ?? [])] },
    ],
  };
  test.each(Object.entries(broken))('is not joined where %s', async (_, change) => {
    const shards = change(await shardsOf(run, 3)).filter((shard) => shard !== undefined);
    expect(() => merge(shards)).toThrow(CannotAudit);
  });

  test('a shard that could not be audited is told as that, though it names no shard', async () => {
    const [first, second] = await shardsOf(run, 2);
    if (first === undefined || second === undefined) throw new Error('two shards');
    const { shard: _, ...rest } = second.run;
    const failed = { ...second, run: rest, problems: [{ code: 'input.empty', message: 'm.csv is empty' }] };
    expect(() => merge([first, failed])).toThrow(
      /shard-2\.json should be a shard that was audited, but .*m\.csv is empty/,
    );
  });
});
