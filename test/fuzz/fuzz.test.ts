import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { crashes as known } from './crashes.ts';
import { fuzz, mostMs, type Target, taken } from './fuzz.ts';
import * as rules from './targets/rules.ts';
import * as strings from './targets/strings.ts';
import * as tables from './targets/tables.ts';

// A short run by default. FUZZ=1000000 runs as many in all, FUZZ_SEED=7 from another seed; each crash is written to the folder FUZZ_CRASHES.

const targets: readonly Target[] = [...Object.values(tables), ...Object.values(rules), ...Object.values(strings)];
const shares = targets.reduce((sum, { share }) => sum + share, 0);
const total = Number(process.env.FUZZ ?? 3_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const mostHeapMb = 600;

describe.each(targets.map((target) => [target.id, target] as const))('%s', (id, target) => {
  test('answers its seeds without a fault', async () => {
    for (const bytes of target.seeds) expect(await taken(target, bytes)).toHaveProperty('said');
  });

  test('ends in rows, findings or problems, whatever the bytes, in its time', { timeout: 36_000_000 }, async () => {
    const executions = Math.ceil((total * target.share) / shares);
    const fuzzed = await fuzz(target, executions, seed);
    keep(fuzzed.crashes.map(({ input, fault }) => ({ target: id, input, fault })));
    note(
      `${id}: ${executions} executions, ${fuzzed.kinds} kinds of answers, slowest ${Math.round(fuzzed.slowestMs)} ms, ${fuzzed.crashes.length} crashes`,
    );
    expect(fuzzed.crashes).toEqual([]);
    expect(process.memoryUsage().heapUsed / 1e6).toBeLessThan(mostHeapMb);
  });
});

test.each(known)('withstands what it once did not: $target, $what', async ({ target: id, input }) => {
  const target = targets.find((one) => one.id === id);
  if (target === undefined) throw new Error(`no target ${id}`);
  const started = process.cpuUsage();
  expect(await taken(target, Buffer.from(input, 'base64'))).toHaveProperty('said');
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(mostMs);
});

function keep(crashes: readonly object[]): void {
  const folder = process.env.FUZZ_CRASHES;
  if (folder === undefined || crashes.length === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${Date.now()}.json`, JSON.stringify(crashes, null, 2));
}

function note(line: string): void {
  const folder = process.env.FUZZ_CRASHES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(`${folder}/log.txt`, `${line}\n`);
}
