import type { FieldRef } from './field-ref.ts';
import type { Cause, Reading, Value } from './values.ts';

/** What a condition asks of one field. A blank value matches nothing but `present: false`. */
export type Test =
  /** Any of these; carriers, services, countries as canonical codes; text compared without case. */
  | { readonly type: 'one-of'; readonly values: readonly string[] }
  | { readonly type: 'range'; readonly min?: Bound; readonly max?: Bound }
  /** `like` and `matches`: compiled, linear time; `source` is what the author wrote. */
  | { readonly type: 'text'; readonly source: string; readonly test: (text: string) => boolean }
  | { readonly type: 'present'; readonly is: boolean };

/** A limit as published: one value, or one per system of units. Both limits of a range belong to it. */
export interface Bound {
  readonly metric: Value;
  readonly imperial: Value;
  /** As the author wrote it, for facts and messages. */
  readonly text: string;
}

/** `when`, `per` and `where`, resolved: lanes are expanded, names are resolved. Judged true, false or unknown. */
export type Condition =
  | { readonly type: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition }
  | { readonly type: 'field'; readonly ref: FieldRef; readonly test: Test }
  /** An expression: `holds` is handed a reading for each of `reads` and says why, where nobody can tell. */
  | {
      readonly type: 'expression';
      readonly reads: readonly FieldRef[];
      readonly holds: (readings: readonly Reading[]) => boolean | Cause;
    };
