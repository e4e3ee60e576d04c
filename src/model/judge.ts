import type { Condition } from './condition.ts';
import type { Read } from './field-ref.ts';
import type { ReadingGroupJudge, ReadingSubjectJudge } from './readings-judge.ts';
import type { MemberType } from './subjects.ts';
import type { Cause, Facts, Missing, Value } from './values.ts';

/** What an absent judged value means to a check: nothing to judge, nobody could look, or the very thing it judges. */
export type AbsentPolicy = 'not-applicable' | 'not-evaluated' | 'judges';

/** Facts when the rule is broken, `undefined` when it holds, a `Missing` when it turned out that nobody could look. */
export type Verdict = Facts | undefined | Missing;

const unlookedCauses: ReadonlySet<unknown> = new Set<Cause>([
  'value-absent',
  'type',
  'unit-absent',
  'unknown-value',
  'below-min-sample',
  'incomplete-rows',
  'parent-absent',
  'parent-ambiguous',
  'expression',
]);

/** True when a verdict says that nobody could look; facts named `missing` hold lists of fields, never a cause. */
export function isUnlooked(verdict: Facts | Missing): verdict is Missing {
  return unlookedCauses.has(verdict.missing);
}

/** A check compiled for one subject at a time. */
export interface ValueSubjectJudge {
  readonly shape: 'subject';
  /** Alternatives judged one by one (several for `barcode_*` fields: one finding each), else exactly one. */
  readonly reads: readonly (readonly Read[])[];
  readonly absent: AbsentPolicy;
  inspect(values: readonly (Value | undefined)[]): Verdict;
}

/** A check compiled as a fold over the members below its subject; merge is exact and order-free. */
export interface ValueGroupJudge {
  readonly shape: 'group';
  readonly of: MemberType;
  /** Fields of the subject itself. */
  readonly own: readonly Read[];
  /** Fields of each member. */
  readonly members: readonly Read[];
  /** Conditions on each member, judged by the engine; `undefined` in `truths` where one is unknown. */
  readonly conditions: readonly Condition[];
  /** What decides which labels are members at all; undefined: active outbound labels only. */
  readonly where: Condition | undefined;
  /** Whether an absent value of a member is handed on as undefined or makes the rule not-evaluated. */
  readonly absentMember: 'hand-on' | 'not-evaluated';
  start(): unknown;
  add(state: unknown, values: readonly (Value | undefined)[], truths: readonly (boolean | undefined)[]): unknown;
  merge(a: unknown, b: unknown): unknown;
  /** `complete` is false when rows were unreadable or members could not be read: then only a verdict that no further member could change may be given. */
  finish(state: unknown, own: readonly (Value | undefined)[], complete: boolean): Verdict;
}

/** A check compiled as a key that no two subjects may share; the engine owns the index and the facts `{ value, count }`. */
export interface KeyJudge {
  readonly shape: 'key';
  readonly reads: readonly Read[];
  readonly scope: 'batch' | 'shipment' | 'run';
  /** Subjects of one shipment may share the value among themselves. */
  readonly exceptWithin: 'shipment' | undefined;
}

/** Handed values, as most checks are, or readings, as expressions are and checks that ask why a value is absent. */
export type SubjectJudge = ValueSubjectJudge | ReadingSubjectJudge;
/** A fold over values, or over readings. */
export type GroupJudge = ValueGroupJudge | ReadingGroupJudge;
/** A check or expression compiled, in one of its three shapes. */
export type Judge = SubjectJudge | GroupJudge | KeyJudge;
