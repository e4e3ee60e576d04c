import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, handoff, problemCodes, runIn, start } from './run.ts';
import { header, heavyManifest, manifest, parcel, rules } from './samples.ts';

const moment = ['--as-of', '2026-11-22T17:00:00+01:00'];
const audit = ['audit', 'manifest.csv', '-r', 'rules.yaml', ...moment, '--redact', 'none'];
const files = { 'manifest.csv': heavyManifest, 'rules.yaml': rules };

/** A folder with the files of an audit, and its report in r.json. */
async function audited(more: readonly string[] = []): Promise<string> {
  const folder = folderWith(files);
  await runIn(folder, [...audit, ...more, '-f', 'json=r.json', '-f', 'table=t.txt']);
  return folder;
}

test('report show gives the very bytes of the audit, the command to paste among them', async () => {
  const folder = await audited();
  const shown = await runIn(folder, ['report', 'show', 'r.json', '-f', 'json=again.json', '-f', 'table']);
  expect(shown.code).toBe(0);
  expect(shown.files['again.json']).toBe(shown.files['r.json']);
  expect(shown.stdout).toBe(shown.files['t.txt']);
});

test('report show gives the bytes of what many read too where the audit left nothing out, and else names what is not', async () => {
  const folder = await audited(['-f', 'github=g.txt']);
  const shown = await runIn(folder, ['report', 'show', 'r.json', '-f', 'github']);
  expect([shown.stdout, shown.stderr]).toEqual([shown.files['g.txt'], '']);
  const less = await runIn(folder, ['report', 'show', 'r.json', '-f', 'github', '--redact', 'pii']);
  expect(less.stdout).not.toBe(shown.stdout);
  expect(less.stderr).toMatch(/^github: not byte for byte what the audit gives/);
});

test('report show names the formats that a saved report is not enough for, with the command that makes them', async () => {
  const ran = await runIn(await audited(), ['report', 'show', 'r.json', '-f', 'parcels-csv', '-f', 'json=x.json']);
  expect([ran.code, problemCodes(ran)]).toEqual([2, ['report.no-view']]);
  expect(ran.stderr).toContain('handoff audit manifest.csv -r rules.yaml');
  expect(ran.files['x.json']).toBeUndefined();
});

test('report diff exits 1 where something fails that did not, and 0 the other way round', async () => {
  const folder = await audited();
  writeFileSync(join(folder, 'manifest.csv'), manifest);
  await runIn(folder, [...audit, '-f', 'json=good.json']);
  const worse = await runIn(folder, ['report', 'diff', 'good.json', 'r.json', '-f', 'json']);
  expect([worse.code, JSON.parse(worse.stdout).counts.newly_failing]).toEqual([1, 1]);
  const better = await runIn(folder, ['report', 'diff', 'r.json', 'good.json']);
  expect([better.code, better.stdout.split('\n')[0]]).toEqual([
    0,
    'NOTHING NEW FAILS: 0 new, 0 changed, 1 fixed, 0 unchanged',
  ]);
});

test('shards are joined to the bytes of the whole, and plain reports are not', async () => {
  const rows = [header, ...['DPD', 'UPS', 'GLS'].map((carrier, place) => parcel(`A${place}`, carrier, '31')), ''];
  const folder = folderWith({ ...files, 'manifest.csv': rows.join('\n') });
  const runs = [...audit, '--batch-by', 'carrier'];
  await Promise.all([
    runIn(folder, [...runs, '-f', 'json=whole.json']),
    ...[1, 2].map((number) => runIn(folder, [...runs, '--shard', `${number}/2`, '-f', `json=shard-${number}.json`])),
  ]);
  const merged = await runIn(folder, ['report', 'merge', 'shard-*.json']);
  expect([merged.code, merged.stdout]).toEqual([0, readFileSync(join(folder, 'whole.json'), 'utf8')]);
  const refused = await runIn(folder, ['report', 'merge', 'whole.json', 'shard-1.json']);
  expect([refused.code, problemCodes(refused)]).toEqual([2, ['merge.shards']]);
});

test('report verify finds the same bytes, then an input that changed, then one that is gone', async () => {
  const folder = await audited();
  expect((await runIn(folder, ['report', 'verify', 'r.json'])).code).toBe(0);
  const elsewhere = folderWith({ 'r.json': readFileSync(join(folder, 'r.json'), 'utf8') });
  expect((await runIn(elsewhere, ['report', 'verify', 'r.json', '--root', folder])).code).toBe(0);
  writeFileSync(join(folder, 'manifest.csv'), manifest);
  const changed = await runIn(folder, ['report', 'verify', 'r.json']);
  expect([changed.code, changed.stdout]).toEqual([1, expect.stringMatching(/^differs: input manifest\.csv: was /)]);
  const gone = await runIn(elsewhere, ['report', 'verify', 'r.json']);
  expect([gone.code, problemCodes(gone)[0]]).toEqual([2, 'input.missing']);
});

test('report verify tells a ruleset that changed, and a report that was touched', async () => {
  const folder = await audited();
  const report = readFileSync(join(folder, 'r.json'), 'utf8');
  writeFileSync(join(folder, 'r.json'), report.replace('"status": "open"', '"status": "known"'));
  const touched = await runIn(folder, ['report', 'verify', 'r.json']);
  expect([touched.code, touched.stdout]).toEqual([1, expect.stringContaining('the report was changed')]);
  writeFileSync(join(folder, 'r.json'), report);
  writeFileSync(join(folder, 'rules.yaml'), `${rules}# checked\n`);
  const ruleset = await runIn(folder, ['report', 'verify', 'r.json']);
  expect([ruleset.code, ruleset.stdout]).toEqual([1, expect.stringContaining('ruleset acme/limits')]);
});

test('--parcel judges one parcel, and exits as it fares', async () => {
  const good = await handoff([...audit, '--parcel', 'a-1', '-f', 'json'], files);
  expect([good.code, JSON.parse(good.stdout).run.parcels]).toEqual([0, ['a-1']]);
  const unknown = await handoff([...audit, '--parcel', 'A9'], files);
  expect([unknown.code, problemCodes(unknown)]).toEqual([2, ['input.no-such-parcel']]);
});

test.each([
  ['a shard of none', ['--shard', '0/4'], 'usage.value'],
  ['a shard beyond the last', ['--shard', '5/4'], 'usage.value'],
  ['a shard without its number', ['--shard', '4'], 'usage.value'],
  ['a parcel of a shard', ['--shard', '1/4', '--parcel', 'A1'], 'usage.contradiction'],
  ['a count of some parcels', ['--expect', '2', '--parcel', 'A1'], 'usage.idle-option'],
  ['a watch that would mix a report with its news', ['--watch', '-f', 'json'], 'usage.contradiction'],
])('%s is refused', async (_, more, code) => {
  const ran = await handoff([...audit, ...more], files);
  expect([ran.code, problemCodes(ran)]).toEqual([2, [code]]);
});

test('--watch audits again when a file is replaced, tells what changed, and ends with Ctrl-C as interrupted', async () => {
  const folder = folderWith(files);
  const child = start(folder, [...audit, '--watch', '-f', 'table', '-f', 'json=r.json']);
  let told = '';
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (told.includes(text)) resolve();
      };
      child.stdout.on('data', look);
      look();
    });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  await until('HOLD 1 of 2 parcels');
  writeFileSync(join(folder, 'manifest.csv'), manifest);
  await until('RELEASE 2');
  expect(told).toMatch(/manifest\.csv changed/);
  expect(told).toMatch(/fixed +A2/);
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')).run.outcome).toBe('pass');
});
