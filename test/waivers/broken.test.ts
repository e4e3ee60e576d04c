import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { problemsOf } from './scene.ts';

/** Every file here is a file of waivers with something wrong in it; its last lines say what: `#! code line:column hint`. */
const folder = new URL('files/broken/', import.meta.url);

function saying({ code, place, hint }: Problem): string {
  return `#! ${code} ${place?.line}:${place?.column}${hint === undefined ? '' : ` ${hint}`}`;
}

describe.each(readdirSync(folder).sort())('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const problems = problemsOf(text);

  test('is refused for what it says, and nothing else', () => {
    expect(problems.map(saying)).toEqual(text.split('\n').filter((line) => line.startsWith('#!')));
  });

  test('is shown with a caret where the fault begins', () => {
    for (const { place } of problems) {
      const [line, carets] = (place?.excerpt ?? '').split('\n');
      expect(line).toBe(text.split('\n')[(place?.line ?? 0) - 1]);
      expect(carets?.indexOf('^')).toBe((place?.column ?? 0) - 1);
    }
  });
});

test('an empty file is refused as a file of waivers', () => {
  const [problem] = problemsOf('');
  expect(problem).toMatchObject({ code: 'waivers.empty', message: 'a waiver file should hold waivers, but is empty' });
});
