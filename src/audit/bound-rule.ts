import type { Judge, SubjectJudge } from '../model/judge.ts';
import type { MessagePart, Override, PlannedRule, Variant } from '../model/plan.ts';
import { type BoundCondition, bindCondition } from './conditions.ts';
import type { BoundOverride } from './overriding.ts';
import { type Binder, type BoundRead, type BoundRef, bindRead, bindRef } from './subject.ts';
import { type BoundWaiver, type Clause, clausesOn } from './waivers.ts';

/** A rule with its fields resolved to slots, numbered for tallies. */
export interface BoundRule {
  /** Position among the audit's rules, built-in ones included, by id. */
  readonly number: number;
  readonly rule: PlannedRule;
  readonly when: BoundCondition | undefined;
  readonly where: BoundCondition | undefined;
  readonly variants: readonly BoundVariant[];
  readonly overrides: readonly BoundOverride[];
  /** Variants that overrides made, by what made them; `nextVariant` numbers them. */
  readonly overridden: Map<string, BoundVariant>;
  nextVariant(): number;
  /** What waivers in force say of it. */
  readonly clauses: readonly Clause[];
  /** Every field that judging or telling of it reads, of any level. */
  readonly refs: readonly BoundRef[];
  /** The fields that decide whether and which of its variants applies. */
  readonly selectors: readonly BoundRef[];
}

/** A variant with its fields bound to the slots of this run. */
export interface BoundVariant {
  /** Position among all variants of the audit. */
  readonly number: number;
  readonly variant: Variant;
  readonly when: BoundCondition | undefined;
  readonly judge: BoundJudge | undefined;
  readonly message: readonly BoundPart[] | undefined;
}

/** A piece of an author's message: text, a fact, or a field. */
export type BoundPart = string | { readonly fact: string } | BoundRef;

/** A judge and the fields it is asked with, bound. */
export interface BoundJudge {
  readonly judge: Judge;
  /** Reads of the subject itself, one tuple per alternative (a group's own fields are its only one). */
  readonly reads: readonly (readonly BoundRead[])[];
  /** Group judges: reads and conditions of members, and what decides which labels are members. */
  readonly members: readonly BoundRead[];
  readonly conditions: readonly BoundCondition[];
  readonly where: BoundCondition | undefined;
}

/** Resolves a rule; `nextVariant` numbers variants across the audit. */
export function bindRule(
  rule: PlannedRule,
  number: number,
  nextVariant: () => number,
  { binder, waivers }: { readonly binder: Binder; readonly waivers: readonly BoundWaiver[] },
): BoundRule {
  const when = rule.when && bindCondition(rule.when, binder);
  const where = rule.where && bindCondition(rule.where, binder);
  const tells = typeof rule.origin === 'function';
  const variants = rule.variants.map((variant) => {
    const bound = bindVariant(variant, nextVariant(), binder);
    return tells
      ? { ...bound, judge: bound.judge && { ...bound.judge, reads: bound.judge.reads.map(seeingLostZeros) } }
      : bound;
  });
  const overrides = (rule.overrides ?? []).map((override) => bindOverride(override, binder));
  const dates = isDated(rule) ? [bindRef(shipDateOf(rule), binder)] : [];
  const conditions = [when, where, ...[...variants, ...overrides].map((bound) => bound.when)];
  const selectors = [...conditions.flatMap((condition) => condition?.refs ?? []), ...dates];
  const read = [...selectors, ...variants.flatMap(refsOf), ...overrides.flatMap(spokenIn)];
  const refs = read.filter(({ constant }) => constant === undefined);
  const clauses = clausesOn(rule.id, waivers, binder);
  const making = { overridden: new Map<string, BoundVariant>(), nextVariant };
  return { number, rule, when, where, variants, overrides, ...making, clauses, refs, selectors };
}

/** A rule that tells itself which of its findings come from the export is shown a code without its zeros, too. */
function seeingLostZeros(reads: readonly BoundRead[]): readonly BoundRead[] {
  return reads.map((read) => (read.role === 'judged' ? { ...read, seesLostZeros: true } : read));
}

/** Fields that waivers of a rule ask about. They are no reads of the rule: a waiver makes nothing be looked at. */
export function refsOfClauses({ clauses }: BoundRule): readonly BoundRef[] {
  return clauses.flatMap(({ when }) => when?.refs ?? []);
}

function bindVariant(variant: Variant, number: number, binder: Binder): BoundVariant {
  return {
    number,
    variant,
    when: variant.when && bindCondition(variant.when, binder),
    judge: variant.judge && bindJudge(variant.judge, binder),
    message: variant.message?.map((part) => bindPart(part, binder)),
  };
}

/** Every variant a finding may come of, those that overrides made included. */
export function variantsOf({ variants, overridden }: BoundRule): readonly BoundVariant[] {
  return [...variants, ...overridden.values()];
}

function bindOverride(override: Override, binder: Binder): BoundOverride {
  const { when, sets } = override;
  return {
    override,
    when: when && bindCondition(when, binder),
    message: sets.message?.map((part) => bindPart(part, binder)),
  };
}

/** Whether the day of shipment decides about a rule. */
export function isDated({ effective, overrides = [] }: PlannedRule): boolean {
  return effective !== undefined || overrides.some(({ until }) => until !== undefined);
}

function bindPart(part: MessagePart, binder: Binder): BoundPart {
  return typeof part === 'object' && 'ref' in part ? bindRef(part.ref, binder) : part;
}

function bindJudge(judge: Judge, binder: Binder): BoundJudge {
  const none = { members: [], conditions: [], where: undefined };
  if (judge.shape === 'subject') return { judge, reads: alternativesOf(judge, binder), ...none };
  if (judge.shape === 'key') return { judge, reads: [judge.reads.map((read) => bindRead(read, binder))], ...none };
  return {
    judge,
    reads: [judge.own.map((read) => bindRead(read, binder))],
    members: judge.members.map((read) => bindRead(read, binder)),
    conditions: judge.conditions.map((condition) => bindCondition(condition, binder)),
    where: judge.where && bindCondition(judge.where, binder),
  };
}

function alternativesOf(judge: SubjectJudge, binder: Binder): BoundRead[][] {
  return judge.reads.map((tuple) => tuple.map((read) => bindRead(read, binder)));
}

function refsOf(variant: BoundVariant): BoundRef[] {
  const judge = variant.judge;
  const spoken = spokenIn(variant);
  if (judge === undefined) return spoken;
  const asked = [...judge.conditions, ...(judge.where ? [judge.where] : [])].flatMap((condition) => condition.refs);
  return [...spoken, ...judge.reads.flat(), ...judge.members, ...asked];
}

function spokenIn({ message }: Pick<BoundVariant, 'message'>): BoundRef[] {
  return (message ?? []).filter((part) => typeof part === 'object' && 'ref' in part);
}

/** Dates of a rule and its overrides are held against the ship date of its parcel, or of its batch or shipment. */
function shipDateOf(rule: PlannedRule) {
  const level = rule.on === 'batch' || rule.on === 'shipment' ? rule.on : 'parcel';
  return { level, field: 'ship_date', name: 'ship_date', type: 'date' } as const;
}
