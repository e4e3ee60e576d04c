import type { Condition } from '../model/condition.ts';
import type { FieldRef } from '../model/field-ref.ts';
import type { SubjectType } from '../model/subjects.ts';
import type { OwnCodes } from './author-values.ts';
import type { Fields } from './fields.ts';
import type { Param } from './params.ts';
import type { Problems } from './problems.ts';
import type { Span } from './source.ts';

/** A lane's condition, made for the subject that asks. */
export type Lane = (on: SubjectType) => Condition;

/** What names in rules can refer to, and where troubles go. */
export interface Scope {
  readonly fields: Fields;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly params: ReadonlyMap<string, Param>;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly own: OwnCodes;
  readonly problems: Problems;
}

/** A subject that looks for fields, and what its names can refer to. */
export interface Asking {
  readonly on: SubjectType;
  readonly scope: Scope;
}

/** The field a name means, or undefined once the problem is recorded. */
export function fieldOf(name: string, { on, scope }: Asking, at: Span): FieldRef | undefined {
  const ref = scope.fields.resolve(name, on);
  if (!('problem' in ref)) return ref;
  scope.problems.add('ruleset.unknown-field', ref.problem, at, ref.hint);
  return undefined;
}
