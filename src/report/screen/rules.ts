import type { Report } from '../../model/report.ts';
import type { Severity } from '../../model/subjects.ts';
import { counted } from '../counted.ts';
import { type RuleGroup, ruleGroups } from '../groups.ts';
import { columns, roomBeside } from './columns.ts';
import type { Screen } from './screen.ts';

const mostRules = 8;
const headings: readonly (readonly [RuleGroup['cause'], string])[] = [
  ['file', 'Looks like the file, not the parcels'],
  ['file-or-rule', 'Looks like the file or the rule, not the parcels'],
  ['parcel', 'Findings'],
];

/** Findings grouped by rule with counts and the fix; what looks like the file's fault stands apart and first. */
export function ruleLines(report: Report, screen: Screen): readonly string[] {
  const groups = ruleGroups(report);
  const shown = groups.slice(0, mostRules);
  const sections = headings.flatMap(([cause, heading]) =>
    section(
      heading,
      shown.filter((group) => group.cause === cause),
      screen,
    ),
  );
  const left = groups.length - shown.length;
  return left > 0
    ? [...sections, '', `  and ${counted(left, 'rule')} more with findings: -f csv lists them all`]
    : sections;
}

function section(heading: string, groups: readonly RuleGroup[], screen: Screen): readonly string[] {
  if (groups.length === 0) return [];
  return ['', screen.paint.bold(heading), ...columns(rowsOf(groups, screen), screen.width)];
}

/** Two rows a rule: what is wrong, and under it the way to put it right. */
function rowsOf(groups: readonly RuleGroup[], screen: Screen): readonly (readonly string[])[] {
  const heads = groups.map((group) => [severityText(group.severity, screen), counted(group.subjects, group.on)]);
  const room = roomBeside(heads, screen.width);
  return groups.flatMap((group, place) => [
    [...(heads[place] ?? []), screen.sentence(group.title, room * 2)],
    ['', '', screen.paint.dim(screen.sentence(fixText(group), room * 2))],
  ]);
}

function fixText({ rule, fix, title }: RuleGroup): string {
  if (fix === null) return rule === title ? '' : rule;
  return `${fix} [${rule}]`;
}

/** The severity in its colour. */
function severityText(severity: Severity, { paint }: Screen): string {
  if (severity === 'error') return paint.red(severity);
  return severity === 'warning' ? paint.yellow(severity) : severity;
}
