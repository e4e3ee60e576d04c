import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, problemCodes, runIn } from './run.ts';

const good = `handoff: 1
ruleset: acme/yaml
rules:
  packing.weight.max: { title: Größe, check: within, with: { field: weight, max: 30 kg } }
`;

/** What `rules check` makes of a file of these bytes. */
async function checked(bytes: Uint8Array) {
  const folder = folderWith({});
  writeFileSync(join(folder, 'rules.yaml'), bytes);
  const start = performance.now();
  const { code, stdout, stderr } = await runIn(folder, ['rules', 'check', 'rules.yaml']);
  return { code, stdout, codes: problemCodes({ stderr }), ms: performance.now() - start };
}

test.each([
  ['with a byte order mark', Buffer.from(`\ufeff${good}`)],
  ['in UTF-16 with its mark', Buffer.from(`\ufeff${good}`, 'utf16le')],
  ['with the line ends of Windows', Buffer.from(good.replaceAll('\n', '\r\n'))],
  ['with an anchor and its alias', Buffer.from(`${good}x-most: &most 30 kg\nx-same: *most\n`)],
])('a rule file %s is checked like any other', async (_, bytes) => {
  expect(await checked(bytes)).toMatchObject({ code: 0, stdout: 'rules.yaml: 1 rule, 0 test cases, no problems\n' });
});

/** Node's own start and a busy machine included; unfolding a bomb takes minutes. */
const atOnce = 15_000;

test.each([
  ['a key twice', 'ruleset.duplicate-key', `${good}x-a: 1\nx-a: 2\n`],
  ['a tab as indentation', 'ruleset.yaml', `${good}x-a:\n\tb: 1\n`],
  ['a second document', 'ruleset.documents', `${good}---\nhandoff: 1\n`],
  ['10,000 aliases', 'ruleset.too-large', `${good}x-a: &a [x]\nx-b: [${'*a, '.repeat(10_000)}]\n`],
  ['200 levels', 'ruleset.too-large', `${good}x-a: ${'['.repeat(200)}${']'.repeat(200)}\n`],
  ['Windows-1252', 'ruleset.encoding', Buffer.from(good, 'latin1')],
  ['nothing', 'ruleset.empty', ''],
])('a rule file of %s is one clear problem, at once', async (_, code, content) => {
  const result = await checked(typeof content === 'string' ? Buffer.from(content) : content);
  expect(result).toMatchObject({ code: 2, codes: [code] });
  expect(result.ms).toBeLessThan(atOnce);
});
