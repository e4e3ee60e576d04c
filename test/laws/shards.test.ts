import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shardOf } from '../../src/audit/scope.ts';
import { mergeShards } from '../../src/audit/shards/merge.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { rendered } from '../report/rendered.ts';
import { carriedOut, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';

const json = (report: Report) => rendered('json', { report, parcels: () => [] });
/** As a report comes back from its file. */
const saved = (report: Report): Report => JSON.parse(JSON.stringify(report));

async function shardsOf(scene: Scene, of: number): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (let number = 1; number <= of; number++) {
    const options = { ...scene.options, shard: { number, of } };
    reports.push(saved((await carriedOut({ ...scene, options })).report));
  }
  return reports;
}

const merge = (reports: readonly Report[]) =>
  mergeShards(reports.map((report, place) => ({ path: `shard-${place + 1}.json`, report })));

test('the shards of any audit, in any order, are joined to the very bytes of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (scene, of, turned) => {
      const shards = await shardsOf(scene, of);
      const whole = await json((await carriedOut(scene)).report);
      expect(await json(merge(turned ? shards.toReversed() : shards))).toBe(whole);
    }),
    { numRuns: 150 },
  );
});
