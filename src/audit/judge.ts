import { isUnlooked, type SubjectJudge, type ValueSubjectJudge } from '../model/judge.ts';
import { type Facts, isMissing, type Missing, textOf, type Value } from '../model/values.ts';
import type { BoundJudge } from './bound-rule.ts';
import { judgeReadings } from './readings.ts';
import {
  type Fault,
  isAbsenceCause,
  type NotJudged,
  notApplicable,
  notEvaluated,
  notEvaluatedFor,
  type Ruling,
} from './ruling.ts';
import { blamed } from './sources.ts';
import { type BoundRead, blankAt, isDeclared, readingOf, type Subject } from './subject.ts';

/** Judges one subject by a subject check: the worst of its alternatives. */
export function judgeSubject(bound: BoundJudge, judge: SubjectJudge, subject: Subject): Ruling {
  const only = bound.reads[0];
  if (bound.reads.length === 1 && only !== undefined) return judgeOne(judge, only, subject, 0);
  return worstOf(bound, judge, subject);
}

function judgeOne(judge: SubjectJudge, reads: readonly BoundRead[], subject: Subject, alternative: number): Ruling {
  if (judge.absent !== 'readings') return rulingOf(judge, reads, subject, alternative);
  const ruling = judgeReadings(judge, reads, subject);
  if (ruling?.status !== 'fail') return ruling;
  return { status: 'fail', faults: ruling.faults.map((fault) => ({ ...fault, alternative })) };
}

/** Several values under one rule (`barcode_*`): each that breaks it is a fault; a symbol that is not there is nothing to judge. */
function worstOf(bound: BoundJudge, judge: SubjectJudge, subject: Subject): Ruling {
  const faults: Fault[] = [];
  let unlooked: NotJudged | undefined;
  let looked = false;
  let present = false;
  for (const [place, reads] of bound.reads.entries()) {
    const main = reads.find((read) => read.role === 'judged');
    const value = main && readingOf(subject, main);
    if (isMissing(value) && value.missing === 'column-absent') continue;
    present = true;
    if (value === undefined) continue;
    const ruling = judgeOne(judge, reads, subject, place);
    if (ruling === undefined) looked = true;
    else if (ruling.status === 'fail') faults.push(...ruling.faults);
    else if (ruling.status === 'not-evaluated') unlooked = ruling;
  }
  if (faults.length > 0) return { status: 'fail', faults };
  if (unlooked !== undefined || looked) return unlooked;
  return present ? notApplicable('value-absent') : notEvaluated('column-absent', bound.reads[0]?.[0]?.ref);
}

function rulingOf(
  judge: ValueSubjectJudge,
  reads: readonly BoundRead[],
  subject: Subject,
  alternative: number,
): Ruling {
  const values: (Value | undefined)[] = [];
  const kept = gather(reads, subject, values, judge.absent);
  if (kept !== undefined) return kept;
  const verdict = judge.inspect(values);
  if (verdict === undefined) return undefined;
  const declared = judge.absent === 'judges' ? declaredAbsent(reads, values) : [];
  if (isUnlooked(verdict))
    return declared.length > 0 ? notApplicable('declared-not-supplied') : unlookedAt(verdict, reads, values);
  const facts = declared.length > 0 ? withoutDeclared(verdict, declared) : verdict;
  return facts === undefined
    ? notApplicable('declared-not-supplied')
    : { status: 'fail', faults: [{ facts, alternative }] };
}

/** A check that says of which value it knows too little, speaks of the field that has it. */
function unlookedAt({ missing, text }: Missing, reads: readonly BoundRead[], values: readonly (Value | undefined)[]) {
  const place = values.findLastIndex((value) => value !== undefined && textOf(value) === text);
  const ref = text === undefined ? undefined : reads[place]?.ref;
  return text === undefined || ref === undefined
    ? notEvaluated(missing)
    : notEvaluatedFor({ value: text }, missing, ref);
}

/** Fills `values`; returns why the check cannot or need not look. Per rule and row: a plain loop. */
function gather(
  reads: readonly BoundRead[],
  subject: Subject,
  values: (Value | undefined)[],
  absent: ValueSubjectJudge['absent'],
): NotJudged | undefined {
  let unlooked: NotJudged | undefined;
  let declared = false;
  let blankSecond: BoundRead | undefined;
  for (const read of reads) {
    const value = readingOf(subject, read);
    const none = value === undefined || (isMissing(value) && isAbsenceCause(value.missing));
    if (none && (value === undefined ? read.declared : isDeclared(read, value))) declared = true;
    else if (isMissing(value)) unlooked ??= notEvaluated(value.missing, blamed(read.ref, value));
    else if (value === undefined && read.role === 'judged' && absent !== 'judges')
      return absent === 'not-applicable' ? notApplicable('value-absent') : blankAt(subject, read);
    else if (value === undefined) blankSecond ??= read;
    values.push(isMissing(value) ? undefined : value);
  }
  if (absent === 'judges')
    return unlooked ?? (nothingButDeclared(reads, values) ? notApplicable('declared-not-supplied') : undefined);
  if (declared) return notApplicable('declared-not-supplied');
  return unlooked ?? (blankSecond && blankAt(subject, blankSecond));
}

/** Every judged field is one that this site declared never to have. */
function nothingButDeclared(reads: readonly BoundRead[], values: readonly (Value | undefined)[]): boolean {
  const judged = reads.filter((read) => read.role === 'judged');
  return judged.length > 0 && judged.every((read) => read.declared && values[reads.indexOf(read)] === undefined);
}

function declaredAbsent(reads: readonly BoundRead[], values: readonly (Value | undefined)[]): readonly string[] {
  return reads.filter((read, place) => read.declared && values[place] === undefined).map((read) => read.ref.field);
}

/** Facts less the fields this site declared never to have; undefined when nothing else was missing. */
function withoutDeclared(facts: Facts, declared: readonly string[]): Facts | undefined {
  const missing = facts.missing;
  if (!Array.isArray(missing)) return facts;
  const left = missing.filter((field) => !declared.includes(String(field)));
  return left.length === 0 ? undefined : { ...facts, missing: left };
}
