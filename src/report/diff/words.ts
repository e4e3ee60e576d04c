import { counted } from '../counted.ts';
import { doubtTexts } from './doubts.ts';
import type { BatchChange, DiffEntry, Difference, ReportDiff } from './model.ts';

/** The verdict of a comparison in one sentence: what fails that did not, then what became of the rest. */
export function diffSentence({ counts }: ReportDiff): string {
  const { newly_failing: failing, changed, fixed, not_judged: open, unchanged } = counts;
  const first =
    failing === 0
      ? 'NOTHING NEW FAILS'
      : `${counted(failing, 'finding')} ${failing === 1 ? 'FAILS' : 'FAIL'} that did not before`;
  const rest = [
    `${counts.new} new`,
    `${changed} changed`,
    `${fixed} fixed`,
    ...(open > 0 ? [`${open} gone that nobody can call fixed`] : []),
    `${unchanged} unchanged`,
  ];
  return `${first}: ${rest.join(', ')}`;
}

/** What caps left out of either report, in a sentence each. */
export function cutSentences({ before, after }: ReportDiff): readonly string[] {
  return [before, after]
    .filter(({ left_out: cut }) => cut > 0)
    .map(
      ({ path, left_out: cut }) => `${path} leaves out ${counted(cut, 'finding')} for its cap: they are not compared`,
    );
}

/** Lists of a comparison as they are shown, what needs doing first. */
export const diffLists = [
  ['new', 'New'],
  ['changed', 'Changed'],
  ['not_judged', 'Gone, but nobody can call it fixed'],
  ['fixed', 'Fixed'],
] as const satisfies readonly (readonly [keyof ReportDiff['counts'] & keyof ReportDiff, string])[];

/** The message of an entry, led by its subject where it does not name it, and followed by what it was before, or by why it is in doubt. */
export function entryText({ subject, message, before, severity, status, doubt }: DiffEntry): string {
  const named = message.includes(subject.key) || subject.type === 'batch' ? message : `${subject.key}: ${message}`;
  const was = before === undefined ? [] : changesOf(before, { message, severity, status });
  const why = doubt === undefined ? [] : [doubtTexts[doubt]];
  const notes = [...was, ...why];
  return notes.length === 0 ? named : `${named} (${notes.join('; ')})`;
}

type Told = Pick<DiffEntry, 'message' | 'severity' | 'status'>;

function changesOf(before: Told, now: Told): readonly string[] {
  return [
    ...(before.status === now.status ? [] : [`was ${before.status}`]),
    ...(before.severity === now.severity ? [] : [`was ${before.severity}`]),
    ...(before.message === now.message ? [] : [`was: ${before.message}`]),
  ];
}

/** What became of a batch: `pass -> fail`, `new: fail`, `gone`. */
export function batchText({ before, after }: BatchChange, arrow: string): string {
  const text = (side: NonNullable<BatchChange['before']>) => `${side.outcome}, ${side.disposition}`;
  if (before === null) return after === null ? '' : `new: ${text(after)}`;
  return after === null ? `gone; was ${text(before)}` : `${text(before)} ${arrow} ${text(after)}`;
}

/** Differences as people read them: all but the rules, which are counted where they came or went. */
export function differencesToShow(differences: readonly Difference[]): readonly Difference[] {
  const isRule = ({ what }: Difference) => what.startsWith('rule ');
  const gone = differences.filter((one) => isRule(one) && one.after === null);
  const came = differences.filter((one) => isRule(one) && one.before === null);
  const others = differences.filter((one) => !gone.includes(one) && !came.includes(one));
  if (gone.length + came.length < 3) return differences;
  return [
    ...others,
    ...(gone.length > 0 ? [{ what: 'rules judged before only', before: String(gone.length), after: null }] : []),
    ...(came.length > 0 ? [{ what: 'rules judged now only', before: null, after: String(came.length) }] : []),
  ];
}
