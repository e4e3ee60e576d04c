import { describe, expect, test } from 'vitest';
import { everything, rulesFrom, rulesToAudit } from '../../src/cli/shipped-rules.ts';
import { shipped } from '../../src/cli/world.ts';

describe.each(shipped())('the shipped ruleset %s', (name) => {
  const entries = [`handoff:${name}`];

  test('has its tests last, and is the same rules to an audit, which leaves them unread', () => {
    const [whole, audited] = [rulesFrom(entries, everything), rulesToAudit(entries, everything)];
    expect(audited.plan.rules.map(({ id }) => id)).toEqual(whole.plan.rules.map(({ id }) => id));
    expect(audited.plan.rulesets).toEqual(whole.plan.rulesets);
    expect(audited.cases).toEqual([]);
    expect(whole.cases.length).toBeGreaterThan(0);
  });
});

test('a ruleset that supersedes a shipped test is audited with', () => {
  const entries = ['fixtures/rulesets/superseding.yaml'];
  const [whole, audited] = [rulesFrom(entries, everything), rulesToAudit(entries, everything)];
  expect(audited.plan.rules.map(({ id }) => id)).toEqual(whole.plan.rules.map(({ id }) => id));
  expect(audited.cases.map((one) => one.case.name)).toEqual(['a kilogram passes here']);
});
