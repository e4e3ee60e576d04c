import type { Variant } from '../model/plan.ts';
import type { Finding, Place } from '../model/report/finding.ts';
import { type Facts, isMissing, type Money, textOf } from '../model/values.ts';
import type { BoundPart, BoundRule, BoundVariant } from './bound-rule.ts';
import { isOfFile } from './built-in.ts';
import { estimate, moneyAt } from './estimate.ts';
import { fingerprintOf, keyFrom } from './finding-key.ts';
import { identityFields } from './identity-fields.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import { type Subject, typedOf } from './subject.ts';

/** All that a finding is made of. */
export interface FindingDraft {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
  readonly at: Standpoint;
  readonly facts: Facts;
  readonly field: string | null;
  readonly places: readonly Place[];
  readonly message: string;
}

/** Makes the finding that a report holds. */
export function findingOf(run: Run, draft: FindingDraft): Finding {
  const { rule, at, facts, field } = draft;
  const { variant } = draft.variant;
  const key = keyOf(run, draft);
  const ofFile = isOfFile(rule.rule, facts);
  return {
    key,
    fingerprint: fingerprintOf(key, facts),
    rule: rule.rule.id,
    check: rule.rule.check,
    category: rule.rule.category,
    severity: variant.severity,
    status: 'open',
    origin: ofFile ? 'file' : 'parcel',
    hold: ofFile ? 'none' : variant.hold,
    action: ofFile && typeof rule.rule.origin === 'function' ? 're-export' : (variant.action ?? null),
    subject: { type: at.type, key: at.name() },
    parcel: at.parcel < 0 ? null : (run.parcels.key[at.parcel] ?? null),
    identity: identityOf(run, at.parcel),
    field,
    facts,
    message: draft.message,
    fix: variant.fix ?? null,
    cost: costOf(run, variant, at.parcel),
    places: draft.places,
    waiver: null,
  };
}

/** What tells the same trouble over time: rule, batch, subject and field, never a row number. */
export function keyOf(run: Run, { rule, at, field }: Pick<FindingDraft, 'rule' | 'at' | 'field'>): string {
  const parcel = at.type === 'parcel' ? run.parcels.lasting.get(at.parcel) : undefined;
  const known = parcel ?? at.lasting?.() ?? at.name();
  return keyFrom({ rule: rule.rule.id, batch: run.batches.at(at.batch).id, type: at.type, known, field });
}

/** The cost as far as one finding tells it: of what several parcels are worth together, only the totals do. */
function costOf(run: Run, { cost }: Variant, parcel: number): Finding['cost'] {
  if (cost === undefined) return null;
  const { per, group, amount } = cost;
  const ofOne = per === 'parcel' || per === 'label';
  const estimated = estimate(cost, { parcel }, { of: (field) => (ofOne ? worthOf(run, field, parcel) : undefined) });
  const share = typeof amount === 'number' ? {} : { share: `${amount.text} of ${amount.of}` };
  const currency = estimated?.currency ?? cost.currency ?? null;
  return {
    amount: estimated === undefined ? null : estimated.amount / 10_000,
    currency,
    per,
    group: group ?? null,
    ...share,
  };
}

function worthOf(run: Run, field: string, parcel: number): Money | undefined {
  return parcel < 0 ? undefined : moneyAt(run.parcels, run.slots.parcel.of(field), parcel);
}

const told = identityFields.filter((field) => !['package_id', 'piece_id', 'pallet_id', 'shipment_id'].includes(field));

/** What is present of a parcel's identity; carrier and service in canonical codes where known. */
function identityOf(run: Run, parcel: number): Readonly<Record<string, string>> {
  if (parcel < 0) return {};
  return Object.fromEntries(told.flatMap((field) => entryOf(run, parcel, field)));
}

function entryOf(run: Run, parcel: number, field: string): [string, string][] {
  const value = identityValue(run, parcel, field);
  return value === undefined ? [] : [[field, value]];
}

/** One identity field of a parcel as reports show it; undefined when blank or without column. */
export function identityValue(run: Run, parcel: number, field: string): string | undefined {
  const slot = run.slots.parcel.of(field);
  const reading = run.parcels.typed(slot, parcel);
  if (!isMissing(reading)) return textOf(reading);
  // A damaged cell is shown as it stands, though no rule looks at it.
  return run.parcels.present(slot, parcel) ?? (reading.damage && reading.text);
}

/** The message of a finding: the rule's template filled from facts and fields, else the check's own sentence. */
export function messageOf({ variant, message }: BoundVariant, facts: Facts, subject: Subject): string {
  if (message === undefined) return variant.say(facts);
  return message.map((part) => partText(part, facts, subject)).join('');
}

function partText(part: BoundPart, facts: Facts, subject: Subject): string {
  if (typeof part === 'string') return part;
  if ('fact' in part) return factText(facts[part.fact]);
  const reading = typedOf(subject, part);
  return isMissing(reading) ? (reading.text ?? '(none)') : textOf(reading);
}

/** A fact as messages show it. */
export function factText(fact: Facts[string] | undefined): string {
  if (fact === undefined) return '(none)';
  if (Array.isArray(fact)) return fact.map((entry) => factText(entry)).join(', ');
  return typeof fact === 'object' ? JSON.stringify(fact) : String(fact);
}
