import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reporters } from '../../src/report/index.ts';

test('every file of formats/ is in the registry, in order, and nothing else is', () => {
  const files = readdirSync(new URL('../../src/report/formats', import.meta.url)).map((name) =>
    name.replace(/\.ts$/, ''),
  );
  expect(reporters.map(({ id }) => id)).toEqual(files.sort());
});

test.each(reporters)('$id says of itself what the registry says of it', async ({ id, about, extension, load }) => {
  expect(await load()).toMatchObject({ id, about, extension });
});
