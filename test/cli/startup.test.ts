import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { handoff } from './run.ts';

const main = new URL('../../dist/bundle/main.js', import.meta.url);

test('--version says the version in package.json', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const flag of ['--version', '-V'])
    expect(await handoff([flag])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('what starts before a command is known loads no package: those take longer than the answer to --version', () => {
  expect([...loadedFrom(main)].filter((name) => !name.startsWith('node:') && !name.startsWith('file:'))).toEqual([]);
});

test('help is given without loading what a command needs', () => {
  const [, chunk = ''] = /import\("(\.\/program-[^"]+)"\)/.exec(readFileSync(fileURLToPath(main), 'utf8')) ?? [];
  const program = loadedFrom(new URL(chunk, main));
  expect([...program].filter((name) => !name.startsWith('node:') && !name.startsWith('file:'))).toEqual(['commander']);
});

/** Everything a module imports statically, and what that imports. */
function loadedFrom(module: URL, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, name = ''] of readFileSync(fileURLToPath(module), 'utf8').matchAll(
    /^(?:import|export)(?:\s[^'"]*\sfrom)?\s*["']([^"']+)["']/gm,
  )) {
    const target = name.startsWith('.') ? new URL(name, module).href : name;
    if (seen.has(target)) continue;
    seen.add(target);
    if (name.startsWith('.')) loadedFrom(new URL(target), seen);
  }
  return seen;
}
