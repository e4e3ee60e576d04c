import type { Condition } from './condition.ts';
import type { Read } from './field-ref.ts';
import type { MemberType } from './subjects.ts';
import type { Cause, Facts, Reading } from './values.ts';

/** Nobody could look: why, and which of the reads is to blame, where one is. */
export interface Unread {
  readonly unread: Cause;
  readonly read: number | undefined;
  /** True where it did not have to look: what it judges is blank. */
  readonly nothingToJudge?: true;
}

/** What an expression makes of its readings: `undefined` when it holds, the facts when it does not. */
export type Found = undefined | { readonly broken: Facts } | Unread;

/** A judge that is handed every reading, absent ones with their cause, and says itself whether it could look:
 *  in `a || b` it may do without `b`. */
export interface ReadingSubjectJudge {
  readonly shape: 'subject';
  /** Alternatives judged one by one, as of any check. */
  readonly reads: readonly (readonly Read[])[];
  readonly absent: 'readings';
  inspect(readings: readonly Reading[]): Found;
}

/** The same over the members below its subject; merge is exact and order-free. */
export interface ReadingGroupJudge {
  readonly shape: 'group';
  readonly of: MemberType;
  /** Fields of the subject itself. */
  readonly own: readonly Read[];
  /** Fields of each member. */
  readonly members: readonly Read[];
  readonly conditions: readonly Condition[];
  /** What decides which labels are members at all; undefined: active outbound labels only. */
  readonly where: Condition | undefined;
  readonly absentMember: 'readings';
  start(): unknown;
  add(state: unknown, readings: readonly Reading[]): unknown;
  merge(a: unknown, b: unknown): unknown;
  /** `complete` is false when members may be lacking: then only what no further member could change is said. */
  finish(state: unknown, own: readonly Reading[], complete: boolean): Found;
}
