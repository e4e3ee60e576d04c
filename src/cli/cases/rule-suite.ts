import type { PlannedRule } from '../../model/plan.ts';
import type { LoadedRules, RuleCase } from '../../ruleset/load.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';
import { differences } from './judge-case.ts';
import { runCase } from './run-case.ts';

/** Rulesets that act as one, with the rules and cases that are to be tested. */
export interface RuleSuite {
  readonly entries: readonly string[];
  readonly loaded: LoadedRules;
  readonly rules: readonly PlannedRule[];
  readonly cases: readonly RuleCase[];
  /** What the same rulesets come to with params of a case. @throws CannotAudit when they do not take them. */
  readonly withParams: (params: RuleCase['case']['params']) => LoadedRules;
}

/** One case and in what it did not go as it says. */
export interface Tested {
  readonly ruleCase: RuleCase;
  readonly differences: readonly string[];
}

/** A suite of these rules, all or some of what the rulesets hold. */
export function suiteOf(
  entries: readonly string[],
  loaded: LoadedRules,
  chosen: (rule: PlannedRule) => boolean,
): RuleSuite {
  const rules = loaded.plan.rules.filter(chosen);
  const ids = new Set(rules.map(({ id }) => id));
  const byParams = new Map<string, LoadedRules>();
  const withParams: RuleSuite['withParams'] = (params) => {
    if (params === undefined) return loaded;
    const key = JSON.stringify(params);
    const known = byParams.get(key) ?? rulesFrom(entries, { ...everything, params });
    byParams.set(key, known);
    return known;
  };
  return { entries, loaded, rules, cases: loaded.cases.filter(({ rule }) => ids.has(rule)), withParams };
}

/** Runs a case by the rule as its own params make it. */
export async function testCase(suite: RuleSuite, ruleCase: RuleCase, asOf: string): Promise<Tested> {
  const { plan, settings } = suite.withParams(ruleCase.case.params);
  const rule = plan.rules.find(({ id }) => id === ruleCase.rule);
  if (rule === undefined)
    return { ruleCase, differences: [`should be judged by ${ruleCase.rule}, but that rule is off or built in`] };
  const result = await runCase({ rule, plan, settings, asOf }, ruleCase.case);
  return { ruleCase, differences: differences(ruleCase.case, result) };
}
