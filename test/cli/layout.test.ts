import { expect, test } from 'vitest';
import { handoff, problemCodes } from './run.ts';

// Split by the tilde in `name` these files have other columns than split by the semicolon: a delimiter that is not heard shows.
const files = {
  'm.csv': 'Package ID;Carrier~Weight (kg)\nPK-1;UPS~1\n',
  'l.csv': 'Package ID|Tracking~Number\nPK-1|1Z999AA10123456784~\n',
  'rules.yaml':
    'handoff: 1\nruleset: acme/dock\ndatasets: { manifest: { delimiter: "~" } }\nrules: { a.weight: { check: required, with: { field: weight } } }\n',
  'bad.yaml': 'handoff: 1\nruleset: acme/dock\ndatasets: { manifest: { delimiter: "::" } }\n',
};
const delimiters = (stdout: string): readonly string[] =>
  JSON.parse(stdout).inputs.map(({ delimiter }: { delimiter: string }) => delimiter);

test('a ruleset says how the files of a dataset are laid out', async () => {
  const ran = await handoff(['audit', 'm.csv', '-r', 'rules.yaml', '-f', 'json'], files);
  expect(delimiters(ran.stdout)).toEqual(['~']);
});

test('a flag wins over the ruleset, and one for a kind of file over one for all', async () => {
  const flags = ['--delimiter', 'semicolon', '--delimiter', 'labels=pipe'];
  const ran = await handoff(['audit', 'm.csv', '--labels', 'l.csv', '-r', 'rules.yaml', '-f', 'json', ...flags], files);
  expect(delimiters(ran.stdout)).toEqual([';', '|']);
});

test('a delimiter of two characters in a ruleset is a problem with its place', async () => {
  const ran = await handoff(['audit', 'm.csv', '-r', 'bad.yaml'], files);
  expect([ran.code, problemCodes(ran)]).toEqual([2, ['ruleset.value']]);
  expect(ran.stderr).toContain('bad.yaml:3:');
});
