import { counted } from '../counted.ts';
import { markdownCode as code, markdownTable, markdownText as text } from '../markdown-text.ts';
import type { ReportDiff } from './model.ts';
import {
  batchText,
  cutSentences,
  differencesToShow,
  diffLists,
  diffSentence,
  doubtText,
  entriesIn,
  type ListedEntry,
} from './words.ts';

const mostRows = 50;

/** A comparison of two reports for a pull request. It shows rules and keys, no messages: those may quote personal data. */
export function diffMarkdown(diff: ReportDiff): string {
  return [
    `## handoff: ${text(diffSentence(diff))}\n`,
    `\n${code(diff.before.path)} (${text(diff.before.as_of)}) → ${code(diff.after.path)} (${text(diff.after.as_of)})\n`,
    section('They were asked differently: what is gone may not be fixed', differenceTable(diff)),
    section('Batches', batchTable(diff)),
    ...diffLists.map(([list, heading]) =>
      section(`${heading}: ${diff[list].length}`, entryTable(entriesIn(diff, list))),
    ),
    ...cutSentences(diff).map((sentence) => `\n${text(sentence)}\n`),
  ].join('');
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `\n### ${heading}\n\n${body}`;
}

function differenceTable({ differences }: ReportDiff): string {
  const rows = differencesToShow(differences).map(({ what, before, after }) => [code(what), side(before), side(after)]);
  return capped(['what', 'before', 'after'], rows, 'difference');
}

function side(value: string | null): string {
  return value === null ? '' : code(value);
}

function batchTable({ batches }: ReportDiff): string {
  return capped(
    ['batch', 'outcome'],
    batches.map((batch) => [code(batch.id), text(batchText(batch, '→'))]),
    'batch',
  );
}

function entryTable(entries: readonly ListedEntry[]): string {
  const sorted = [...entries].sort((a, b) => Number(b.newly_failing) - Number(a.newly_failing));
  return capped(['', 'rule', 'batch', 'subject', 'field', 'note'], sorted.map(entryRow), 'finding');
}

function entryRow({ newly_failing: fails, severity, rule, batch, subject, field, ...entry }: ListedEntry) {
  const { before, fingerprint, status, doubt, isNew } = entry;
  const notes = [
    ...(before !== undefined && before.status !== status ? [`was ${before.status}`] : []),
    ...(before !== undefined && before.severity !== severity ? [`was ${before.severity}`] : []),
    ...(before !== undefined && before.fingerprint !== fingerprint ? ['other facts'] : []),
    ...(doubt === undefined ? [] : [doubtText({ doubt, isNew })]),
  ];
  return [
    fails ? '**fails**' : severity,
    code(rule),
    code(batch),
    `${subject.type} ${code(subject.key)}`,
    field === null ? '' : code(field),
    text(notes.join('; ')),
  ];
}

function capped(header: readonly string[], rows: readonly (readonly string[])[], noun: string): string {
  const left = rows.length - mostRows;
  return markdownTable(header, rows.slice(0, mostRows)) + (left > 0 ? `\nand ${counted(left, `more ${noun}`)}\n` : '');
}
