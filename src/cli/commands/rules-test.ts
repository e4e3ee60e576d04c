import { type Problem, throwIfAny } from '../../model/problem.ts';
import type { LoadedRules, RuleCase } from '../../ruleset/load.ts';
import { differences } from '../cases/judge-case.ts';
import { runCase } from '../cases/run-case.ts';
import { now } from '../clock.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { gather } from '../gather.ts';
import { rulesetGroups } from '../ruleset-entries.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';
import { writeOut } from '../stdout.ts';
import { printable } from '../terminal.ts';

/** One case and in what it did not go as it says. */
interface Tested {
  readonly ruleCase: RuleCase;
  readonly differences: readonly string[];
}

/** `handoff rules test`: runs the `tests:` of each ruleset. Exit 1 when one does not go as it says.
 *  @throws CannotAudit when a ruleset has problems or nothing to run. */
export async function runRulesTest(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const tested: Tested[] = [];
  const asOf = now();
  for (const entries of rulesetGroups(line)) {
    const rules = await gather(problems, () => rulesFrom(entries, everything));
    if (rules === undefined) continue;
    if (rules.cases.length === 0) problems.push(nothingToRun(entries));
    for (const ruleCase of rules.cases) {
      const result = await gather(problems, () => test(entries, rules, ruleCase, asOf));
      if (result !== undefined) tested.push(result);
    }
  }
  const failing = tested.filter((each) => each.differences.length > 0);
  await writeOut([...failing.map(failureText), summary(tested.length, failing.length)]);
  throwIfAny(problems);
  return failing.length > 0 ? exit.failed : exit.done;
}

async function test(
  entries: readonly string[],
  loaded: LoadedRules,
  ruleCase: RuleCase,
  asOf: string,
): Promise<Tested> {
  const { params } = ruleCase.case;
  const { plan, settings } = params === undefined ? loaded : rulesFrom(entries, { ...everything, params });
  const rule = plan.rules.find(({ id }) => id === ruleCase.rule);
  if (rule === undefined)
    return { ruleCase, differences: [`should be judged by ${ruleCase.rule}, but that rule is off or built in`] };
  return {
    ruleCase,
    differences: differences(ruleCase.case, await runCase({ rule, plan, settings, asOf }, ruleCase.case)),
  };
}

function nothingToRun(entries: readonly string[]): Problem {
  return {
    code: 'ruleset.no-tests',
    message: `${entries.join(' + ')} should have tests to run, but has none`,
    hint: 'write cases under "tests:", by rule id',
  };
}

function failureText({ ruleCase, differences: texts }: Tested): string {
  const { rule, file, line } = ruleCase;
  return printable(
    `FAIL ${rule}: ${ruleCase.case.name}\n     ${file}:${line}\n${texts.map((text) => `     ${text}\n`).join('')}`,
  );
}

function summary(total: number, failing: number): string {
  return `${total - failing} passed, ${failing} failed\n`;
}
