import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, problemCodes, runIn } from './run.ts';
import { header, manifest, parcel, rules } from './samples.ts';

const text = `${header}\n${parcel('A1').replace('Berlin', 'München')}\n`;
const asked = ['-f', 'json', '--as-of', '2026-11-20T16:00:00Z'];
const listed = `handoff: 1
ruleset: acme/towns
lists: { towns: { file: towns.csv, column: name } }
rules:
  address.town: { title: A town we serve, category: address, check: in-list, with: { field: ship_to_city, list: towns } }
`;

function folderOf(files: Readonly<Record<string, Buffer | string>>): string {
  const folder = folderWith({});
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test('a rule file of another encoding is refused where it is named, and so is one that another extends', async () => {
  const folder = folderOf({
    'child.yaml': 'handoff: 1\nruleset: acme/child\nextends: ./old.yaml\n',
    'old.yaml': Buffer.from(rules.replace('Split', 'Größe'), 'latin1'),
  });
  for (const name of ['old.yaml', 'child.yaml']) {
    const ran = await runIn(folder, ['rules', 'check', name]);
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['ruleset.encoding']);
    expect(ran.stderr).toContain('at old.yaml:10:1');
    expect(ran.stderr).toContain('windows-1252');
  }
});

test('a manifest of an older encoding is exit 2 with the flag, and read with the flag, as the ruleset says, or as the config does', async () => {
  const folder = folderOf({
    'm.csv': Buffer.from(text, 'latin1'),
    'rules.yaml': rules,
    'site.yaml': `${rules.replace('acme/limits', 'acme/site')}datasets: { manifest: { encoding: Latin-1 } }\n`,
    'old.config.yaml': 'encoding: cp1252\n',
  });
  const refused = await runIn(folder, ['audit', 'm.csv', '-r', 'rules.yaml', ...asked]);
  expect(refused.code).toBe(2);
  expect(problemCodes(refused)).toEqual(['input.encoding']);
  expect(refused.stderr).toContain('at m.csv:2');
  expect(refused.stderr).toContain('hint: --encoding windows-1252');

  for (const [encoding, ...args] of [
    ['windows-1252', '-r', 'rules.yaml', '--encoding', 'windows-1252'],
    ['windows-1252', '-r', 'rules.yaml', '--encoding', 'manifest=CP1252'],
    ['iso-8859-1', '-r', 'site.yaml'],
    ['windows-1252', '-r', 'rules.yaml', '--config', 'old.config.yaml'],
  ]) {
    const ran = await runIn(folder, ['audit', 'm.csv', ...args, ...asked]);
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout).inputs[0].encoding).toBe(encoding);
  }
});

test('labels of another encoding than the manifest are offered a flag of their own', async () => {
  const folder = folderOf({
    'm.csv': text,
    'l.csv': Buffer.from('package_id,ship_to_city\nA1,München\n', 'latin1'),
    'rules.yaml': rules,
  });
  const ran = await runIn(folder, ['audit', 'm.csv', '--labels', 'l.csv', '-r', 'rules.yaml', ...asked]);
  expect(ran.stderr).toContain('hint: --encoding labels=windows-1252');
});

describe('lists beside a ruleset', () => {
  const towns = 'name\nMünchen\n';
  test.each([
    ['UTF-16 as PowerShell writes it', Buffer.from(`\ufeff${towns}`, 'utf16le'), listed, 0],
    ['another encoding that is not said', Buffer.from(towns, 'latin1'), listed, 2],
    [
      'another encoding that is said',
      Buffer.from(towns, 'latin1'),
      listed.replace('name }', 'name, encoding: latin1 }'),
      0,
    ],
  ])('in %s', async (_, list, ruleset, code) => {
    const folder = folderOf({ 'm.csv': text, 'towns.csv': list, 'rules.yaml': ruleset });
    const ran = await runIn(folder, ['audit', 'm.csv', '-r', 'rules.yaml', ...asked]);
    expect([ran.code, ran.stderr.includes('towns.csv')]).toEqual([code, code === 2]);
  });
});

test('rule files and reports that PowerShell wrote as UTF-16 are read', async () => {
  const wide = (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le');
  const folder = folderOf({ 'm.csv': manifest, 'rules.yaml': wide(rules) });
  const first = await runIn(folder, ['audit', 'm.csv', '-r', 'rules.yaml', ...asked]);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  writeFileSync(join(folder, 'before.json'), wide(first.stdout));
  const second = await runIn(folder, ['audit', 'm.csv', '-r', 'rules.yaml', '--baseline', 'before.json', ...asked]);
  expect(second).toMatchObject({ code: 0, stderr: '' });
});
