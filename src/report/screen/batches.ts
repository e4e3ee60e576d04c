import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import type { Disposition, Outcome } from '../../model/subjects.ts';
import { counted } from '../counted.ts';
import { dispositionText } from '../disposition-text.ts';
import { toleratedTexts } from '../tolerated.ts';
import { type CellRow, columns } from './columns.ts';
import type { Screen } from './screen.ts';

const mostBatches = 8;
const urgency: readonly Disposition[] = ['hold-batch', 'hold-parcels', 'not-audited', 'release'];

/** A line per batch: its outcome and what to do with it, the urgent ones first; passing ones are counted when there are many. */
export function batchLines({ batches }: Report, screen: Screen): readonly string[] {
  const sorted = [...batches].sort((a, b) => urgency.indexOf(a.disposition) - urgency.indexOf(b.disposition));
  const shown = sorted.length > mostBatches ? sorted.slice(0, mostBatches - 1) : sorted;
  const rows: CellRow[] = shown.map((batch) => [
    { text: wordOf(batch.outcome), paint: outcomePaint(batch.outcome, screen) },
    screen.code(batch.id, Math.floor(screen.width / 2.2)),
    [dispositionText(batch), ...toleratedTexts(batch)].join('; '),
  ]);
  const left = sorted.slice(shown.length);
  if (left.length > 0) rows.push(['', `and ${counted(left.length, 'more batch')}`, outcomesText(left)]);
  return columns(rows, screen.width);
}

/** The colour of an outcome; its word alone says it all. */
export function outcomePaint(outcome: Outcome, { paint }: Screen): (text: string) => string {
  if (outcome === 'pass') return paint.green;
  return outcome === 'fail' ? paint.red.bold : paint.yellow.bold;
}

function wordOf(outcome: Outcome): string {
  return outcome === 'not-audited' ? 'NOT AUDITED' : outcome.toUpperCase();
}

function outcomesText(batches: readonly BatchReport[]): string {
  const of = (outcome: Outcome) => batches.filter((batch) => batch.outcome === outcome).length;
  const counts = (['fail', 'not-audited', 'pass'] as const).map((outcome) => [of(outcome), outcome] as const);
  return counts
    .filter(([count]) => count > 0)
    .map(([count, outcome]) => `${count} ${outcome}`)
    .join(', ');
}
