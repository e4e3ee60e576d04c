import { describe, expect, test } from 'vitest';
import { ruleFileText } from '../../src/cli/rule-file.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import { load, problemsOf } from './world.ts';

const good = `handoff: 1
ruleset: acme/yaml
rules:
  packing.weight.max:
    title: Größe
    check: within
    with: { field: weight, max: 30 kg }
`;
const broken = good.replace('max: 30 kg', 'max: 30 stone');
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('a rule file reads the same', () => {
  test.each([
    ['in UTF-8', Buffer.from(good)],
    ['with a byte order mark', Buffer.from(`\ufeff${good}`)],
    ['in UTF-16, little end first', Buffer.from(`\ufeff${good}`, 'utf16le')],
    ['in UTF-16, big end first', utf16be(good)],
    ['with the line ends of Windows', Buffer.from(good.replaceAll('\n', '\r\n'))],
    ['without a last line end', Buffer.from(good.trimEnd())],
    ['after a document mark and a comment', Buffer.from(`# rules\n---\n${good}`)],
  ])('%s', (_, bytes) => {
    expect(load(ruleFileText('rules.yaml', bytes)).plan.rules).toMatchObject([{ title: 'Größe', check: 'within' }]);
  });

  test('with aliases for whole values', () => {
    const text = good.replace('max: 30 kg', 'max: *most').replace('rules:', 'x-most: &most 30 kg\nrules:');
    expect(load(text).resolved.rules[0]?.values).toContainEqual(
      expect.objectContaining({ path: 'with.max', text: '30 kg' }),
    );
  });
});

test.each([
  ['as it is', broken],
  ['with the line ends of Windows', broken.replaceAll('\n', '\r\n')],
  ['in UTF-16', ruleFileText('rules.yaml', utf16be(broken))],
  ['with a byte order mark', ruleFileText('rules.yaml', Buffer.from(`\ufeff${broken}`))],
])('a problem stands on the same line and column %s', (_, text) => {
  expect(problemsOf(text)).toMatchObject([{ code: 'ruleset.limit', place: { line: 7, column: 33 } }]);
});

function encodingProblem(bytes: Buffer) {
  try {
    ruleFileText('rules.yaml', bytes);
  } catch (fault) {
    if (fault instanceof CannotAudit) return fault.problems[0];
    throw fault;
  }
  throw new Error('read, but should not be');
}

describe('other encodings are refused with what to do', () => {
  test('Windows-1252, with the line', () => {
    expect(encodingProblem(Buffer.from(good, 'latin1'))).toMatchObject({
      code: 'ruleset.encoding',
      place: { file: 'rules.yaml', line: 5 },
      hint: expect.stringContaining('UTF-8'),
    });
  });

  test('UTF-16 cut short', () => {
    expect(encodingProblem(Buffer.from(`\ufeff${good}`, 'utf16le').subarray(0, -1)).code).toBe('ruleset.encoding');
  });
});

/** Far above what it takes, far below what unfolding would. */
const atOnce = 2_000;

describe('hostile files are refused at once', () => {
  const many = (count: number, item: string) => Array.from({ length: count }, () => item).join(', ');
  test.each([
    ['10,000 aliases of one word', `x-a: &a word\nx-b: [${many(10_000, '*a')}]`],
    ['10,000 aliases of a list', `x-a: &a [${many(100, 'word')}]\nx-b: [${many(10_000, '*a')}]`],
    ['aliases of aliases', `x-a: &a [${many(90, 'w')}]\nx-b: &b [${many(90, '*a')}]\nx-c: [${many(90, '*b')}]`],
    ['200 levels of lists', `x-deep: ${'['.repeat(200)}${']'.repeat(200)}`],
    [
      '200 levels of maps',
      `x-deep:\n${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')} 1`,
    ],
    ['10,000 levels', `x-deep: ${'['.repeat(10_000)}`],
  ])('%s', (_, rest) => {
    const start = performance.now();
    const problems = problemsOf(`${good}${rest}\n`);
    expect(performance.now() - start).toBeLessThan(atOnce);
    expect(problems.map(({ code }) => code)).toContain('ruleset.too-large');
  });
});
