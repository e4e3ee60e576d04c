import type { MemberType, SubjectType } from '../../model/subjects.ts';
import type { Scope } from '../scope.ts';
import type { Counting } from './counting.ts';
import { noValue, type Plain, type Run } from './frame.ts';
import type { Reads } from './reads.ts';
import type { Expr, Stretch } from './syntax.ts';
import { type Type, unknown } from './types.ts';

/** A part of an expression, checked and ready to run. */
export interface Compiled {
  readonly type: Type;
  readonly run: Run;
  /** Its value, where it is the same for every subject: patterns and units have to be. */
  readonly constant?: Plain | undefined;
  /** Places of the amounts of money in it, or the currency of a given one: they must be of one currency to be held against each other. */
  readonly moneys: readonly (number | string)[];
  /** Places of the moments in it, or whether a literal one carries an offset: with and without do not mix. */
  readonly moments: readonly (number | boolean)[];
}

/** A variable of a comprehension: a value of a list, or a member whose fields are asked for. */
export type Local =
  | { readonly type: 'value'; readonly slot: number; readonly of: Compiled }
  | { readonly type: 'member'; readonly level: MemberType };

/** What names mean where an expression is compiled, and where its problems go. */
export interface Environment {
  readonly scope: Scope;
  /** The subject whose fields bare names mean. */
  readonly on: SubjectType;
  readonly reads: Reads;
  readonly locals: ReadonlyMap<string, Local>;
  /** Where members may be counted; undefined where they may not, with the reason in `uncounted`. */
  readonly counting: Counting | undefined;
  readonly uncounted: string;
  compile(expr: Expr, env: Environment): Compiled;
  problem(code: ExpressionProblem, message: string, at: Stretch, hint?: string): void;
}

/** Codes of what can be wrong with an expression. */
export type ExpressionProblem =
  | 'ruleset.expression'
  | 'ruleset.unknown-field'
  | 'ruleset.unknown-function'
  | 'ruleset.type'
  | 'ruleset.pattern'
  | 'ruleset.value';

/** Stands for a part that something is wrong with; it never runs. */
export const broken: Compiled = { type: unknown, run: () => noValue, moneys: [], moments: [] };

/** A part that is the same for every subject. */
export function constant(type: Type, value: Plain): Compiled {
  return { type, run: () => value, constant: value, moneys: [], moments: [] };
}

/** A part computed from others; what they are made of stays known. */
export function computed(type: Type, run: Run, parts: readonly Compiled[]): Compiled {
  const moneys = parts.flatMap((part) => part.moneys);
  const moments = parts.flatMap((part) => part.moments);
  return { type, run, moneys, moments };
}

/** A part that says yes or no, or a number or text that is no amount and no moment any more. */
export function plain(type: Type, run: Run): Compiled {
  return { type, run, moneys: [], moments: [] };
}
