import { isMissing, type Missing, type Reading, textOf } from '../model/values.ts';
import { columnAbsent, type View, valueAbsent } from './views.ts';

interface Shared {
  readonly reading: Reading;
  readonly text: string | Missing | undefined;
  readonly header: string | undefined;
}

/** What all parcels of a batch or shipment have in common: the value they share, else none. */
export class SharedValues {
  private readonly bySlot: (Shared | undefined)[][] = [];
  private readonly slots: readonly { readonly own: number; readonly parcel: number }[];

  /** @param slots pairs of the parent's slot and the parcel's slot of the same field. */
  constructor(slots: readonly { readonly own: number; readonly parcel: number }[]) {
    this.slots = slots;
    for (const { own } of slots) this.bySlot[own] = [];
  }

  /** Takes in one more parcel of the group. */
  add(group: number, parcel: View): void {
    for (const { own, parcel: slot } of this.slots) {
      const column = this.bySlot[own];
      if (column === undefined) continue;
      const known = column[group];
      if (known === undefined) column[group] = sharedOf(parcel, slot);
      else if (known !== unshared && !same(known.reading, parcel.typed(slot))) column[group] = unshared;
    }
  }

  get(slot: number, group: number): Shared | undefined {
    return this.bySlot[slot]?.[group];
  }
}

const blankInAll: Shared = { reading: valueAbsent, text: undefined, header: undefined };
const unshared: Shared = { ...blankInAll, reading: { ...valueAbsent, differs: true } };

function sharedOf(parcel: View, slot: number): Shared {
  const reading = parcel.typed(slot);
  const blank = isMissing(reading) && reading.missing === 'value-absent';
  return blank ? blankInAll : { reading, text: parcel.text(slot), header: parcel.header(slot) };
}

function same(a: Reading, b: Reading): boolean {
  if (isMissing(a) || isMissing(b)) return isMissing(a) && isMissing(b) && a.missing === b.missing && a.text === b.text;
  return textOf(a) === textOf(b);
}

/** A batch or shipment seen as fields: its declared header's value, else what its parcels share. */
export class GroupView implements View {
  ordinal = 0;
  private readonly shared: SharedValues;
  private readonly headerOf: (ordinal: number) => View | undefined;
  private readonly whenNowhere: (slot: number) => Missing;

  constructor(
    shared: SharedValues,
    headerOf: (ordinal: number) => View | undefined,
    whenNowhere: (slot: number) => Missing,
  ) {
    this.shared = shared;
    this.headerOf = headerOf;
    this.whenNowhere = whenNowhere;
  }

  typed(slot: number): Reading {
    const declared = this.headerOf(this.ordinal)?.typed(slot) ?? columnAbsent;
    if (!isMissing(declared) || !isAbsence(declared)) return declared;
    const shared = this.shared.get(slot, this.ordinal)?.reading ?? columnAbsent;
    if (shared !== columnAbsent) return shared;
    return declared === columnAbsent ? this.whenNowhere(slot) : declared;
  }

  text(slot: number): string | Missing | undefined {
    const declared = this.headerOf(this.ordinal)?.text(slot) ?? undefined;
    if (typeof declared === 'string') return declared;
    const shared = this.shared.get(slot, this.ordinal);
    if (shared !== undefined && shared.reading !== columnAbsent) return shared.text;
    return this.isBlankInHeader(slot) ? undefined : this.whenNowhere(slot);
  }

  private isBlankInHeader(slot: number): boolean {
    const header = this.headerOf(this.ordinal);
    return header !== undefined && header.text(slot) === undefined;
  }

  header(slot: number): string | undefined {
    return this.headerOf(this.ordinal)?.header(slot) ?? this.shared.get(slot, this.ordinal)?.header;
  }
}

function isAbsence(reading: Missing): boolean {
  return reading.missing === columnAbsent.missing || reading.missing === valueAbsent.missing;
}
