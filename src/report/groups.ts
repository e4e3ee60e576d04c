import type { BatchReport, RuleTally } from '../model/report/batch.ts';
import type { Finding } from '../model/report/finding.ts';
import type { RuleReport } from '../model/report/rule.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/subjects.ts';
import { allFindings, rankOf } from './findings.ts';
import { grouped } from './grouped.ts';

/** The open findings of one rule over all batches; where the file is at fault, those of one column. */
export interface RuleGroup {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** What it judges: parcel, label, item, shipment, batch or row. */
  readonly on: string;
  /** Subjects that break it; whole, also where findings were capped. */
  readonly subjects: number;
  readonly fix: string | null;
  /** The message of its first finding, with what it is about. */
  readonly example: string;
  /** True when its parcels are held, so that a list of parcels to pull tells each of its messages. */
  readonly pulls: boolean;
  /** Where the fault lies: in the parcels, in the file, or (failing on nearly all) in the file or the rule itself. */
  readonly cause: 'parcel' | 'file' | 'file-or-rule';
}

/** Open findings grouped by rule and origin, and by column where the file is at fault: gravest first, then most subjects, then by id. */
export function ruleGroups(report: Report): readonly RuleGroup[] {
  const open = [...allFindings(report)].map(({ finding }) => finding).filter(({ status }) => status === 'open');
  const findingsByGroup = grouped(open, groupKey);
  const ruleById = new Map(report.rules.map((rule) => [rule.id, rule]));
  return [...findingsByGroup.values()]
    .map((findings) => groupOf(findings, ruleById, report, findingsByGroup))
    .sort((a, b) => rankOf(a.severity) - rankOf(b.severity) || b.subjects - a.subjects || (a.rule < b.rule ? -1 : 1));
}

/** What is wrong with a file is wrong with a column: one line each. */
function groupKey(finding: Finding): string {
  return `${finding.origin} ${finding.rule} ${columnOf(finding) ?? ''}`;
}

function columnOf({ origin, field, places }: Finding): string | null {
  return origin === 'file' && field !== null ? (places[0]?.column ?? null) : null;
}

function groupOf(
  findings: readonly Finding[],
  ruleById: ReadonlyMap<string, RuleReport>,
  report: Report,
  all: ReadonlyMap<string, unknown>,
): RuleGroup {
  const [first] = findings;
  if (first === undefined) throw new Error('a group has a finding');
  const rule = ruleById.get(first.rule);
  const tally = totalsOf(first.rule, report.batches);
  const mixed = [...all.keys()].filter((key) => key.split(' ')[1] === first.rule).length > 1;
  const column = columnOf(first);
  const seen = subjectsOf(findings);
  return {
    rule: first.rule,
    title: `${rule?.title ?? first.rule}${column === null ? '' : `: column "${column}"`}`,
    severity: findings.reduce(
      (worst, { severity }) => (rankOf(severity) < rankOf(worst) ? severity : worst),
      first.severity,
    ),
    on: first.subject.type === 'row' ? 'row' : (rule?.on ?? first.subject.type),
    subjects: mixed ? seen : Math.max(tally.fail, seen),
    fix: first.fix ?? rule?.fix ?? null,
    example: exampleOf(first),
    pulls: findings.every(({ parcel, origin }) => parcel !== null && origin === 'parcel') && first.hold !== 'none',
    cause: first.origin === 'file' ? 'file' : isSystemic(first, tally) ? 'file-or-rule' : 'parcel',
  };
}

function exampleOf({ subject, message }: Finding): string {
  return subject.type === 'batch' || message.includes(subject.key) ? message : `${subject.key}: ${message}`;
}

/** Failing on over 80 % of 20 or more parcels is seldom the parcels' fault. */
function isSystemic(first: Finding, { fail, judged }: { readonly fail: number; readonly judged: number }): boolean {
  return first.subject.type !== 'batch' && judged >= 20 && fail * 100 > judged * 80;
}

function totalsOf(rule: string, batches: readonly BatchReport[]): { readonly fail: number; readonly judged: number } {
  const tallies = batches.map((batch) => batch.rules.find((tally) => tally.rule === rule));
  const sum = (of: (tally: RuleTally) => number) =>
    tallies.reduce((total, tally) => total + (tally ? of(tally) : 0), 0);
  return { fail: sum((tally) => tally.fail), judged: sum((tally) => tally.pass + tally.fail + tally.waived) };
}

function subjectsOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ subject }) => `${subject.type} ${subject.key}`)).size;
}
