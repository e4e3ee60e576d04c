import type { Report } from '../../model/report.ts';
import type { Severity } from '../../model/subjects.ts';
import { counted } from '../counted.ts';
import { type RuleGroup, ruleGroups } from '../groups.ts';
import { width } from '../width.ts';
import { type Cell, type CellRow, columns, roomBeside } from './columns.ts';
import type { Screen } from './screen.ts';

const mostRules = 6;
const headings: readonly (readonly [RuleGroup['cause'], string])[] = [
  ['file', 'Looks like the file, not the parcels'],
  ['file-or-rule', 'Looks like the file or the rule, not the parcels'],
  ['parcel', 'Findings'],
];

/** Findings grouped by rule with counts and the fix; what looks like the file's fault stands apart and first. */
export function ruleLines(report: Report, screen: Screen): readonly string[] {
  const groups = ruleGroups(report);
  const shown = groups.length === mostRules + 1 ? groups : groups.slice(0, mostRules);
  const sections = headings.flatMap(([cause, heading]) =>
    section(
      heading,
      shown.filter((group) => group.cause === cause),
      screen,
    ),
  );
  const left = groups.length - shown.length;
  return left > 0
    ? [
        ...sections,
        '',
        `  ${counted(left, 'more rule')} with findings; all of them in one file:`,
        `  ${screen.commandFor('csv=findings.csv')}`,
      ]
    : sections;
}

function section(heading: string, groups: readonly RuleGroup[], screen: Screen): readonly string[] {
  if (groups.length === 0) return [];
  return ['', screen.paint.bold(heading), ...columns(rowsOf(groups, screen), screen.width)];
}

/** What is wrong, and under it the way to put it right and the rule's id. */
function rowsOf(groups: readonly RuleGroup[], screen: Screen): readonly CellRow[] {
  const heads = groups.map((group) => [severityCell(group.severity, screen), counted(group.subjects, group.on)]);
  const room = roomBeside(heads, screen.width);
  return groups.flatMap((group, place) => {
    const [title, ...details] = linesFor(group, room, screen);
    return [
      [...(heads[place] ?? []), title ?? ''],
      ...details.map((text) => ['', '', { text, paint: screen.paint.dim }]),
    ];
  });
}

/** The message itself where no parcel of the pull list tells it; the id on the last line that has room for it. */
function linesFor(group: RuleGroup, room: number, screen: Screen): readonly string[] {
  const single = !group.pulls && group.subjects === 1;
  const texts = [
    single ? group.example : group.title,
    group.pulls || single ? '' : `such as: ${group.example}`,
    group.fix ?? '',
  ];
  const lines = texts.filter(Boolean).map((text) => screen.sentence(text, room * 2));
  const id = `[${screen.code(group.rule, room - 2)}]`;
  const roomy = lines.findLastIndex((line) => width(line) + 1 + width(id) <= room);
  return roomy < 0 ? [...lines, id] : lines.map((line, place) => (place === roomy ? `${line} ${id}` : line));
}

function severityCell(severity: Severity, { paint }: Screen): Cell {
  if (severity === 'info') return { text: severity };
  return { text: severity, paint: severity === 'error' ? paint.red : paint.yellow };
}
