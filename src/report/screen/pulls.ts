import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { type Pull, type PullReason, pullList } from '../pull-list.ts';
import { pulledCount } from '../sentence.ts';
import { type Cell, type CellRow, columns, roomBeside } from './columns.ts';
import type { Screen } from './screen.ts';

const mostParcels = 12;
const mostReasons = 3;
const leastRoom = 28;
/** Characters of a reason that are never cut, however narrow the screen. */
const leastReason = 120;

/** The parcels to pull, batch by batch in walking order, by the code on their labels; then how many more, and how to get them. */
export function pullLines(report: Report, screen: Screen): readonly string[] {
  const batches = report.batches.filter((batch) => pulledCount(batch) > 0);
  const share = Math.max(2, Math.floor(mostParcels / Math.max(batches.length, 1)));
  const shown = batches.slice(0, mostParcels / 2);
  const sections = shown.flatMap((batch) => section(report, batch, share, screen));
  const total = batches.reduce((sum, batch) => sum + pulledCount(batch), 0);
  const left = total - shown.reduce((sum, batch) => sum + Math.min(share, pulledCount(batch)), 0);
  // The command is for pasting: it is not cut, and no line of ours breaks it.
  return left > 0
    ? [
        ...sections,
        '',
        `  ${left} more to pull; all of them in one file:`,
        `  ${screen.commandFor('pull-sheet=pull.pdf')}`,
      ]
    : sections;
}

function section(report: Report, batch: BatchReport, most: number, screen: Screen): readonly string[] {
  const pulls = pullList(report, batch, most);
  const heading = `Pull ${counted(pulledCount(batch), 'parcel')}, in walking order`;
  const of = report.batches.length > 1 ? `: ${screen.code(batch.id, screen.width - heading.length - 2)}` : '';
  return ['', screen.paint.bold(heading + of), ...parcelLines(pulls, screen)];
}

/** In columns when the reasons have room beside the code, else below it. */
function parcelLines(pulls: readonly Pull[], screen: Screen): readonly string[] {
  const heads = pulls.map((pull) => headOf(pull, pulls, screen));
  const rows = (room: number) => pulls.flatMap((pull, place) => rowsOf(pull, heads[place] ?? [], screen, room));
  const room = roomBeside(
    rows(screen.width).map((row) => row.slice(0, -1)),
    screen.width,
  );
  if (room >= leastRoom) return columns(rows(room), screen.width);
  const widest = Math.max(...pulls.flatMap(({ reasons }) => reasons.map(({ action }) => action?.length ?? 0)));
  return pulls.flatMap((pull, place) => [
    ...columns([heads[place] ?? []], screen.width),
    ...columns(belowOf(pull, widest, screen), screen.width),
  ]);
}

/** Actions as wide as the widest of all, so that reasons align from parcel to parcel. */
function belowOf(pull: Pull, widest: number, screen: Screen): readonly CellRow[] {
  const rows = rowsOf(pull, [], screen, screen.width - widest - 6);
  return rows.map(([action = '', why = '']) => ['', typeof action === 'string' ? action.padEnd(widest) : action, why]);
}

/** Where it stands (when any parcel of the list says so) and the code on its label. */
function headOf({ entry, code }: Pull, pulls: readonly Pull[], screen: Screen): CellRow {
  const text = screen.code(code, Math.min(34, Math.floor(screen.width * 0.5)));
  const label: Cell = { text, paint: screen.paint.bold };
  const placed = pulls.some((pull) => pull.entry.location !== null || pull.entry.pallet_id !== null);
  if (!placed) return [label];
  const place = [entry.location, entry.pallet_id].filter((part) => part !== null).join(' ');
  return [screen.code(place || '-', 14), label];
}

/** One row per reason: what to do and why; the head stands on the first only. */
function rowsOf(pull: Pull, head: CellRow, screen: Screen, room: number): readonly CellRow[] {
  const shown = pull.reasons.slice(0, mostReasons);
  const blank = head.map(() => '');
  const rows = shown.map((reason, place) => [
    ...(place === 0 ? head : blank),
    reason.action ?? '',
    screen.sentence(whyText(reason), Math.max(room * 2, leastReason)),
  ]);
  const left = pull.reasons.length - shown.length;
  return left > 0 ? [...rows, [...blank, '', `and ${counted(left, 'more reason')}`]] : rows;
}

/** Where no action is named, the fix says what to do. */
function whyText({ why, action, fix }: PullReason): string {
  return action === null && fix !== null ? `${why}. ${fix}` : why;
}
