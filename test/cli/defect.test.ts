import { expect, test } from 'vitest';
import { folderWith, handoff } from './run.ts';
import { manifest, rules } from './samples.ts';

test('a defect is exit 3 with its stack and the words to report it, never a verdict', async () => {
  const folder = folderWith({
    'break.cjs': "Array.prototype.toReversed = () => { throw new Error('out of order'); };",
  });
  const ran = await handoff(
    ['audit', 'm.csv', '-r', 'rules.yaml'],
    { 'm.csv': manifest, 'rules.yaml': rules },
    { node: ['--require', `${folder}/break.cjs`] },
  );
  expect(ran).toMatchObject({ code: 3, stdout: '' });
  expect(ran.stderr).toContain('Error: out of order\n    at ');
  expect(ran.stderr).toContain('Please report it');
});

test('what nobody waits for is a defect too', async () => {
  const folder = folderWith({ 'break.cjs': "setTimeout(() => { throw new Error('too late'); }, 250);" });
  const ran = await handoff(
    ['audit', 'm.csv', '-r', 'rules.yaml'],
    { 'm.csv': manifest, 'rules.yaml': rules },
    { node: ['--require', `${folder}/break.cjs`] },
  );
  expect(ran.code).toBe(3);
});
