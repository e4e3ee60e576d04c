import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../reporter.ts';
import { outcomePaint } from '../screen/batches.ts';
import { columns, roomBeside } from '../screen/columns.ts';
import { type Screen, screenFor } from '../screen/screen.ts';
import { wrapped } from '../screen/wrapped.ts';
import { lastSentence } from '../sentence.ts';
import { diffReports } from './diff.ts';
import type { ReportDiff } from './model.ts';
import { batchText, diffLists, entriesIn, entryText } from './words.ts';

const mostLines = 12;

/** What changed from one audit of the same files to the next, for who watches it: the verdict, then batches and findings that changed. */
export function newsText(before: Report, after: Report, options: Omit<RenderOptions, 'command'>): string {
  const screen = screenFor({ ...options, command: '' });
  const diff = diffReports({ path: '', report: before }, { path: '', report: after });
  const rows = rowsOf(diff, screen);
  const shown = rows.slice(0, mostLines);
  const left = rows.length - shown.length;
  const paint = outcomePaint(after.run.outcome, screen);
  const room = roomBeside(
    shown.map((row) => row.slice(0, 1)),
    screen.width,
  );
  const lines = [
    ...wrapped(lastSentence(after), screen.width).map((line) => paint(line)),
    ...(shown.length === 0
      ? ['  no finding and no verdict changed']
      : columns(
          shown.map(([kind = '', text = '']) => [kind, screen.sentence(text, room * 2)]),
          screen.width,
        )),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const kinds = { new: 'new', changed: 'changed', not_judged: 'gone', fixed: 'fixed' } as const;

function rowsOf(diff: ReportDiff, { arrow }: Screen): readonly (readonly string[])[] {
  return [
    ...diff.batches.map((batch) => ['batch', `${batch.id}: ${batchText(batch, arrow)}`]),
    ...diffLists.flatMap(([list]) =>
      entriesIn(diff, list).map((entry) => [kinds[list], `${entryText(entry)} [${entry.rule}]`]),
    ),
  ];
}
