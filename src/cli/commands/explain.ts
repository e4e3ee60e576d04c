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
import { everything, rulesFrom, shippedRuleIds, shippedWriting } from '../shipped-rules.ts';
import { writeOut } from '../stdout.ts';

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
  const writing = entries.length > 0 ? [entries] : shippedWriting(name).map((each) => [`handoff:${each}`]);
  const holding = firstHolding(name, writing);
  if (holding !== undefined) return ruleText(holding, name);
  if (check !== undefined) return describeCheck(check);
  throw unknown(name, entries);
}

/** Rulesets are loaded one after the other: each takes a while. */
function firstHolding(rule: string, entries: readonly (readonly string[])[]): LoadedRules | undefined {
  for (const each of entries) {
    const loaded = rulesFrom(each, everything);
    if (loaded.plan.rules.some(({ id }) => id === rule)) return loaded;
  }
  return undefined;
}

function unknown(name: string, entries: readonly string[]): CannotAudit {
  if (/^[0-9a-f]{16}$/.test(name)) {
    return new CannotAudit([
      {
        code: 'usage.no-report',
        message: `finding ${name} should be looked up in a report, but none is named`,
        hint: `handoff explain ${name} --report report.json`,
      },
    ]);
  }
  const rules = entries.length > 0 ? rulesFrom(entries, everything).plan.rules.map(({ id }) => id) : shippedRuleIds();
  const known = [...checks.map(({ id }) => id), ...rules];
  const meant = nearest(name, known);
  const hint =
    meant === undefined
      ? 'handoff rules list -r <ruleset> lists rules; a rule of your own needs -r here too'
      : `did you mean ${meant}?`;
  return new CannotAudit([{ code: 'usage.unknown-name', message: `"${name}" is no check and no rule`, hint }]);
}
