import { describe, expect, test } from 'vitest';
import { rootOf } from '../../src/cli/globs.ts';
import { lockHint } from '../../src/cli/targets.ts';
import { handoff, problemCodes } from './run.ts';
import { manifest, rules } from './samples.ts';

test.each([
  ['exports/*.csv', ''],
  ['/data/*.csv', '/'],
  ['C:/data/*.csv', 'C:/'],
  ['d:/*.csv', 'd:/'],
  ['//nas/exports/2026/*.csv', '//nas/exports/'],
  ['c*.csv', ''],
])('the glob %s starts at "%s"', (pattern, root) => {
  expect(rootOf(pattern)).toBe(root);
});

describe('a report that a program has open', () => {
  const fault = (code: string) => Object.assign(new Error(code), { code });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('is named with what to close (%s)', (code) => {
    expect(lockHint('out/report.csv', fault(code), 'win32')).toContain('close report.csv in Excel');
  });

  test('is not what a missing right means elsewhere', () => {
    expect(lockHint('out/report.csv', fault('EACCES'), 'linux')).toBeUndefined();
    expect(lockHint('out/report.csv', fault('ENOSPC'), 'win32')).toBeUndefined();
  });
});

describe('a comma that a shell made of, or into, several words', () => {
  const files = { 'm.csv': manifest, 'a.csv': 'package_id\nA1\n', 'b.csv': 'package_id\nA2\n', 'rules.yaml': rules };

  test.each([
    [['m.csv', '-f', 'table,json=out.json'], 'usage.unknown-format', '-f table -f json=out.json'],
    [['m.csv', 'json=out.json', '-f', 'table'], 'input.missing', '-f json=out.json'],
    [['m.csv', '--labels', 'a.csv,b.csv'], 'input.missing', 'a.csv b.csv'],
  ])('%j is told how to say it', async (args, code, hint) => {
    const ran = await handoff(['audit', ...args, '-r', 'rules.yaml'], files);
    expect(problemCodes(ran)).toEqual([code]);
    expect(ran.stderr).toContain(hint);
  });
});
