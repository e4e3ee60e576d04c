import { describe, expect, test } from 'vitest';
import { handoff, problemCodes } from './run.ts';
import { manifest, rules } from './samples.ts';

const files = { 'm.csv': manifest, 'rules.yaml': rules, 'report.json': 'of yesterday' };

describe('wrong usage is exit 2, nothing on stdout, and no report', () => {
  test.each([
    ['an unknown command', ['adit', 'm.csv'], 'usage.unknown-command', 'did you mean handoff audit?'],
    ['an unknown subcommand', ['rules', 'tset'], 'usage.unknown-command', 'did you mean handoff rules test?'],
    ['an unknown flag', ['audit', 'm.csv', '--lables', 'l.csv'], 'usage.unknown-option', 'did you mean --labels?'],
    [
      'an unknown flag with =',
      ['audit', 'm.csv', '--fial-on=never'],
      'usage.unknown-option',
      'did you mean --fail-on?',
    ],
    ['a flag before the command', ['--labels', 'audit'], 'usage.unknown-option', 'options follow the command'],
    ['a flag without its value', ['audit', 'm.csv', '--labels'], 'usage.missing-value', 'labels'],
    [
      'a flag whose value is a flag',
      ['audit', 'm.csv', '--labels', '--items', 'i.csv'],
      'usage.missing-value',
      '--items',
    ],
    ['no manifest', ['audit'], 'usage.no-manifest', 'handoff audit manifest.csv'],
    ['an unknown format', ['audit', 'm.csv', '-f', 'jsn'], 'usage.unknown-format', 'did you mean json?'],
    [
      'a part of formats',
      ['audit', 'm.csv', '-f', 'parquet=x'],
      'usage.unknown-format',
      'formats: parquet-findings, parquet-parcels, parquet-rules',
    ],
    ['a format without its path', ['audit', 'm.csv', '-f', 'json='], 'usage.value', 'json='],
    ['two reports on stdout', ['audit', 'm.csv', '-f', 'json', '-f', 'csv'], 'usage.same-target', 'csv=path'],
    [
      'two reports in one file',
      ['audit', 'm.csv', '-f', 'json=a', '-f', 'csv=a'],
      'usage.same-target',
      'a should take one',
    ],
    ['a report over its input', ['audit', 'm.csv', '-f', 'csv=./m.csv'], 'usage.overwrites-input', 'm.csv'],
    ['an unknown severity', ['audit', 'm.csv', '--fail-on', 'warnings'], 'usage.value', 'did you mean warning?'],
    [
      'a moment without offset',
      ['audit', 'm.csv', '--as-of', '2026-11-22T17:00'],
      'usage.value',
      '2026-11-22T17:00:00+01:00',
    ],
    ['a day that is none', ['audit', 'm.csv', '--as-of', '2026-11-31T17:00Z'], 'usage.value', '2026-11-31'],
    ['a pair that is none', ['audit', 'm.csv', '--set', 'carrier'], 'usage.value', 'name=value'],
    ['a pair without value', ['audit', 'm.csv', '--param', 'max_weight='], 'usage.value', 'name=value'],
    ['a count that is none', ['audit', 'm.csv', '--max-findings', 'many'], 'usage.value', '"many"'],
    ['an expectation that is none', ['audit', 'm.csv', '--expect', 'all'], 'usage.value', 'UPS=212'],
    ['an expectation of no carrier', ['audit', 'm.csv', '--expect', 'Acme=3'], 'usage.value', 'Acme'],
    ['an ambiguous carrier', ['audit', 'm.csv', '--expect', 'DHL=3'], 'usage.value', 'DHL_EXPRESS'],
    ['a delimiter of two characters', ['audit', 'm.csv', '--delimiter', '::'], 'usage.delimiter', 'semicolon'],
    [
      'an unknown dataset',
      ['audit', 'm.csv', '--data', 'lables=l.csv'],
      'usage.unknown-dataset',
      'did you mean labels?',
    ],
    [
      'a value given twice',
      ['audit', 'm.csv', '--fail-on', 'error', '--fail-on', 'never'],
      'usage.repeated',
      'error and never',
    ],
    ['rows of a kind that there is not', ['audit', 'm.csv', '--rows', 'order-lines'], 'usage.value', 'order-line'],
    ['a report command that there is not', ['report', 'dif', 'a', 'b'], 'usage.unknown-command', 'report diff'],
    ['report diff with one report', ['report', 'diff', 'a.json'], 'usage.operands', '<after.json>'],
    ['a format of a comparison', ['report', 'diff', 'a.json', 'b.json', '-f', 'html'], 'usage.unknown-format', 'html'],
    ['inspect without a file', ['inspect'], 'usage.operands', '<file>'],
    ['inspect with two files', ['inspect', 'm.csv', 'n.csv'], 'usage.operands', '<file>'],
    ['a ruleset command without ruleset', ['rules', 'test'], 'usage.operands', 'ruleset'],
    ['an unknown name to explain', ['explain', 'withn'], 'usage.unknown-name', 'did you mean within?'],
  ])('%s', async (_, args, code, said) => {
    const ran = await handoff(args[0] === 'audit' ? [...args, '-f', 'ndjson=report.json'] : args, files);
    expect(problemCodes(ran)).toEqual([code]);
    expect(ran.stderr).toContain(said);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.files).toEqual(files);
  });
});

test('everything wrong with a command line is said at once', async () => {
  const flags = await handoff(['audit', 'm.csv', '--lables', 'l.csv', '--formt', 'json', '--jobs', '4'], files);
  expect(problemCodes(flags)).toEqual(['usage.unknown-option', 'usage.unknown-option', 'usage.not-supported']);
  const values = await handoff(
    ['audit', 'm.csv', '-f', 'jsn', '--fail-on', 'warn', '--expect', 'x', '--data', 'y'],
    files,
  );
  expect(problemCodes(values)).toHaveLength(4);
  expect(values.stderr).toMatch(/4 problems\n$/);
});

test('-r takes one ruleset and leaves the manifest alone', async () => {
  const ran = await handoff(['audit', '-r', 'rules.yaml', 'm.csv'], files);
  expect(ran.code).toBe(0);
});

test('what follows -- is a file whatever it looks like', async () => {
  const ran = await handoff(['audit', '-r', 'rules.yaml', '--', '--labels'], { ...files, '--labels': manifest });
  expect(ran.code).toBe(0);
});

test.each([
  ['--help'],
  ['help'],
  ['audit', '--help'],
  ['rules', 'test', '-h'],
  ['help', 'audit'],
  ['help', 'rules', 'show'],
  ['help', 'rules'],
  ['rules', '--help'],
  ['waivers', '-h'],
])('help goes to stdout and is exit 0: %s %s', async (...args) => {
  const ran = await handoff(args.filter((word) => word !== undefined));
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toMatch(/^Usage: handoff/);
});

test('without a command, help goes to stderr and nothing was done: exit 2', async () => {
  const ran = await handoff([]);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^Usage: handoff/);
});

test('control characters of a file name do not reach the terminal', async () => {
  const ran = await handoff(['audit', '\x1b[2Jgone.csv', '-r', 'rules.yaml'], files);
  expect(ran.code).toBe(2);
  expect(ran.stderr).not.toContain('\x1b');
});
