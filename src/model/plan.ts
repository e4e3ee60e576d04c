import type { Bound, Condition } from './condition.ts';
import type { Action, Category, Hold, MemberType, Severity, SubjectType } from './subjects.ts';
import type { Cause, Facts, FieldType, Missing, Value } from './values.ts';

/** A field name resolved: which subject of the lineage holds it. */
export interface FieldRef {
  readonly level: SubjectType;
  /** Canonical field, or `$parent` (the joined parcel's key, absent for an orphan) or `$key` (the row's own join key as written). */
  readonly field: string;
  /** As the author wrote it. */
  readonly name: string;
  readonly type: FieldType;
}

/** One field a check reads. `text` is the trimmed cell; `typed` the value of the field's type.
 *  `judged` is what the rule is about (its column is the finding's place); `second` is what it is held against. */
export interface Read {
  readonly ref: FieldRef;
  readonly as: 'text' | 'typed';
  readonly role: 'judged' | 'second';
}

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
export interface SubjectJudge {
  readonly shape: 'subject';
  /** Alternatives judged one by one (several for `barcode_*` fields: one finding each), else exactly one. */
  readonly reads: readonly (readonly Read[])[];
  readonly absent: AbsentPolicy;
  inspect(values: readonly (Value | undefined)[]): Verdict;
}

/** A check compiled as a fold over the members below its subject; merge is exact and order-free. */
export interface GroupJudge {
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

export type Judge = SubjectJudge | GroupJudge | KeyJudge;

/** A message template split at its braces: literal text, a fact, or a field. */
export type MessagePart = string | { readonly fact: string } | { readonly ref: FieldRef };

export interface Cost {
  /** In 1/10,000 of the currency unit. */
  readonly amount: number;
  readonly currency: string;
  readonly per: 'parcel' | 'label' | 'shipment' | 'batch' | 'po';
  readonly group: string | undefined;
  readonly why: string | undefined;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly verified?: string;
}

/** One row of `per`, or the rule itself: the limits that apply when its `when` is met. The first that matches judges. */
export interface Variant {
  /** How the finding's facts name the row; undefined for the rule's own `with`. */
  readonly label: string | undefined;
  readonly when: Condition | undefined;
  /** Undefined when the rule's own `with` lacks a needed parameter: not-applicable (`when`) if no row matched. */
  readonly judge: Judge | undefined;
  readonly severity: Severity;
  readonly hold: Hold;
  readonly action: Action | undefined;
  readonly fix: string | undefined;
  readonly cost: Cost | undefined;
  readonly source: Source | undefined;
  /** The rule's own message, else undefined: then `say` speaks. */
  readonly message: readonly MessagePart[] | undefined;
  readonly say: (facts: Facts) => string;
}

/** A rule ready to judge. */
export interface PlannedRule {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly on: SubjectType;
  readonly check: string;
  readonly when: Condition | undefined;
  /** Which labels are subjects of a label rule; undefined: active outbound labels. */
  readonly where: Condition | undefined;
  /** ISO dates, both inclusive; judged at ship_date, else the batch's, else as-of. */
  readonly effective: { readonly from: string | undefined; readonly until: string | undefined } | undefined;
  readonly onMissing: 'not-evaluated' | 'fail' | 'skip';
  /** `per` rows in order, the rule's own last. Never empty. */
  readonly variants: readonly [Variant, ...Variant[]];
}

/** What this site declared never to have. */
export interface NotSupplied {
  readonly datasets: readonly string[];
  readonly fields: readonly string[];
  readonly reason: string;
}

/** Which carriers and services the rules speak for; undefined: any. */
export interface Covers {
  readonly carriers: readonly string[] | undefined;
  readonly services: readonly string[] | undefined;
}

export interface RulesetInfo {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  /** Rules in force from it after merging. */
  readonly rules: number;
}

/** Rulesets, checked and compiled: all that an audit needs to know of them. Rules by id in code-unit order. */
export interface Plan {
  readonly rules: readonly PlannedRule[];
  readonly covers: Covers;
  readonly notSupplied: readonly NotSupplied[];
  readonly rulesets: readonly RulesetInfo[];
  /** Values of params in force, by name, as text. */
  readonly params: Readonly<Record<string, string>>;
  /** Severity and wording of the engine's own rules (`data.type`, `data.covered`), which rulesets may override. */
  readonly builtIn: Readonly<
    Record<BuiltInRule, { readonly severity: Severity | 'off'; readonly fix: string | undefined }>
  >;
}

/** Rules that the engine itself asks: a cell not of its type, a parcel no ruleset speaks for, a count that differs from `--expect`. */
export type BuiltInRule = 'data.type' | 'data.covered' | 'batch.expected';

export type { Bound };
