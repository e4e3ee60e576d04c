import { describe, expect, test } from 'vitest';
import { uncovered } from '../../src/cli/cases/coverage.ts';
import { suiteOf } from '../../src/cli/cases/rule-suite.ts';
import { mutate } from '../../src/cli/cases/survivors.ts';
import { everything, rulesFrom } from '../../src/cli/shipped-rules.ts';
import { shipped } from '../../src/cli/world.ts';

const asOf = '2026-11-22T12:00:00Z';

function suite(name: string) {
  const entries = [`handoff:${name}`];
  return suiteOf(entries, rulesFrom(entries, everything), () => true);
}

describe.each(shipped())('the tests of the shipped ruleset %s', (name) => {
  test('notice every small change of its rules', { timeout: 60_000 }, async () => {
    const { tried, survivors } = await mutate(suite(name), asOf);
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });

  test('see each of its rules pass and fail', () => expect(uncovered(suite(name))).toEqual([]));
});
