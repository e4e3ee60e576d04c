import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { type Gap, gapsOf } from '../gaps.ts';
import { reasonFor } from '../words.ts';
import { columns, roomBeside } from './columns.ts';
import type { Screen } from './screen.ts';

const mostGaps = 5;

/** Why parcels are not audited and the way out of it; then the lesser rules that could not look either. */
export function notAuditedLines(report: Report, screen: Screen): readonly string[] {
  const gaps = gapsOf(report);
  const shown = gaps.slice(0, mostGaps);
  const left = gaps.length - shown.length;
  return [
    ...section(
      'Not audited, because',
      shown.filter(({ decides }) => decides),
      report,
      screen,
    ),
    ...section(
      'Not looked at, without bearing on the outcome',
      shown.filter(({ decides }) => !decides),
      report,
      screen,
    ),
    ...(left > 0 ? [`  and ${counted(left, 'more reason')}: -f json has them all`] : []),
  ];
}

function section(heading: string, gaps: readonly Gap[], report: Report, screen: Screen): readonly string[] {
  if (gaps.length === 0) return [];
  const heads = gaps.map((gap) => [counted(gap.subjects, gap.on)]);
  const room = roomBeside(heads, screen.width);
  const rows = gaps.map((gap, place) => {
    const { why, wayOut } = reasonFor(gap, report);
    const rules = gap.rules.length > 1 ? ` (${counted(gap.rules.length, 'rule')})` : '';
    return [...(heads[place] ?? []), screen.sentence(`${why}${rules}: ${wayOut}`, room * 3)];
  });
  return ['', screen.paint.bold(heading), ...columns(rows, screen.width)];
}
