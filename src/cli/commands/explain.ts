import { describeCheck } from '../../checks/describe.ts';
import { checks } from '../../checks/index.ts';
import { nearest } from '../../model/nearest.ts';
import { CannotAudit } from '../../model/problem.ts';
import { describeExpressions } from '../../ruleset/expressions/describe.ts';
import type { LoadedRules } from '../../ruleset/load.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { explainFinding } from '../explain-finding.ts';
import { ruleText } from '../rule-text.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';
import { writeOut } from '../stdout.ts';
import { shipped } from '../world.ts';

/** `handoff explain`: a check, expressions (`cel`), a rule of the shipped or given rulesets, or a finding of a report.
 *  @throws CannotAudit when nothing has that name. */
export async function runExplain(line: CommandLine): Promise<ExitCode> {
  const [name = ''] = line.operands;
  const report = line.flags.get('report')?.[0];
  const text = report === undefined ? explained(name, line.flags.get('ruleset') ?? []) : explainFinding(name, report);
  await writeOut([text]);
  return exit.done;
}

function explained(name: string, entries: readonly string[]): string {
  if (name === 'cel') return describeExpressions();
  const check = checks.find(({ id }) => id === name);
  if (check !== undefined && entries.length === 0) return describeCheck(check);
  const loaded =
    entries.length > 0
      ? [rulesFrom(entries, everything)]
      : shipped().map((each) => rulesFrom([`handoff:${each}`], everything));
  const holding = loaded.find(({ plan }) => plan.rules.some(({ id }) => id === name));
  if (holding !== undefined) return ruleText(holding, name);
  if (check !== undefined) return describeCheck(check);
  throw unknown(name, loaded);
}

function unknown(name: string, loaded: readonly LoadedRules[]): CannotAudit {
  if (/^[0-9a-f]{16}$/.test(name)) {
    return new CannotAudit([
      {
        code: 'usage.no-report',
        message: `finding ${name} should be looked up in a report, but none is named`,
        hint: `handoff explain ${name} --report report.json`,
      },
    ]);
  }
  const known = [...checks.map(({ id }) => id), ...loaded.flatMap(({ plan }) => plan.rules.map(({ id }) => id))];
  const meant = nearest(name, known);
  const hint =
    meant === undefined
      ? 'handoff rules list -r <ruleset> lists rules; a rule of your own needs -r here too'
      : `did you mean ${meant}?`;
  return new CannotAudit([{ code: 'usage.unknown-name', message: `"${name}" is no check and no rule`, hint }]);
}
