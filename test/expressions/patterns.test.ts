import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { expandGlob } from '../../src/cli/globs.ts';
import { globMatcher } from '../../src/ruleset/glob.ts';
import { provenNative } from '../../src/ruleset/patterns/native.ts';
import { compilePattern } from '../../src/ruleset/patterns.ts';
import { audited, counts } from '../audit/audited.ts';
import { folderWith } from '../cli/run.ts';
import { auditedUnder, problemsOf, waiver, waiverFile, waiverOf } from '../waivers/scene.ts';
import { evaluated } from './evaluated.ts';

function engineOf(source: string): string {
  const pattern = compilePattern(source);
  return 'test' in pattern ? pattern.engine : pattern.problem;
}

describe('a pattern runs natively', () => {
  test.each([
    '^1Z[0-9A-Z]{16}$',
    '^[A-Z]{2}\\d{9}[A-Z]{2}$',
    '^\\d{5}(?:-\\d{4})?$',
    'UN\\d{4}',
    '^(?:JJD|RR)\\d{12,18}$',
    '^[A-Z0-9]+$',
    '^\\d+\\.\\d+$',
    '^[^;]*;[^;]*$',
    '^.{1,35}$',
    '',
  ])('%s: each choice is decided by one character', (source) => expect(engineOf(source)).toBe('native'));
});

describe('a pattern runs in RE2', () => {
  test.each([
    ['^(a+)+$', 'a group is repeated'],
    ['^\\d+0$', 'the digit after may belong to the repetition'],
    ['^.*x$', 'the character after may belong to the repetition'],
    ['^a?a$', 'the optional character may be the one after'],
    ['^(?:ab|ac)$', 'two alternatives start alike'],
    ['^(?:a|b?)$', 'an alternative can be empty'],
    ['\\d+x', 'it has no start anchor and no longest match'],
    ['[A-Z]{101}', 'it has no start anchor and a long match'],
    ['^a|b$', 'an anchor belongs to one alternative only'],
    ['(?i)^ab$', 'flags are beyond the proof'],
    ['\\bUN\\b', 'word borders are beyond the proof'],
    ['^\\p{L}+$', 'Unicode classes are beyond the proof'],
    ['^a{2,3}?$', 'lazy repetitions are beyond the proof'],
  ])('%s: %s', (source) => expect(engineOf(source)).toBe('re2'));
});

/** Patterns of the plain kind, whether or not they can be proven. */
const plain = fc.letrec<{ pattern: string; sequence: string; part: string; atom: string }>((tie) => ({
  atom: fc.constantFrom('a', 'b', 'c', '-', '\\d', '\\w', '\\S', '.', '[ab]', '[^a]', '[a-c0-9]', 'é', '😀', '[^b-é]'),
  part: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(tie('atom'), fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,3}', '{2,}'))
        .map((all) => all.join('')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('sequence'), tie('sequence'), fc.constantFrom('', '?'))
        .map(([a, b, times]) => `(?:${a}|${b})${times}`),
    },
    { weight: 1, arbitrary: fc.tuple(tie('sequence'), fc.constantFrom('', '?')).map(([a, times]) => `(${a})${times}`) },
  ),
  sequence: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  pattern: fc.tuple(fc.constantFrom('', '^'), tie('sequence'), fc.constantFrom('', '$')).map((all) => all.join('')),
})).pattern;
const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', '0', '7', '-', ' ', 'é', '😀', '\n', '\r', '\u2028', '\ud83d'), {
    maxLength: 12,
  })
  .map((all) => all.join(''));
const proven = plain.filter((source) => provenNative(source) !== undefined);

test('a proven pattern says the same natively as in RE2', () => {
  fc.assert(
    fc.property(proven, fc.array(texts, { minLength: 5, maxLength: 20 }), (source, all) => {
      const [native, re2] = [provenNative(source), RE2JS.compile(source)];
      for (const text of all) expect([text, native?.test(text)]).toEqual([text, re2.test(text)]);
    }),
    { numRuns: 1500 },
  );
});

test('a proven pattern takes time in proportion to the text', () => {
  const parts = fc.array(fc.constantFrom('a', 'b', '0', 'ab', 'a0', 'é'), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(proven, parts, fc.constantFrom('', '!', 'a'), (source, repeated, after) => {
      const text = repeated.join('').repeat(30_000) + after;
      const native = provenNative(source);
      const started = performance.now();
      native?.test(text);
      expect(performance.now() - started).toBeLessThan(1000);
    }),
    { numRuns: 300 },
  );
});

describe('a hostile pattern and a long near-match', () => {
  const near = `${'a'.repeat(50_000)}!`;
  const source = '^(a+)+$';
  const soon = async (what: () => Promise<unknown> | unknown) => {
    const started = performance.now();
    await what();
    expect(performance.now() - started).toBeLessThan(3000);
  };
  const rows = [{ package_id: 'P-1', order_id: near }];
  const verdict = async (rule: string) =>
    counts(await audited({ ruleset: `rules:\n  docs.near:\n${rule}`, manifest: rows }), 'docs.near');

  test('the check pattern', () =>
    soon(async () =>
      expect(await verdict(`    check: pattern\n    with: { field: order_id, matches: '${source}' }\n`)).toBe(
        '0/1/0/0',
      ),
    ));

  test('a condition with matches', () =>
    soon(async () =>
      expect(
        await verdict(
          `    when: { order_id: { matches: '${source}' } }\n    check: required\n    with: { field: package_id }\n`,
        ),
      ).toBe('0/0/1/0'),
    ));

  test('matches in an expression, as a check and in a condition', () =>
    soon(async () => {
      expect(await verdict(`    cel: "order_id.matches('${source}')"\n`)).toBe('0/1/0/0');
      expect(await verdict(`    when: { cel: "matches(order_id, '${source}')" }\n    cel: has(package_id)\n`)).toBe(
        '0/0/1/0',
      );
    }));

  test('like, in a condition and in an expression', () =>
    soon(async () => {
      const glob = '*a*a*a*a*a*a*b';
      expect(globMatcher(glob)(near)).toBe(false);
      expect(
        await verdict(
          `    when: { order_id: { like: "${glob}" } }\n    check: required\n    with: { field: package_id }\n`,
        ),
      ).toBe('0/0/1/0');
      expect(await verdict(`    cel: "like(order_id, '${glob}')"\n`)).toBe('0/1/0/0');
    }));

  test('the postal code of a lane', () =>
    soon(async () => {
      const lane = 'lanes:\n  near: { to: DE, postal_code: "*a*a*a*a*b" }\n';
      const rule = 'rules:\n  docs.near: { when: { lane: near }, check: required, with: { field: package_id } }\n';
      const manifest = [{ package_id: 'P-1', ship_to_country: 'DE', ship_to_postal_code: near }];
      expect(counts(await audited({ ruleset: lane + rule, manifest }), 'docs.near')).toBe('0/0/1/0');
    }));
});

describe('a hostile glob or pattern of somebody else than the ruleset', () => {
  const near = `${'a'.repeat(50_000)}!`;
  const glob = '*a*a*a*a*a*a*a*a*a*a*a*b';
  const quickly = (what: () => unknown) => {
    const started = performance.now();
    expect(what()).toBeFalsy();
    expect(performance.now() - started).toBeLessThan(3000);
  };

  test.each([
    ['matches', "{ order_id: { matches: '^(a+)+$' } }"],
    ['like', `{ order_id: { like: '${glob}' } }`],
    ['an expression', `{ cel: "order_id.matches('^(a+)+$')" }`],
  ])('a waiver that asks with %s', async (_, match) => {
    const rows = { ruleset: waivable, manifest: [{ package_id: 'P-1', order_id: near }] };
    const started = performance.now();
    const report = await auditedUnder({ ...rows, waivers: [waiver('W-1', `rules: docs.near, match: ${match}`)] });
    expect(waiverOf(report, 'W-1').state).toBe('unused');
    expect(performance.now() - started).toBeLessThan(3000);
  });
  const waivable = 'rules: { docs.near: { check: length, with: { field: order_id, max: 5 } } }\n';

  test('look-around in a waiver is a problem at its characters', () => {
    const text = waiverFile(waiver('W-1', "rules: docs.near, match: { order_id: { matches: 'a(?!b)' } }"));
    expect(problemsOf(text, waivable)).toMatchObject([
      { code: 'waivers.pattern', place: { line: 3, column: 1 + (text.split('\n')[2]?.indexOf('(?!') ?? 0) } },
    ]);
  });

  test('a selector, and a glob of files', () => {
    quickly(() => globMatcher(glob)(near));
    const folder = folderWith({ [`${'a'.repeat(200)}!`]: '' });
    quickly(() => expandGlob(`${folder}/${glob}`).length);
  });
});

test('? of a glob is one character, whatever its code', () => {
  expect(['?', '??', 'a?c', '*?'].map((glob) => globMatcher(glob)('😀'))).toEqual([true, false, false, true]);
});

test('a pattern in an expression has to be written out', () => {
  expect(evaluated('matches(tracking_number, order_id)')).toEqual({
    problem: ['"matches" needs its pattern in quotes'],
  });
});

test('an SSCC is proven; one whose prefix may be part of the number is not', () => {
  expect(['^[0-9]{18}$', '^(?:00)?\\d{18}$'].map(engineOf)).toEqual(['native', 're2']);
});
