import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderWith, handoff, problemCodes, runIn } from './run.ts';
import { header, manifest, parcel, rules } from './samples.ts';

const asked = ['-r', 'rules.yaml', '-f', 'json', '--as-of', '2026-11-20T16:00:00Z'];
const inputOf = (stdout: string) => {
  const { sha256, bytes, rows, packed } = JSON.parse(stdout).inputs[0];
  return { sha256, bytes, rows, packed };
};

test('a manifest that is piped in is judged as the same file is', async () => {
  const files = { 'rules.yaml': rules, 'm.csv': manifest };
  const [piped, named] = await Promise.all([
    handoff(['audit', '-', ...asked], files, { stdin: manifest }),
    handoff(['audit', 'm.csv', ...asked], files),
  ]);
  expect(piped.stderr).toBe('');
  expect([piped.code, inputOf(piped.stdout)]).toEqual([named.code, inputOf(named.stdout)]);
});

test('more than is kept in memory is read twice all the same, and leaves nothing behind', async () => {
  const folder = folderWith({ 'rules.yaml': rules });
  mkdirSync(join(folder, 'tmp'));
  const note = 'x'.repeat(10_000);
  const big = `${header},note\n${Array.from({ length: 7_000 }, (_, row) => `${parcel(`A${row}`)},${note}\n`).join('')}`;
  const env = { TMPDIR: join(folder, 'tmp') };
  const ran = await runIn(folder, ['audit', '-', ...asked], { stdin: big, env });
  expect(ran.stderr).toBe('');
  expect(inputOf(ran.stdout)).toMatchObject({ rows: 7_000, bytes: Buffer.byteLength(big) });
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test('labels may be piped in; one pipe is one file', async () => {
  const files = { 'rules.yaml': rules, 'm.csv': manifest };
  const ran = await handoff(['audit', 'm.csv', '--labels', '-', ...asked], files, { stdin: 'package_id\nA1\n' });
  expect(
    JSON.parse(ran.stdout).inputs.map(({ dataset, path }: { dataset: string; path: string }) => [dataset, path]),
  ).toEqual([
    ['manifest', 'm.csv'],
    ['labels', '-'],
  ]);
  const twice = await handoff(['audit', '-', '-', ...asked], files, { stdin: manifest });
  expect(problemCodes(twice)).toEqual(['input.twice']);
});

test('inspect reads what is piped in', async () => {
  const ran = await handoff(['inspect', '-'], {}, { stdin: manifest });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('A1');
});

test('a gzip file that is cut off is exit 2, whatever could be read of it', async () => {
  const folder = folderWith({ 'rules.yaml': rules });
  writeFileSync(join(folder, 'm.csv'), gzipSync(manifest).subarray(0, -6));
  const ran = await runIn(folder, ['audit', 'm.csv', ...asked]);
  expect(ran.code).toBe(2);
  expect(problemCodes(ran)).toEqual(['input.gzip']);
});
