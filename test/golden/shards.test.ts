import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { mergeShards } from '../../src/audit/shards/merge.ts';
import { auditFlags } from '../../src/cli/audit-flags.ts';
import { carryOut } from '../../src/cli/carry-out.ts';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { prepared } from '../../src/cli/prepare.ts';
import type { Report } from '../../src/model/report.ts';
import { rendered } from '../report/rendered.ts';

// Audits of fixtures/audits, in this process: the folder is where a user would stand.
const audits = fileURLToPath(new URL('../../fixtures/audits/', import.meta.url));
const home = process.cwd();
afterAll(() => process.chdir(home));

const names = readdirSync(audits, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

async function audited(words: readonly string[]): Promise<Report> {
  const line = readCommandLine({ name: 'audit', about: '', flags: auditFlags }, words);
  const report = (await carryOut(await prepared(line, '', []), []))?.report;
  if (report === undefined) throw new Error('the audit could not be carried out');
  return JSON.parse(JSON.stringify(report));
}

test.each(names)('the shards of fixtures/audits/%s are joined to its golden report', async (name) => {
  process.chdir(join(audits, name));
  const words = [
    ...readFileSync('command.txt', 'utf8')
      .trim()
      .matchAll(/"([^"]*)"|\S+/g),
  ].map(([word, quoted]) => quoted ?? word);
  const files = [];
  for (const shard of ['1/3', '2/3', '3/3'])
    files.push({ path: shard, report: await audited([...words, '--shard', shard, '-f', 'json']) });
  const merged = await rendered('json', { report: mergeShards(files), parcels: () => [] });
  expect(merged).toBe(readFileSync('expected/json.json', 'utf8'));
});
