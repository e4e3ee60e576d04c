import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from '../cli/run.ts';
import { blocksOf } from './blocks.ts';

interface Step {
  readonly command: string;
  readonly exit: number;
}

/** The commands of a block: words, and the exit code its comment names. */
function stepsIn(text: string): readonly Step[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [command = '', exit = '0'] = line.split(/\s+# exit /);
      return { command, exit: Number(exit) };
    });
}

function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

test('the tutorial works from its first line to its last', { timeout: 60_000 }, async () => {
  const folder = folderWith({});
  const said = new Map<string, string>();
  for (const { language, name, text } of blocksOf('tutorial.md')) {
    const [file = '', append] = name.split(' ');
    const path = join(folder, file);
    if (language !== 'sh') writeFileSync(path, append === undefined ? text : readFileSync(path, 'utf8') + text);
    for (const { command, exit } of language === 'sh' ? stepsIn(text) : []) {
      const [program, ...args] = wordsOf(command);
      expect(program).toBe('handoff');
      const ran = await runIn(folder, args);
      expect({ command, exit: ran.code, stderr: exit === 2 ? ran.stderr : '' }).toEqual({ command, exit, stderr: '' });
      said.set(command, ran.stdout + ran.stderr);
    }
  }
  expect(said.get('handoff audit manifest.csv -r outbound.yaml')).toContain('P-1002');
  expect(said.get('handoff rules check outbound.yaml --strict')).not.toContain('warning[');
  expect(said.get('handoff rules diff outbound.yaml next.yaml')).toContain('with.max: 30 kg → 25 kg (limit, stricter)');
});
