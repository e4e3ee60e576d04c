import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from '../../src/intake/formats/index.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import { law } from './law.ts';
import { sourceOf } from './source.ts';
import { tree } from './tree.ts';
import { packageOf, violations } from './violations.ts';

test('no file imports what its folder may not, touches the world, stands outside its registry or in a cycle', () => {
  expect(violations(tree, law)).toEqual([]);
});

test('every folder of src is in the table, and every folder of the table in src', () => {
  const folders = new Set(Object.keys(tree).map((path) => path.split('/')[0]));
  expect([...folders].sort()).toEqual(Object.keys(law.folders).sort());
});

test('every registry of the table lists something', () => {
  for (const { folder, list } of law.registries) {
    expect(Object.keys(tree), folder).toContain(list);
    expect(sourceOf(tree[list] ?? '').imports.length, list).toBeGreaterThan(0);
  }
});

test.each([
  ['intake/formats', formats],
  ['model/datasets', datasets],
])('%s has one file for each entry of its registry, named for it', (folder, entries) => {
  const files = Object.keys(tree).filter((path) => path.startsWith(`${folder}/`) && !path.endsWith('/index.ts'));
  expect(entries.map(({ id }) => `${folder}/${id}.ts`).sort()).toEqual(files.sort());
});

test('every package that src imports is a dependency with an exact version', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const imported = Object.values(tree)
    .flatMap((text) => sourceOf(text).imports)
    .flatMap(({ from }) => (from === undefined || /^(\.|node:)/.test(from) ? [] : [packageOf(from)]));
  for (const name of new Set(imported)) expect(dependencies, name).toHaveProperty(name, expect.stringMatching(/^\d/));
});
