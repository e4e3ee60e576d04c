import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { handoff } from './run.ts';
import { heavyManifest, manifest, rules } from './samples.ts';

const guard = fileURLToPath(new URL('no-sockets.cjs', import.meta.url));
const node = ['--require', guard];
const files = { 'm.csv': heavyManifest, 'l.csv': 'package_id,label_id\nA1,L1\nA2,L2\n', 'rules.yaml': rules };

test('the guard refuses connections', () => {
  for (const reach of [
    "import('node:net').then((net) => net.connect(9))",
    "fetch('http://localhost')",
    "import('node:dns').then((dns) => dns.lookup('localhost', () => {}))",
  ]) {
    expect(spawnSync(process.execPath, [...node, '--input-type=module', '-e', `await ${reach}`]).status).not.toBe(0);
  }
});

test('an audit with every report opens no socket', async () => {
  const formats = ['json', 'ndjson', 'csv', 'parcels-csv', 'junit', 'github', 'markdown'].flatMap((format) => [
    '-f',
    `${format}=${format}.out`,
  ]);
  const ran = await handoff(
    [
      'audit',
      'm.csv',
      '--labels',
      'l.csv',
      '-r',
      'rules.yaml',
      '-r',
      'handoff:core/pairing',
      '-f',
      'table',
      ...formats,
    ],
    files,
    { node },
  );
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(1);
});

test('nor does one with the shipped rulesets, nor one that cannot be carried out, nor any other command', async () => {
  expect((await handoff(['audit', 'm.csv'], { 'm.csv': manifest }, { node })).code).toBe(2);
  expect((await handoff(['audit', 'gone.csv'], {}, { node })).code).toBe(2);
  for (const args of [
    ['rules', 'list'],
    ['rules', 'schema'],
    ['explain', 'within'],
    ['inspect', 'm.csv'],
  ]) {
    expect((await handoff(args, files, { node })).code).toBe(0);
  }
});
