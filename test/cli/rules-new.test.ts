import { expect, test } from 'vitest';
import { folderWith, handoff, problemCodes, runIn } from './run.ts';

test('what it writes passes check and test as it is, covered and held by its tests', async () => {
  const folder = folderWith({});
  const made = await runIn(folder, ['rules', 'new', 'acme/outbound']);
  expect(made.code).toBe(0);
  expect(made.files['outbound.yaml']).toContain('ruleset: acme/outbound');
  expect((await runIn(folder, ['rules', 'check', 'outbound.yaml'])).code).toBe(0);
  const tested = await runIn(folder, ['rules', 'test', 'outbound.yaml', '-t', 'site.*', '--coverage', '--mutate']);
  expect(tested.stdout).toContain('2 of 2 rules have a passing and a failing case');
  expect(tested.code).toBe(0);
  expect((await runIn(folder, ['rules', 'test', 'outbound.yaml'])).code).toBe(0);
});

test('a file that is there is never written over', async () => {
  const ran = await handoff(['rules', 'new', 'acme/outbound'], { 'outbound.yaml': 'mine' });
  expect(ran.code).toBe(2);
  expect(problemCodes(ran)).toEqual(['output.exists']);
  expect(ran.files).toEqual({ 'outbound.yaml': 'mine' });
});

test('--to names the file; a folder that is not there is a problem', async () => {
  expect((await handoff(['rules', 'new', '--to', 'mine.yaml'])).files['mine.yaml']).toContain('ruleset: acme/outbound');
  expect(problemCodes(await handoff(['rules', 'new', '--to', 'no/mine.yaml']))).toEqual(['output.unwritable']);
});

test('a path instead of an id is refused with the flag to use', async () => {
  const ran = await handoff(['rules', 'new', 'Rules.yaml']);
  expect(problemCodes(ran)).toEqual(['usage.value']);
  expect(ran.stderr).toContain('--to');
});
