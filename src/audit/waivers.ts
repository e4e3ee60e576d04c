import { joinKey } from '../codes/join-key.ts';
import type { AuditOptions } from '../model/audit-options.ts';
import { daysLeft, type Waiver } from '../model/waiver.ts';
import { type BoundCondition, bindCondition } from './conditions.ts';
import { compareText } from './findings.ts';
import type { Binder } from './subject.ts';

/** A waiver in this run: what it matched so far. */
export interface BoundWaiver {
  readonly waiver: Waiver;
  readonly isExpired: boolean;
  /** Findings it matches by batch, whether or not it may waive them. */
  readonly matchedByBatch: number[];
  readonly batches: ReadonlySet<string> | undefined;
  /** Join keys. */
  readonly parcels: ReadonlySet<string> | undefined;
  readonly fingerprints: ReadonlySet<string> | undefined;
}

/** What one waiver says of one rule. */
export interface Clause {
  readonly by: BoundWaiver;
  readonly when: BoundCondition | undefined;
}

/** Waivers in the order in which they are asked: those without limit, whose word is final at once, then by id. */
export function boundWaivers(waivers: readonly Waiver[], asOf: string): readonly BoundWaiver[] {
  const limited = ({ maxFindings }: Waiver) => Number(maxFindings !== undefined);
  const order = [...waivers].sort((a, b) => limited(a) - limited(b) || compareText(a.id, b.id));
  return order.map((waiver) => ({
    waiver,
    isExpired: daysLeft(waiver.expires, asOf) < 0,
    matchedByBatch: [],
    batches: waiver.batches && new Set(waiver.batches),
    parcels: waiver.parcels && new Set(waiver.parcels.map(joinKey)),
    fingerprints: waiver.fingerprints && new Set(waiver.fingerprints),
  }));
}

/** Lets waivers know, where only some parcels are judged, that they are over their limit in a batch as a whole. */
export function seedLimits(
  waivers: readonly BoundWaiver[],
  { overLimit }: Pick<AuditOptions, 'overLimit'>,
  batch: { readonly id: string; readonly number: number },
): void {
  if (overLimit === undefined) return;
  for (const { waiver, matchedByBatch } of waivers) {
    const over = overLimit.get(waiver.id)?.find((one) => one.batch === batch.id);
    if (over !== undefined) matchedByBatch[batch.number] = over.matched;
  }
}

/** What waivers in force say of a rule, in the order of the waivers. */
export function clausesOn(rule: string, waivers: readonly BoundWaiver[], binder: Binder): readonly Clause[] {
  const speaking = waivers.filter(({ waiver, isExpired }) => !isExpired && waiver.conditionByRule.has(rule));
  return speaking.map((by) => {
    const condition = by.waiver.conditionByRule.get(rule);
    return { by, when: condition && bindCondition(condition, binder) };
  });
}

/** Whether a waiver matches more findings of a batch than it may. */
export function isOverLimit({ waiver, matchedByBatch }: BoundWaiver, batch: number): boolean {
  return waiver.maxFindings !== undefined && (matchedByBatch[batch] ?? 0) > waiver.maxFindings;
}
