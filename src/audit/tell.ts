import type { Place } from '../model/report.ts';
import type { Facts } from '../model/values.ts';
import type { BoundRule, BoundVariant } from './bound-rule.ts';
import { findingOf, identityValue, messageOf } from './finding.ts';
import { placesOf } from './places.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import type { BoundRead, Subject } from './subject.ts';

/** What a finding is told from, before anyone knows whether there is room to keep it. */
export interface Told {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
  readonly subject: Subject;
  readonly at: Standpoint;
  readonly reads: readonly BoundRead[];
  readonly facts: Facts;
  /** Further places, after the subject's own. */
  readonly others?: readonly Place[];
  /** The field concerned, where it is not the first one judged. */
  readonly field?: string;
  /** The rule asked that absence be a finding: there are no facts of its check to tell. */
  readonly absent?: boolean;
}

/** Counts a finding with its cost, and keeps it while there is room. */
export function tell(run: Run, told: Told): void {
  const { rule, variant, subject, at, reads, facts } = told;
  run.findings.add(at.batch, rule.rule.id, variant.variant.severity, () => {
    const places = [...placesOf(run, told), ...(told.others ?? [])].slice(0, 10);
    const message =
      told.absent === true && !tellsAbsence(variant) ? absenceSentence(facts) : messageOf(variant, facts, subject);
    return findingOf(run, { rule, variant, at, facts, field: told.field ?? firstJudged(reads), places, message });
  });
  const { cost } = variant.variant;
  if (cost !== undefined) run.costs.add(rule.number, cost, ownerOf(run, cost.per, at));
}

function firstJudged(reads: readonly BoundRead[]): string | null {
  return reads.find((read) => read.role === 'judged' && !read.ref.field.startsWith('$'))?.ref.field ?? null;
}

/** A message that names no fact of the check holds for what is absent, too. */
function tellsAbsence({ message }: BoundVariant): boolean {
  return message?.every((part) => typeof part === 'string' || !('fact' in part)) ?? false;
}

function absenceSentence({ missing }: Facts): string {
  return `nothing to judge: ${Array.isArray(missing) ? missing.map(String).join(', ') : 'the value'} is missing`;
}

/** On whom a cost falls: once per owner and rule. */
function ownerOf(run: Run, per: string, at: Standpoint): string {
  const shipment = at.shipment >= 0 ? at.shipment : run.parcels.shipment[at.parcel];
  if (per === 'batch') return `batch ${at.batch}`;
  if (per === 'shipment' && shipment !== undefined && shipment >= 0) return `shipment ${shipment}`;
  if (per === 'po' && at.parcel >= 0) return `po ${identityValue(run, at.parcel, 'po_number') ?? at.parcel}`;
  return per === 'label' || at.parcel < 0 ? `${at.type} ${at.input?.table.path} ${at.row}` : `parcel ${at.parcel}`;
}
