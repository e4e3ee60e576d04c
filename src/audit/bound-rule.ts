import type { Judge, MessagePart, PlannedRule, SubjectJudge, Variant } from '../model/plan.ts';
import { type BoundCondition, bindCondition } from './conditions.ts';
import { type Binder, type BoundRead, type BoundRef, bindRead, bindRef } from './subject.ts';

/** A rule with its fields resolved to slots, numbered for tallies. */
export interface BoundRule {
  /** Position among the audit's rules, built-in ones included, by id. */
  readonly number: number;
  readonly rule: PlannedRule;
  readonly when: BoundCondition | undefined;
  readonly where: BoundCondition | undefined;
  readonly variants: readonly BoundVariant[];
  /** Every field that judging or telling of it reads, of any level. */
  readonly refs: readonly BoundRef[];
  /** The fields that decide whether and which of its variants applies. */
  readonly selectors: readonly BoundRef[];
}

export interface BoundVariant {
  /** Position among all variants of the audit. */
  readonly number: number;
  readonly variant: Variant;
  readonly when: BoundCondition | undefined;
  readonly judge: BoundJudge | undefined;
  readonly message: readonly BoundPart[] | undefined;
}

export type BoundPart = string | { readonly fact: string } | BoundRef;

export interface BoundJudge {
  readonly judge: Judge;
  /** Reads of the subject itself, one tuple per alternative (a group's own fields are its only one). */
  readonly reads: readonly (readonly BoundRead[])[];
  /** Group judges: reads and conditions of members, and what decides which labels are members. */
  readonly members: readonly BoundRead[];
  readonly conditions: readonly BoundCondition[];
  readonly where: BoundCondition | undefined;
}

/** Resolves a rule; `variantsBefore` numbers its variants across the audit. */
export function bindRule(rule: PlannedRule, number: number, variantsBefore: number, binder: Binder): BoundRule {
  const when = rule.when && bindCondition(rule.when, binder);
  const where = rule.where && bindCondition(rule.where, binder);
  const variants = rule.variants.map((variant, place) => bindVariant(variant, variantsBefore + place, binder));
  const effective = rule.effective === undefined ? [] : [bindRef(shipDateOf(rule), binder)];
  const conditions = [when, where, ...variants.map((variant) => variant.when)].flatMap((condition) => condition?.refs ?? []);
  const selectors = [...conditions, ...effective];
  const refs = [...selectors, ...variants.flatMap(refsOf)];
  return { number, rule, when, where, variants, refs, selectors };
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
  const spoken = (variant.message ?? []).filter((part) => typeof part === 'object' && 'ref' in part);
  if (judge === undefined) return spoken;
  const asked = [...judge.conditions, ...(judge.where ? [judge.where] : [])].flatMap((condition) => condition.refs);
  return [...spoken, ...judge.reads.flat(), ...judge.members, ...asked];
}

/** A rule's `effective` dates are held against the ship date of its parcel, or of its batch or shipment. */
function shipDateOf(rule: PlannedRule) {
  const level = rule.on === 'batch' || rule.on === 'shipment' ? rule.on : 'parcel';
  return { level, field: 'ship_date', name: 'ship_date', type: 'date' } as const;
}
