import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../src/ruleset/glob.ts';
import { compilePattern } from '../../src/ruleset/patterns.ts';
import { load } from './world.ts';

const nearMatch = `${'a'.repeat(100_000)}!`;

function rule(rest: string) {
  const [only] = load(`handoff: 1\nruleset: a\nrules: { packing.a: ${rest} }\n`).plan.rules;
  if (only === undefined) throw new Error('no rule');
  return only;
}

describe('a hostile pattern ends at once', () => {
  test.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(.*a){20}$'])('%s where a check takes it', (hostile) => {
    const { judge } = rule(`{ check: pattern, with: { field: order_id, matches: '${hostile}' } }`).variants[0];
    if (judge?.shape !== 'subject') throw new Error('no subject judge');
    expect(judge.inspect([nearMatch])).toBeDefined();
  });

  test.each([`matches: '^(a+)+$'`, `like: '${'a*'.repeat(50)}b'`])('%s where a condition takes it', (hostile) => {
    const { when } = rule(`{ check: required, with: { field: weight }, when: { order_id: { ${hostile} } } }`);
    if (when?.type !== 'field' || when.test.type !== 'text') throw new Error('no text test');
    expect(when.test.test(nearMatch)).toBe(false);
  });

  test('a postal code of a lane', () => {
    expect(globMatcher(`${'*a'.repeat(50)}b`)(nearMatch)).toBe(false);
  });
});

describe('patterns', () => {
  test('search anywhere and keep case', () => {
    const pattern = compilePattern('1Z[0-9A-Z]{16}');
    expect('test' in pattern && pattern.test('no 1Z999AA10123456784 here')).toBe(true);
    expect('test' in pattern && pattern.test('1z999aa10123456784')).toBe(false);
  });

  test.each([
    ['^(?=1Z)', 1],
    ['(?<!a)b', 0],
    ['(a)\\1', 3],
    ['ab[0-9', 2],
    ['a{1,1001}', 1],
  ])('%s is refused where it cannot run in linear time or at all', (source, offset) => {
    expect(compilePattern(source)).toMatchObject({ offset });
  });

  test('that are absurdly long are refused', () => {
    expect(compilePattern('a'.repeat(1001))).toHaveProperty('problem');
  });
});

describe('globs', () => {
  test('agree with the same pattern spelt out', () => {
    const glob = fc.stringMatching(/^[ab*?]{0,6}$/);
    fc.assert(
      fc.property(glob, fc.stringMatching(/^[abAB]{0,8}$/), (wanted, text) => {
        const spelt = new RegExp(`^${wanted.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
        expect(globMatcher(wanted)(text)).toBe(spelt.test(text));
      }),
    );
  });
});
