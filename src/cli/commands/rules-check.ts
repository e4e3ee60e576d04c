import { type Problem, throwIfAny } from '../../model/problem.ts';
import { now } from '../clock.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { gather } from '../gather.ts';
import { warningText } from '../problem-text.ts';
import { asOf } from '../readers.ts';
import { rulesetGroups } from '../ruleset-entries.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';
import { writeOut } from '../stdout.ts';
import { lookOf, printable } from '../terminal.ts';

/** `handoff rules check`: loads each ruleset as an audit would, and says all that is wrong with all of them, and warns of
 *  what is probably not meant. Warnings change no exit code, unless `--strict` makes them exit 1.
 *  @throws CannotAudit with every problem. */
export async function runRulesCheck(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const moment = momentOf(line, problems);
  const good: string[] = [];
  for (const entries of rulesetGroups(line)) {
    const rules = await gather(problems, () => rulesFrom(entries, everything));
    if (rules === undefined) continue;
    const { plan, cases } = rules;
    warnings.push(...rules.warnings(moment));
    good.push(
      `${entries.join(' + ')}: ${counted(plan.rules.length, 'rule')}, ${counted(cases.length, 'test case')}, no problems\n`,
    );
  }
  await writeOut(good.map(printable));
  const { colour } = lookOf(process.stderr, process.env, process.platform);
  process.stderr.write(warningText(warnings, colour));
  throwIfAny(problems);
  return warnings.length > 0 && line.flags.has('strict') ? exit.failed : exit.done;
}

/** `--as-of`, a moment or a day; else this moment. */
function momentOf(line: CommandLine, problems: Problem[]): string {
  const text = line.flags.get('as-of')?.[0];
  if (text === undefined) return now();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return asOf({ text: isDay ? `${text}T00:00:00Z` : text, by: 'flag', name: '--as-of' }, problems) ?? now();
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
