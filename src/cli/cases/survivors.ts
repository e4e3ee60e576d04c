import type { Mutant, RuleCase } from '../../ruleset/load.ts';
import { gather } from '../gather.ts';
import { differences } from './judge-case.ts';
import type { RuleSuite } from './rule-suite.ts';
import { runCase } from './run-case.ts';

/** How many small changes of the rules were tried, and those that no test noticed. */
export interface Mutation {
  readonly tried: number;
  readonly survivors: readonly Survivor[];
  /** Rules that cannot be changed in a small way: nothing in them is a limit, a list or a condition. */
  readonly unchanged: readonly string[];
}

/** A changed rule that no case noticed. */
export interface Survivor {
  readonly rule: string;
  readonly change: string;
  readonly file: string;
  readonly line: number;
}

/** Changes each rule in each small way and runs its tests: where they all still pass, they do not hold the rule to what it says. */
export async function mutate(suite: RuleSuite, asOf: string): Promise<Mutation> {
  const survivors: Survivor[] = [];
  const unchanged: string[] = [];
  let tried = 0;
  for (const { id: rule } of suite.rules) {
    const mutants = suite.loaded.mutantsOf(rule);
    const cases = suite.cases.filter((one) => one.rule === rule);
    if (mutants.length === 0) unchanged.push(rule);
    tried += mutants.length;
    for (const mutant of mutants) {
      const { change, file, line } = mutant;
      if (!(await isNoticed(mutant, cases, { suite, asOf }))) survivors.push({ rule, change, file, line });
    }
  }
  return { tried, survivors, unchanged };
}

interface Trial {
  readonly suite: RuleSuite;
  readonly asOf: string;
}

async function isNoticed(mutant: Mutant, cases: readonly RuleCase[], trial: Trial): Promise<boolean> {
  for (const one of cases) if (await notices(one, mutant, trial)) return true;
  return false;
}

/** True when a case goes otherwise than it says; a case with params of its own is run on the rule changed in the same way. */
async function notices(one: RuleCase, mutant: Mutant, { suite, asOf }: Trial): Promise<boolean> {
  const loaded = suite.withParams(one.case.params);
  const same = loaded === suite.loaded ? mutant : loaded.mutantsOf(one.rule).find(({ id }) => id === mutant.id);
  if (same === undefined) return false;
  const { plan, settings } = loaded;
  const run = () => runCase({ rule: same.planned, plan, settings, asOf }, one.case);
  const result = await gather([], run); // a change that leaves no status to compare is one the test notices
  return result === undefined || differences(one.case, result).length > 0;
}
