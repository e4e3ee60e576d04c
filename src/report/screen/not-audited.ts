import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { type Reason, reasonsOf } from '../reasons.ts';
import { columns, roomBeside } from './columns.ts';
import type { Screen } from './screen.ts';

const mostReasons = 5;

/** Why parcels are not audited and the way out of it; then the lesser rules that could not look either. */
export function notAuditedLines(report: Report, screen: Screen): readonly string[] {
  const reasons = reasonsOf(report);
  const shown = reasons.slice(0, mostReasons);
  const deciding = shown.filter(({ decides }) => decides);
  const others = shown.filter(({ decides }) => !decides);
  const left = reasons.length - shown.length;
  return [
    ...section('Not audited, because', deciding, screen),
    ...section('Not looked at, without bearing on the outcome', others, screen),
    ...(left > 0
      ? [
          `  and ${counted(left, 'more reason')}; all of them in one file:`,
          `  ${screen.commandFor('json=report.json')}`,
        ]
      : []),
  ];
}

function section(heading: string, reasons: readonly Reason[], screen: Screen): readonly string[] {
  if (reasons.length === 0) return [];
  const heads = reasons.map(({ subjects }) => [subjects]);
  const room = roomBeside(heads, screen.width);
  const rows = reasons.map(({ subjects, text }) => [subjects, screen.sentence(text, room * 3)]);
  return ['', screen.paint.bold(heading), ...columns(rows, screen.width)];
}
