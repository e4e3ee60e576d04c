import type { Report } from '../../../model/report.ts';
import { reasonsOf } from '../../reasons.ts';
import { selectorTexts } from '../../selectors.ts';
import { type Column, type Sheet, sheet } from '../sheet.ts';

interface Line {
  readonly kind: string;
  readonly what: string;
  readonly why: string;
}

const column = (title: keyof Line, width: number): Column<Line> => ({
  title,
  kind: 'text',
  width,
  of: ({ [title]: text }) => text,
});

const columns: readonly Column<Line>[] = [column('kind', 16), column('what', 32), column('why', 100)];

/** A row for all that nobody looked at: what was not audited and why, what the site never has, rules left out, columns not used. */
export function notCheckedSheet(report: Report): Sheet {
  return sheet('not checked', columns, linesOf(report));
}

function* linesOf(report: Report): Iterable<Line> {
  for (const { decides, subjects, text } of reasonsOf(report))
    yield { kind: decides ? 'not audited' : 'not looked at', what: subjects, why: text };
  for (const { what, reason } of report.not_checked) yield { kind: 'not checked', what, why: reason };
  for (const why of selectorTexts(report)) yield { kind: 'rules', what: '', why };
  for (const { dataset, path, unused_columns: unused } of report.inputs)
    for (const what of unused) yield { kind: 'column not used', what, why: `${dataset} ${path}` };
}
