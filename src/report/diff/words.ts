import { counted } from '../counted.ts';
import { doubtTexts } from './doubts.ts';
import type { BatchChange, DiffEntry, Difference, DiffSide, Doubt, ReportDiff } from './model.ts';

/** The verdict of a comparison in one sentence: what fails that did not, then what became of the rest. */
export function diffSentence({ counts, after }: ReportDiff): string {
  const { changed, fixed, not_judged: open, unchanged } = counts;
  const rest = [
    `${counts.new} new`,
    `${changed} changed`,
    `${fixed} fixed`,
    ...(open > 0 ? [`${open} gone that nobody can call fixed`] : []),
    `${unchanged} unchanged`,
  ];
  return `${verdictOf(counts.newly_failing, after)}: ${rest.join(', ')}`;
}

function verdictOf(failing: number, { not_carried_out: isEmpty, outcome }: DiffSide): string {
  if (isEmpty) return 'NOT AUDITED, the later audit could not be carried out';
  if (failing > 0) return `${counted(failing, 'finding')} ${failing === 1 ? 'FAILS' : 'FAIL'} that did not before`;
  return outcome === 'not-audited' ? 'NOTHING NEW FAILS, but not everything was audited' : 'NOTHING NEW FAILS';
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

/** An entry, and whether it stands among the new ones. */
export type ListedEntry = DiffEntry & { readonly isNew: boolean };

/** The entries of one of the lists, each with the list it stands in. */
export function entriesIn(diff: ReportDiff, list: (typeof diffLists)[number][0]): readonly ListedEntry[] {
  return diff[list].map((entry) => ({ ...entry, isNew: list === 'new' }));
}

/** Why nobody can call it fixed; of what is new, why it may have been there before. */
export function doubtText({ doubt, isNew }: { readonly doubt: Doubt; readonly isNew: boolean }): string {
  if (isNew && doubt === 'batch-absent') return 'its batch was not there before';
  return isNew ? `perhaps not new: before, ${doubtTexts[doubt]}` : doubtTexts[doubt];
}

/** The message of an entry, led by its subject where it does not name it, and followed by what it was before, or by why it is in doubt. */
export function entryText({ subject, message, before, severity, status, doubt, isNew }: ListedEntry): string {
  const named = message.includes(subject.key) || subject.type === 'batch' ? message : `${subject.key}: ${message}`;
  const was = before === undefined ? [] : changesOf(before, { message, severity, status });
  const why = doubt === undefined ? [] : [doubtText({ doubt, isNew })];
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
