import { neverPasses } from '../../ruleset/never-passes.ts';
import type { RuleSuite } from './rule-suite.ts';

/** A rule and the kinds of case it lacks. */
export interface Uncovered {
  readonly rule: string;
  readonly lacks: readonly ('passing' | 'failing')[];
}

/** The rules without a case that passes or without one that fails. What handoff itself asks has no cases. */
export function uncovered({ rules, cases }: RuleSuite): readonly Uncovered[] {
  return rules.flatMap((rule) => {
    const { id } = rule;
    const expected = new Set(cases.filter((one) => one.rule === id).map((one) => one.case.expect));
    const lacks = [
      ...(expected.has('pass') || (neverPasses(rule) && expected.has('not-applicable')) ? [] : ['passing' as const]),
      ...(expected.has('fail') ? [] : ['failing' as const]),
    ];
    return lacks.length === 0 ? [] : [{ rule: id, lacks }];
  });
}
