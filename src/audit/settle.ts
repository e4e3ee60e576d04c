import { type Facts, isMissing } from '../model/values.ts';
import type { BoundRule, BoundVariant } from './bound-rule.ts';
import { unaudited } from './decide.ts';
import { enter } from './enter.ts';
import { type Broken, type Fault, isAbsenceCause, type NotJudged, notApplicable, type Ruling } from './ruling.ts';
import type { Run } from './run.ts';
import type { Selection, Selector } from './selection.ts';
import { blamed } from './sources.ts';
import type { Standpoint } from './standpoint.ts';
import { type BoundRead, readingOf, type Subject } from './subject.ts';
import type { Told } from './told.ts';

/** A rule that applies, its subject, and where that stands. */
export interface Judged {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
  readonly subject: Subject;
  readonly at: Standpoint;
}

/** Enters what a rule said of a subject: tallies, verdicts, findings, costs. */
export function settle(run: Run, judged: Judged, said: Ruling): void {
  if (said === undefined) return;
  const { rule, variant, at } = judged;
  const ruling = said.status === 'fail' ? said : absenceAsAsked(judged, said);
  if (ruling.status === 'fail') {
    enter(
      run,
      judged,
      ruling.faults.map((fault) => toldOf(judged, fault)),
    );
    return;
  }
  run.tally.add(rule.number, at.batch, ruling);
  if (ruling.status === 'not-evaluated') unaudited(run, variant.variant.severity, at);
}

/** `on_missing` replaces what an absent value, column or dataset means. */
function absenceAsAsked({ rule, variant, subject }: Judged, ruling: NotJudged): NotJudged | Broken {
  const { onMissing = rule.rule.onMissing } = variant.variant;
  if (onMissing === 'not-evaluated' || !isAbsenceCause(ruling.cause)) return ruling;
  if (onMissing === 'skip') return notApplicable(ruling.cause);
  const reads = [...(variant.judge?.reads.flat() ?? []), ...(variant.judge?.members ?? [])];
  const missing = reads.filter((read) => isAbsent(subject, read)).map((read) => nameOf(subject, read));
  return { status: 'fail', faults: [{ facts: { missing: [...new Set(missing)] }, alternative: 0, absent: true }] };
}

function isAbsent(subject: Subject, read: BoundRead): boolean {
  const value = readingOf(subject, read);
  return value === undefined || (isMissing(value) && isAbsenceCause(value.missing));
}

/** The field that is absent: the one a derived one follows from, as the author wrote it otherwise. */
function nameOf(subject: Subject, read: BoundRead): string {
  const value = readingOf(subject, read);
  return isMissing(value) ? blamed(read.ref, value).name : read.ref.name;
}

function toldOf({ rule, variant, subject, at }: Judged, fault: Fault): Told {
  const { label, overriddenBy } = variant.variant;
  const reads = variant.judge?.reads[fault.alternative] ?? [];
  const row: Facts = label === undefined ? {} : { per: label };
  const laid: Facts = overriddenBy === undefined ? {} : { override: overriddenBy };
  const facts = { ...fault.facts, ...row, ...laid };
  return { rule, variant, subject, at, reads, facts, others: fault.others, absent: fault.absent };
}

/** Counts a subject under its selection and marks its parcel when a rule that had to look is known not to be able to. */
export function meet(run: Run, selection: Selection, at: Standpoint): void {
  selection.countByBatch[at.batch] = (selection.countByBatch[at.batch] ?? 0) + 1;
  for (const { severity, ruling } of selection.excused) {
    if (ruling.status === 'not-evaluated') unaudited(run, severity, at);
  }
}

/** Multiplies out the subjects that rules excused themselves from. */
export function tallySelections(run: Run, selectors: readonly Selector[]): void {
  for (const { countByBatch, excused } of selectors.flatMap((selector) => selector.selections)) {
    countByBatch.forEach((count, batch) => {
      for (const { rule, ruling } of excused) run.tally.add(rule.number, batch, ruling, count);
    });
  }
}
