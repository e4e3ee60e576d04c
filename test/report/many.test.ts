import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../bench/findings.mjs', import.meta.url));

/** Renders so many findings in a process whose heap holds so many megabytes; fails when it does not suffice. */
async function rendersWithin(megabytes: number, count: number, ids: readonly string[]): Promise<readonly string[]> {
  const node = [`--max-old-space-size=${megabytes}`, script, String(count), ...ids];
  const { stdout } = await promisify(execFile)(process.execPath, node, { maxBuffer: 1 << 24 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
}

test.each([
  [['json', 'sarif', 'html', 'table'], 100_000],
  [['xlsx', 'parquet-findings', 'parquet-parcels'], 12_000],
])(
  '%j of %i findings need no heap that holds them whole',
  async (ids, count) => {
    expect(await rendersWithin(64, count, ids)).toEqual(ids);
  },
  120_000,
);
