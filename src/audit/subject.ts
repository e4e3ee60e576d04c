import { lostZeros } from '../codes/spreadsheets/damage.ts';
import type { FieldRef, Read } from '../model/field-ref.ts';
import type { SubjectType } from '../model/subjects.ts';
import { isMissing, type Missing, type Reading } from '../model/values.ts';
import { absentValue, type NotJudged } from './ruling.ts';
import { sourcesOf } from './sources.ts';
import { Slots, type View } from './views.ts';

/** One subject with its lineage: the fields at each level, or why that level has none. Moved along, not made anew. */
export type Subject = { [level in SubjectType]: View | Missing };

/** Slots by level: what this audit reads of batches, shipments, parcels, labels and items. */
export type SlotsByLevel = Readonly<Record<SubjectType, Slots>>;

/** No field of any level has a slot yet. */
export function newSlots(): SlotsByLevel {
  return { batch: new Slots(), shipment: new Slots(), parcel: new Slots(), label: new Slots(), item: new Slots() };
}

/** What resolving rules to slots needs: the slots, and which fields this site declared never to have. */
export interface Binder {
  readonly slots: SlotsByLevel;
  declared(ref: FieldRef): boolean;
  /** Readings by name that are the same for every subject: the moment the audit is made for. */
  readonly constants: ReadonlyMap<string, Reading>;
}

/** A field reference with its slot. */
export interface BoundRef {
  readonly ref: FieldRef;
  readonly slot: number;
  /** Declared not supplied: its absence is no fault and no gap. */
  readonly declared: boolean;
  /** Which fields it may follow from are declared so. */
  readonly declaredSources?: ReadonlySet<string>;
  /** What it says of every subject, where it reads none. */
  readonly constant?: Reading;
}

/** The slot of a field, which is one from now on. */
export function bindRef(ref: FieldRef, binder: Binder): BoundRef {
  const constant = binder.constants.get(ref.field);
  if (constant !== undefined) return { ref, slot: -1, declared: false, constant };
  const sources = sourcesOf(ref).filter((source) => binder.declared(source));
  return {
    ref,
    slot: binder.slots[ref.level].of(ref.field),
    declared: binder.declared(ref),
    ...(sources.length === 0 ? {} : { declaredSources: new Set(sources.map(({ field }) => field)) }),
  };
}

/** Whether what is missing was declared never to be supplied: the field itself, or the one it follows from. */
export function isDeclared(bound: Pick<BoundRef, 'declared' | 'declaredSources'>, { of }: Missing): boolean {
  if (of === undefined) return bound.declared;
  return bound.declaredSources?.has(of) ?? false;
}

/** The typed value of a field as this subject sees it. */
export function typedOf(subject: Subject, { ref, slot, constant }: BoundRef): Reading {
  if (constant !== undefined) return constant;
  const view = subject[ref.level];
  return 'missing' in view ? view : view.typed(slot);
}

/** The trimmed text of a field as this subject sees it; undefined when blank. */
export function textOfField(subject: Subject, { ref, slot }: BoundRef): string | Missing | undefined {
  const view = subject[ref.level];
  return 'missing' in view ? view : view.text(slot);
}

/** Source header of a field, where its level has one. */
export function headerOf(subject: Subject, { ref, slot }: BoundRef): string | undefined {
  const view = subject[ref.level];
  return 'missing' in view ? undefined : view.header(slot);
}

/** A field that a judge reads, with what it is read as. */
export interface BoundRead extends BoundRef {
  readonly as: Read['as'];
  readonly role: Read['role'];
  /** A code that lost its zeros is read as it stands: its rule tells whose fault that is. */
  readonly seesLostZeros?: true;
}

/** The slot of a field that a judge reads, with what it is read as. */
export function bindRead(read: Read, binder: Binder): BoundRead {
  return { ...bindRef(read.ref, binder), as: read.as, role: read.role };
}

/** A field without value: blank, or of a shipment or batch whose parcels have several. */
export function blankAt(subject: Subject, read: BoundRef): NotJudged {
  return absentValue(read.ref, typedOf(subject, read));
}

/** What a check sees of one field: a value, undefined when blank, or why nobody could look. */
export function readingOf(subject: Subject, read: BoundRead): Reading | undefined {
  const value = read.as === 'text' ? textOfField(subject, read) : typedOf(subject, read);
  if (read.as === 'name' && isMissing(value) && value.missing === 'unknown-value') return value.text ?? value;
  if (!isMissing(value)) return value;
  if (read.seesLostZeros === true && hasLostZeros(value)) return value.text ?? value;
  return value.missing === 'value-absent' && value.of === undefined ? undefined : value;
}

/** Whether a cell was kept from rules because its code lacks zeros in front. */
export function hasLostZeros({ damage }: Missing): boolean {
  return damage?.damage === lostZeros;
}
