import type { Severity } from '../model/subjects.ts';
import type { BoundRule, BoundVariant } from './bound-rule.ts';
import { fails, mustBeEvaluated } from './fail-on.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import { parcelFails, parcelHeld, parcelUnaudited } from './verdict-bits.ts';

/** Notes that a rule could not look at a subject that it had to look at. */
export function unaudited(run: Run, severity: Severity, at: Standpoint): void {
  if (severity === 'error') run.complete = false;
  if (!mustBeEvaluated(run.options, severity)) return;
  if (at.parcel >= 0) run.verdict[at.parcel] = (run.verdict[at.parcel] ?? 0) | parcelUnaudited;
  else run.batches.at(at.batch).notAudited = true;
}

/** A subject that breaks a rule. */
export interface Decided {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
  readonly at: Standpoint;
  /** What was found tells of the export: nobody looked at the subject. */
  readonly isUnlooked: boolean;
}

/** Enters an open finding into the verdict of its parcel, or of its batch. A cell not of its type says nothing about the parcel: nobody looked. */
export function decide(run: Run, { rule, variant: { variant, number }, at, isUnlooked }: Decided): void {
  if (isUnlooked) {
    unaudited(run, variant.severity, at);
    return;
  }
  const failing = fails(run.options, variant.severity);
  const held = variant.hold === 'parcel';
  if (failing) run.failing.add(at.batch, rule.number, { tolerance: variant.tolerance, waived: false });
  if (failing && variant.hold === 'batch') run.batches.at(at.batch).holdBatch = true;
  if (at.parcel >= 0) mark(run, at.parcel, { failing, held, variant: number });
  else if (failing) run.batches.at(at.batch).failed = true;
  if (at.parcel < 0 && held) holdMembers(run, at, number);
}

/** Enters a waived finding into the outcome that the batch would have without waivers. */
export function decideWithoutWaivers(run: Run, { rule, variant: { variant }, at, isUnlooked }: Decided): void {
  const bears = isUnlooked ? mustBeEvaluated(run.options, variant.severity) : fails(run.options, variant.severity);
  if (!bears) return;
  if (isUnlooked) run.batches.at(at.batch).notAuditedWithoutWaivers = true;
  else run.failing.add(at.batch, rule.number, { tolerance: variant.tolerance, waived: true });
}

function holdMembers(run: Run, at: Standpoint, variant: number): void {
  const parcels = at.shipment < 0 ? [] : (run.shipments.parcels[at.shipment] ?? []);
  for (const parcel of parcels) mark(run, parcel, { failing: false, held: true, variant });
  if (parcels.length === 0) run.batches.at(at.batch).holdParcels = true;
}

function mark(run: Run, parcel: number, what: { failing: boolean; held: boolean; variant: number }): void {
  if (!what.failing && !what.held) return;
  const bits = (what.failing ? parcelFails : 0) | (what.held ? parcelHeld : 0);
  run.verdict[parcel] = (run.verdict[parcel] ?? 0) | bits;
  run.failSets.add(parcel, what.variant);
}
