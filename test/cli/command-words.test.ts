import { expect, test } from 'vitest';
import { commandToPaste, commandWords } from '../../src/cli/command-words.ts';

const flags = (...given: readonly (readonly [string, readonly string[]])[]) => new Map(given);

test('the words kept are files, then options in the order of help, whatever the order they came in', () => {
  const given = flags(['as-of', ['2026-11-20T16:00:00Z']], ['labels', ['l.csv']], ['ruleset', ['a.yaml', 'b.yaml']]);
  expect(commandWords({ operands: ['m.csv', 'n.csv'], flags: given })).toEqual([
    ...['audit', 'm.csv', 'n.csv', '-r', 'a.yaml', '-r', 'b.yaml', '--labels', 'l.csv'],
    ...['--as-of', '2026-11-20T16:00:00Z'],
  ]);
});

test('where reports go is no part of them', () => {
  const given = flags(['format', ['json=r.json', 'table']], ['jobs', ['4']], ['split', ['out']]);
  expect(commandWords({ operands: ['m.csv'], flags: given })).toEqual(['audit', 'm.csv']);
});

test('a switch is one word', () => {
  expect(commandWords({ operands: [], flags: flags(['allow-empty', ['true']]) })).toEqual(['audit', '--allow-empty']);
});

test('a file whose name begins with a dash stays a file', () => {
  const command = commandWords({ operands: ['-m.csv'], flags: flags(['decimal', ['comma']]) });
  expect(command).toEqual(['audit', '--decimal', 'comma', '--', '-m.csv']);
  expect(commandToPaste({ command })).toBe('handoff audit --decimal comma -f parcels-csv=pull.csv -- -m.csv');
});
