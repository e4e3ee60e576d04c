import { appendFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileSource } from '../../src/cli/files.ts';
import { removeLeftovers, temporaryName } from '../../src/cli/leftovers.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import { folderWith, handoff, problemCodes, textByPath } from '../cli/run.ts';

const rows = `package_id,weight\n${Array.from({ length: 60_000 }, (_, n) => `A${n},2.5 kg\n`).join('')}`;

/** Reads a file whole while something is done to it after its first chunk; the messages of what that ends in. */
async function readWhile(change: (path: string) => void): Promise<readonly string[]> {
  const path = join(folderWith({ 'manifest.csv': rows }), 'manifest.csv');
  const source = fileSource(path, () => {});
  let chunks = 0;
  try {
    for await (const _ of source.open()) {
      chunks += 1;
      if (chunks === 1) change(path);
    }
    return [];
  } catch (fault) {
    if (fault instanceof CannotAudit) return fault.problems.map(({ code, message }) => `${code} ${message}`);
    throw fault;
  }
}

describe('an input that is read', () => {
  test('is read to its end where nobody touches it', async () => {
    expect(await readWhile(() => {})).toEqual([]);
  });

  test.each<readonly [string, (path: string) => void, string]>([
    ['grows', (path) => appendFileSync(path, 'B1,3 kg\n'), 'bytes'],
    ['is cut short', (path) => truncateSync(path, 1_000), 'to 1000 bytes'],
    ['is written over', (path) => utimesSync(path, 1, 1), 'was written to'],
    ['is removed', (path) => rmSync(path), 'is gone'],
    [
      'is replaced',
      (path) => {
        writeFileSync(`${path}.new`, rows);
        renameSync(`${path}.new`, path);
      },
      'was replaced by another file',
    ],
  ])('is a problem when it %s meanwhile', async (_what, change, says) => {
    const problems = await readWhile(change);
    expect(problems).toEqual([expect.stringMatching(/^input\.changed .*should stay as it is/)]);
    expect(problems[0]).toContain(says);
  });
});

describe('the command', () => {
  test('says that a disk failed under a file, writes that into the report, and exits with 2', async () => {
    const preload = join(import.meta.dirname, 'failing-disk.cjs');
    const ran = await handoff(
      ['audit', 'manifest.csv', '-f', 'json=report.json'],
      { 'manifest.csv': rows },
      { node: ['--require', preload] },
    );
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['input.unreadable']);
    expect(JSON.parse(ran.files['report.json'] ?? '').problems).toHaveLength(1);
  });

  test.each(['.', '/dev/null', '/dev/zero'])('refuses %s as an input', async (path) => {
    const ran = await handoff(['audit', path]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^problem\[input\./);
  });
});

describe('what killed runs leave', () => {
  test('goes before the next report is written, unless another run is at it', () => {
    const dead = 2 ** 22 - 1;
    const folder = folderWith({
      [`.report.json.${dead}.handoff-part`]: 'half',
      [`.report.json.${process.ppid}.handoff-part`]: 'of a run that goes on',
      [`.other.json.${dead}.handoff-part`]: 'of another report',
      [temporaryName('report.json')]: 'of a run of the same number, in another container',
    });
    removeLeftovers(join(folder, 'report.json'));
    expect(Object.keys(textByPath(folder)).sort()).toEqual(
      [`.other.json.${dead}.handoff-part`, `.report.json.${process.ppid}.handoff-part`].sort(),
    );
  });
});
