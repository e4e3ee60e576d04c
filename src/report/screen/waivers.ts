import type { WaiverReport } from '../../model/report/waiver.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { acceptanceNotes, waiverSentence, waiversInOrder } from '../waivers.ts';
import { columns, roomBeside } from './columns.ts';
import type { Screen } from './screen.ts';
import { wrapped } from './wrapped.ts';

const mostWaivers = 5;

/** Accepted findings: what each waiver does and why, what the outcome would be without them, what a baseline knows. */
export function waiverLines(report: Report, screen: Screen): readonly string[] {
  const waivers = waiversInOrder(report);
  const notes = acceptanceNotes(report).flatMap((note) => noteLines(note, screen));
  if (waivers.length === 0) return notes.length === 0 ? [] : ['', screen.paint.bold('Accepted'), ...notes];
  const { waived } = report.summary.findings;
  const shown = waivers.slice(0, mostWaivers);
  const heads = shown.map(({ id }) => [screen.code(id, 20)]);
  const room = roomBeside(heads, screen.width);
  const rows = shown.map((waiver, place) => [...(heads[place] ?? []), textOf(waiver, report, screen, room)]);
  const left = waivers.length - shown.length;
  return [
    '',
    screen.paint.bold(`Accepted: ${counted(waived, 'finding')} waived`),
    ...columns(rows, screen.width),
    ...(left > 0 ? [`  and ${counted(left, 'more waiver')}: -f json has them all`] : []),
    ...notes,
  ];
}

function textOf(waiver: WaiverReport, report: Report, screen: Screen, room: number): string {
  return screen.sentence(`${waiverSentence(waiver, report)}: ${waiver.reason} (${waiver.owner})`, room * 2);
}

function noteLines(note: string, screen: Screen): readonly string[] {
  return wrapped(screen.sentence(note, screen.width * 3), screen.width - 2).map((line) => `  ${line}`);
}
