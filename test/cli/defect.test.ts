import { describe, expect, test } from 'vitest';
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

describe('a defect leaves no report of yesterday', () => {
  const yesterday = {
    'report.json': '{"run":{"outcome":"pass"}}',
    'report.xml': '<testsuites/>',
    'found.csv': 'batch\n',
  };
  const args = ['audit', 'm.csv', '-r', 'rules.yaml'];
  const files = { 'm.csv': manifest, 'rules.yaml': rules, ...yesterday };
  const asked = ['-f', 'json=report.json', '-f', 'junit=report.xml', '-f', 'csv=found.csv'];
  const broken = (script: string) => ({ node: ['--require', `${folderWith({ 'break.cjs': script })}/break.cjs`] });

  test.each([
    ['while it reads', "Buffer.prototype.subarray = () => { throw new Error('out of order'); };", 'out of order'],
    [
      'that nobody waits for',
      `const { subarray } = Buffer.prototype;
      Buffer.prototype.subarray = function (...args) {
        setImmediate(() => { throw new Error('too late'); });
        return subarray.apply(this, args);
      };`,
      'too late',
    ],
  ])('%s: each says that there is no verdict, and the code it ended with', async (_, script, words) => {
    const ran = await handoff([...args, ...asked], files, broken(script));
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.files['report.json'] ?? '')).toMatchObject({
      run: { outcome: 'not-audited', complete: false, exit_code: 3 },
      problems: [{ code: 'defect', message: expect.stringContaining(words) }],
      batches: [],
    });
    expect(ran.files['report.xml']).toContain('errors="1"');
    expect(ran.files['found.csv']).not.toBe(yesterday['found.csv']);
  });

  test('of a reporter: the others say so, and what it cannot write is gone', async () => {
    const script = `const { stringify } = JSON; JSON.stringify = (value, ...rest) => {
      if (value === '1.0') throw new Error('no words'); return stringify(value, ...rest); };`;
    const ran = await handoff([...args, ...asked], files, broken(script));
    expect(ran.code).toBe(3);
    expect(ran.files['report.json'] ?? '').not.toContain('pass');
    expect(ran.files['report.xml']).toContain('errors="1"');
  });
});
