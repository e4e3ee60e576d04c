import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokensOf } from '../architecture/tokens.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/anchors.md', root), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| [^-|]/.test(line))
  .slice(1);

/** Tests that a row of the page names: `file` › `title`. */
function proofsOf(row: string): readonly { readonly file: string; readonly title: string }[] {
  return [...row.matchAll(/`([^`]+)` › `([^`]+)`/g)].map(([, file = '', title = '']) => ({ file, title }));
}

/** Titles of tests and of the groups they stand in. */
function titlesOf(file: string): ReadonlySet<string> {
  const tokens = tokensOf(readFileSync(new URL(file, root), 'utf8'));
  const isTitle = (at: number) => {
    const [before, opening] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text];
    return opening === '(' && ['test', 'it', 'describe', ')'].includes(before);
  };
  return new Set(tokens.flatMap(({ value }, at) => (isTitle(at) ? [value] : [])));
}

test('every promise of docs/anchors.md names a test', () => {
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => proofsOf(row).length === 0)).toEqual([]);
});

test.each([...new Map(rows.flatMap(proofsOf).map((proof) => [`${proof.file} › ${proof.title}`, proof])).values()])(
  '$file has the test or group "$title"',
  ({ file, title }) => {
    expect(existsSync(new URL(file, root)), file).toBe(true);
    expect(titlesOf(file)).toContain(title);
  },
);

test('every group of tests made for this page stands on it', () => {
  const file = 'test/anchors/promises.test.ts';
  const named = new Set(rows.flatMap(proofsOf).flatMap((proof) => (proof.file === file ? [proof.title] : [])));
  const groups = [...readFileSync(new URL(file, root), 'utf8').matchAll(/^(?:test|describe)\('([^']+)'/gm)];
  expect(groups.length).toBeGreaterThan(0);
  expect(groups.flatMap(([, title = '']) => (named.has(title) ? [] : [title]))).toEqual([]);
});
