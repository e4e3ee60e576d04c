import { type Problem, throwIfAny } from '../../model/problem.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { gather } from '../gather.ts';
import { rulesetGroups } from '../ruleset-entries.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';
import { writeOut } from '../stdout.ts';
import { printable } from '../terminal.ts';

/** `handoff rules check`: loads each ruleset as an audit would, and says all that is wrong with all of them.
 *  @throws CannotAudit with every problem. */
export async function runRulesCheck(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const good: string[] = [];
  for (const entries of rulesetGroups(line)) {
    const rules = await gather(problems, () => rulesFrom(entries, everything));
    if (rules === undefined) continue;
    const { plan, cases } = rules;
    good.push(
      `${entries.join(' + ')}: ${counted(plan.rules.length, 'rule')}, ${counted(cases.length, 'test case')}, no problems\n`,
    );
  }
  await writeOut(good.map(printable));
  throwIfAny(problems);
  return exit.done;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
