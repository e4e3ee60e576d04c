import type { Problem } from '../../model/problem.ts';
import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import { actions } from '../../model/subjects.ts';
import { counted } from '../counted.ts';
import { dispositionText } from '../disposition-text.ts';
import { grouped } from '../grouped.ts';
import { type Pull, pullList } from '../pull-list.ts';
import { lastSentence, pulledCount } from '../sentence.ts';
import { type Block, heading, paragraph } from './block.ts';
import { entryBlock } from './entry.ts';
import type { Chapter } from './pages.ts';
import { styles } from './styles.ts';

/** Parcels on one sheet: some 600 pages. */
const mostParcels = 5000;
/** Batches and problems that its first page names. */
const mostLines = 30;

/** The whole verdict, then a chapter for each batch with parcels to pull, grouped by what to do; the parcels of one batch alone follow at once. */
export function* chaptersOf(report: Report, command: string): Iterable<Chapter> {
  const pulled = report.batches.reduce((sum, batch) => sum + pulledCount(batch), 0);
  let room = mostParcels;
  const chapters = report.batches.map((batch) => {
    const pulls = pullList(report, batch, room);
    room -= pulls.length;
    return { batch, pulls };
  });
  const left = pulled - (mostParcels - room);
  const [only, ...others] = chapters.filter(({ pulls }) => pulls.length > 0);
  const first = overview(report, left, command);
  if (only === undefined || others.length > 0) yield { head: 'Pull sheet', note: '', blocks: first };
  for (const { batch, pulls } of [only, ...others].filter((one) => one !== undefined))
    yield { ...batchHead(batch), blocks: groups(pulls, others.length > 0 ? [] : first, report) };
}

function* overview(report: Report, left: number, command: string): Iterable<Block> {
  yield paragraph(lastSentence(report), styles.verdict, 14);
  for (const problem of report.problems.slice(0, mostLines)) yield paragraph(problemText(problem), styles.text);
  yield* more(report.problems.length - mostLines, 'problem');
  for (const batch of report.batches.slice(0, mostLines))
    yield paragraph(`${batch.id}: ${dispositionText(batch)}`, styles.text);
  yield* more(report.batches.length - mostLines, 'batch');
  for (const note of notes(report, left, command)) yield paragraph(note, styles.text, 8);
}

function notes({ batches, run }: Report, left: number, command: string): readonly string[] {
  const parcels = batches.reduce((sum, batch) => sum + batch.parcels['not-audited'], 0);
  return [
    parcels === 0 ? '' : `${counted(parcels, 'parcel')} not audited: not on this sheet, and not released by it.`,
    run.options.redact === 'pii' ? 'Codes are left out of this sheet (redacted), so there are no barcodes.' : '',
    left === 0 ? '' : `${left} more to pull; all of them in one file: ${command}`,
  ].filter(Boolean);
}

function* more(left: number, noun: string): Iterable<Block> {
  if (left > 0) yield paragraph(`and ${counted(left, `more ${noun}`)}`, styles.text);
}

function problemText({ message, hint, place }: Problem): string {
  const at = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  return [at === '' ? '' : `${at}: `, message, hint === undefined ? '' : ` (${hint})`].join('');
}

function batchHead(batch: BatchReport): Pick<Chapter, 'head' | 'note'> {
  return { head: batch.id, note: dispositionText(batch) };
}

/** A parcel stands once, under the action of its gravest reason; its other reasons stand beside it. */
function* groups(pulls: readonly Pull[], before: Iterable<Block>, { run }: Report): Iterable<Block> {
  yield* before;
  const pullsByAction = grouped(pulls, ({ reasons }) => reasons[0]?.action ?? '');
  for (const action of [...actions, '']) {
    const group = pullsByAction.get(action) ?? [];
    if (group.length === 0) continue;
    yield heading(`${action === '' ? 'other' : action}: ${counted(group.length, 'parcel')}`, styles.heading);
    for (const pull of group) yield entryBlock(pull, run.options.redact !== 'pii');
  }
}
