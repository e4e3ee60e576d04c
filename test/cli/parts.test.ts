import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localIso } from '../../src/cli/clock.ts';
import { commandToPaste } from '../../src/cli/command-words.ts';
import { expandGlob } from '../../src/cli/globs.ts';
import { progressLine } from '../../src/cli/progress.ts';
import { lookOf, printable } from '../../src/cli/terminal.ts';
import { folderWith } from './run.ts';

describe('what a stream can show', () => {
  const terminal = { isTTY: true, columns: 120 };

  test.each([
    ['a pipe shows nothing', {}, { LANG: 'C.UTF-8' }, { width: 80, colour: false, unicode: false }],
    [
      'a terminal shows what its locale knows',
      terminal,
      { LANG: 'C.UTF-8' },
      { width: 120, colour: true, unicode: true },
    ],
    ['an old locale has no Unicode', terminal, { LANG: 'C' }, { width: 120, colour: true, unicode: false }],
    [
      'a dumb terminal shows nothing',
      terminal,
      { TERM: 'dumb', LANG: 'C.UTF-8' },
      { width: 80, colour: false, unicode: false },
    ],
    [
      'NO_COLOR takes the colour',
      terminal,
      { NO_COLOR: '1', LANG: 'C.UTF-8' },
      { width: 120, colour: false, unicode: true },
    ],
    ['FORCE_COLOR gives it to a pipe', {}, { FORCE_COLOR: '1' }, { width: 80, colour: true, unicode: false }],
    ['FORCE_COLOR=0 takes it', terminal, { FORCE_COLOR: '0' }, { width: 120, colour: false, unicode: false }],
  ])('%s', (_, stream, env, look) => {
    expect(lookOf(stream, env, 'linux')).toEqual(look);
  });

  test('on Windows only the new terminals know Unicode', () => {
    expect(lookOf(terminal, {}, 'win32').unicode).toBe(false);
    expect(lookOf(terminal, { WT_SESSION: '1' }, 'win32').unicode).toBe(true);
  });
});

test('printable text has no control characters but line breaks and tabs, whatever comes in', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(printable(text))));
});

test('a moment in local time means the same moment', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      expect(Date.parse(localIso(date))).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});

test.each([
  [{ records: 120_000, elapsed: 500, share: 0.25, findings: 0 }, '120,000 rows, 240,000 a second, 2 s left'],
  [{ records: 999, elapsed: 1000, share: 1, findings: 1 }, '999 rows, 999 a second, 1 finding so far'],
  [
    { records: 2000, elapsed: 1000, share: 0.5, findings: 1234 },
    '2,000 rows, 2,000 a second, 1 s left, 1,234 findings so far',
  ],
])('progress %j', (at, line) => {
  expect(progressLine(at)).toBe(line);
});

test('the command to paste survives a shell', () => {
  expect(commandToPaste({ command: ['audit', 'in/*.csv', '--set', 'a="b" $c'] })).toBe(
    'handoff audit "in/*.csv" --set "a=\\"b\\" \\$c" -f parcels-csv=pull.csv',
  );
});

test.each([
  ['*.csv', ['a.csv', 'b.csv']],
  ['?.csv', ['a.csv', 'b.csv']],
  ['in/*', ['in/c.csv']],
  ['**/*.csv', ['a.csv', 'b.csv', 'in/c.csv', 'in/deep/d.csv']],
  ['in/**', ['in/c.csv', 'in/deep/d.csv']],
  ['*/deep/d.csv', ['in/deep/d.csv']],
  ['./*.csv', ['a.csv', 'b.csv']],
  ['.*.csv', ['.e.csv']],
  ['in/c.csv/*', []],
  ['gone/*.csv', []],
])('glob %s', (pattern, found) => {
  const folder = folderWith({
    'a.csv': '',
    'b.csv': '',
    'in/c.csv': '',
    'in/deep/d.csv': '',
    '.e.csv': '',
    '.hidden/f.csv': '',
  });
  expect(expandGlob(`${folder}/${pattern}`).map((path) => path.slice(folder.length + 1))).toEqual(found);
});
