import type { z } from 'zod';
import type { CaseRow } from '../model/case.ts';
import type { Bound, Condition } from '../model/condition.ts';
import type { AbsentPolicy, KeyJudge, ValueGroupJudge } from '../model/judge.ts';
import type { Unread } from '../model/readings-judge.ts';
import type { MemberType, SubjectType } from '../model/subjects.ts';
import type { Facts, FieldType, Missing, Reading, Value } from '../model/values.ts';

/** A field a check reads; a bare string is `{ field, as: 'text', role: 'judged' }`. */
export type FieldUse =
  | string
  | { readonly field: string; readonly as: 'text' | 'typed' | 'name'; readonly role: 'judged' | 'second' };

/** What compiling a check may ask of the ruleset around it. A bad parameter is recorded with its place; compiling goes on. */
export interface CompileContext {
  /** Type of a field as the rule's subject, else its members, see it; undefined for a name that is no field (recorded already). */
  typeOf(field: string): FieldType | undefined;
  /** A limit parsed for a type: a bare number for a weight or length is a problem. `value` is text or `{ lb: "150", kg: "70" }`. */
  bound(param: string, value: LimitText, type: FieldType): Bound;
  /** Values of a named list. */
  list(param: string, name: string): readonly string[];
  /** Values as the field's type has them: carriers and countries as canonical codes, others as written. Unknown ones are problems. */
  values(param: string, values: readonly string[], field: string): readonly string[];
  /** A pattern in linear time (RE2 syntax), unanchored. */
  pattern(param: string, source: string): (text: string) => boolean;
  /** A template such as `00{sscc}`: its fields in order, and a function that fills them in. */
  template(
    param: string,
    source: string,
  ): { readonly fields: readonly string[]; fill(values: readonly string[]): string };
  /** A `when`-shaped parameter, on the members (`label`, `item`, `parcel`) of a group. */
  condition(param: string, value: unknown, on: SubjectType): Condition;
  problem(param: string, message: string, hint?: string): void;
}

/** A limit as an author writes it: `31.5 kg`, or both systems as published. */
export type LimitText = string | Readonly<Record<string, string>>;

/** Subjects of an example: fields of one subject, or rows by kind as in a ruleset's `tests:`. */
export type ExampleSubject = {
  readonly [kind in 'batch' | 'shipment' | 'parcel' | 'label' | 'item']?: CaseRow;
} & { readonly [kind in 'parcels' | 'labels' | 'items']?: readonly CaseRow[] };

/** Worked examples: they run as tests, `explain` prints them, the docs quote them. */
export interface Examples {
  /** Subject of the rule in the examples; default `parcel`. */
  readonly on?: SubjectType;
  /** Parameters, as an author would write them. */
  readonly with: Readonly<Record<string, unknown>>;
  /** Lists the parameters name, where they do. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly pass: readonly [ExampleSubject, ...ExampleSubject[]];
  readonly fail: readonly [FailingExample, ...FailingExample[]];
}
/** `with` lays over that of the examples; `says` is the finding's message. */
export type FailingExample = ExampleSubject & {
  readonly says: string;
  readonly with?: Readonly<Record<string, unknown>>;
};

interface CheckBase<P, F extends Facts> {
  readonly id: string;
  /** One sentence: what holds when the rule passes. */
  readonly about: string;
  /** What goes wrong at the dock or the hub when it does not, with the clause or guide; shown by `explain`. */
  readonly why: string;
  /** Parameters, every scalar a string as YAML's failsafe schema gives it. Each names its kind and meaning in `.meta`
   *  (params.ts). An issue that says a parameter is lacking, not wrong, is `invalid_type` of an absent one, or carries
   *  `params: { lacking: true }`: a rule may leave those to its `per` rows. */
  readonly params: z.ZodType<P>;
  /** Subjects it can judge. */
  readonly on: readonly SubjectType[];
  /** Names its facts can have: messages may use them. */
  readonly facts: readonly (keyof F & string)[];
  readonly say: (facts: F) => string;
  readonly examples: Examples;
  /** `file`: what it finds is the export's doing, says nothing of the parcel and holds nothing, but leaves it not audited; a function
   *  tells it of each finding by its facts. */
  readonly origin?: 'file' | ((facts: F) => boolean);
}

/** What a subject check is handed, one value for each of its `reads`: text, or the field's typed value; undefined only where it judges absence. */
export type Values = readonly (Value | undefined)[];

/** Judges each subject by its own fields and those of its parents. V is what `reads` asks for. */
export interface SubjectCheck<P, F extends Facts, V extends Values> extends CheckBase<P, F> {
  readonly reads: (params: P) => readonly FieldUse[];
  readonly absent: AbsentPolicy;
  readonly compile: (params: P, context: CompileContext) => (values: V) => NoInfer<F> | Missing | undefined;
}

/** Judges each subject by fields of which it may do without some: every reading comes in, typed, absent ones with their cause, and it
 *  says itself whether it could look. */
export interface ReadingCheck<P, F extends Facts> extends CheckBase<P, F> {
  readonly reads: (params: P) => readonly FieldUse[];
  readonly compile: (
    params: P,
    context: CompileContext,
  ) => (readings: readonly Reading[]) => { readonly broken: NoInfer<F> } | Unread | undefined;
}

/** Judges a subject by a fold over the members below it. S is the fold's state, merged exactly and in any order. */
export interface GroupCheck<P, F extends Facts, S> extends CheckBase<P, F> {
  readonly of: (params: P) => MemberType;
  /** Fields of the subject itself. */
  readonly own: (params: P) => readonly FieldUse[];
  /** Fields of each member, named as the member sees them. */
  readonly members: (params: P) => readonly FieldUse[];
  readonly absentMember: ValueGroupJudge['absentMember'];
  readonly compile: (params: P, context: CompileContext) => Fold<S, NoInfer<F>>;
}

/** How a group check gathers and judges. `merge` makes the same state of any split and any order of the members. */
export interface Fold<S, F extends Facts = Facts> {
  /** Asked of each member; where one cannot be told, its truth is undefined and `complete` is false in the end. */
  readonly conditions?: readonly Condition[];
  /** Which labels are members; undefined: active outbound ones. */
  readonly where?: Condition;
  start(): S;
  add(state: S, values: readonly (Value | undefined)[], truths: readonly (boolean | undefined)[]): S;
  merge(a: S, b: S): S;
  /** `complete` is false when members may be lacking or could not be read: then only what no further member could change is
   *  said, else `incomplete-rows` (the engine puts the cause it knows in its place). */
  finish(state: S, own: readonly (Value | undefined)[], complete: boolean): F | Missing | undefined;
}

/** Asks that no two subjects share a key; the engine keeps the index and makes the facts. */
export interface KeyCheck<P, F extends Facts> extends CheckBase<P, F> {
  readonly reads: (params: P) => readonly FieldUse[];
  readonly scope: (params: P) => KeyJudge['scope'];
  readonly exceptWithin: (params: P) => KeyJudge['exceptWithin'];
}

/** A check as the registry holds it: parameters, facts and values are checked where they enter, so their types are erased here. */
export type Check =
  | ({ readonly shape: 'subject' } & SubjectCheck<unknown, Facts, Values>)
  | ({ readonly shape: 'readings' } & ReadingCheck<unknown, Facts>)
  | ({ readonly shape: 'group' } & GroupCheck<unknown, Facts, unknown>)
  | ({ readonly shape: 'key' } & KeyCheck<unknown, Facts>);

/** A check on one subject at a time. */
export function perSubject<P, F extends Facts, V extends Values = readonly [string, ...string[]]>(
  check: SubjectCheck<P, F, V>,
): Check {
  return { shape: 'subject', ...check } as unknown as Check; // types erased once, here: `params` guards what comes in
}

/** A check on one subject at a time that can do without some of its fields. */
export function perReadings<P, F extends Facts>(check: ReadingCheck<P, F>): Check {
  return { shape: 'readings', ...check } as unknown as Check;
}

/** A check that folds over the members of a batch, shipment or parcel. */
export function perGroup<P, F extends Facts, S>(check: GroupCheck<P, F, S>): Check {
  return { shape: 'group', ...check } as unknown as Check;
}

/** A check on keys that must be unique. */
export function perKey<P, F extends Facts>(check: KeyCheck<P, F>): Check {
  return { shape: 'key', ...check } as unknown as Check;
}
