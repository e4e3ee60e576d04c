import type { RowPlace } from '../model/table.ts';
import type { Missing, Reading } from '../model/values.ts';
import { columnAbsent, type RowView, type Slots, type View } from './views.ts';

interface RetainedField {
  readonly slot: number;
  readonly readings: Reading[];
  readonly texts: (string | Missing | undefined)[];
}

/** What is kept of rows gone by: place, key, parent, batch and only those fields that are asked for later. */
export class RowIndex {
  readonly file: number[] = [];
  readonly row: number[] = [];
  readonly line: number[] = [];
  readonly batch: number[] = [];
  /** Ordinal of the parcel it belongs to; of itself for parcels, -1 for orphans. */
  readonly parcel: number[] = [];
  /** Ordinal of its shipment, -1 for none. */
  readonly shipment: number[] = [];
  /** The key people know it by. */
  readonly key: string[] = [];
  /** Whether a row is a label that does not go: voided, refunded, no outbound one. */
  readonly inactive: boolean[] = [];
  /** What a row without a key is known by over time, by ordinal: a hash of its cells. */
  readonly lasting = new Map<number, string>();
  /** Where further rows of a parcel stand, by ordinal, of several read as one. */
  readonly also = new Map<number, readonly RowPlace[]>();
  /** Parcels, by ordinal, that nothing puts into a shipment but their own number: its lead, or its only piece. */
  readonly leads = new Set<number>();
  /** Views of the inputs the rows came from, by `file`. */
  readonly inputs: RowView[] = [];
  private readonly retained: (RetainedField | undefined)[] = [];
  private readonly retainedList: RetainedField[] = [];

  constructor(slots: Slots, fields: ReadonlySet<string>) {
    for (const field of fields) {
      const slot = slots.of(field);
      const retained = { slot, readings: [], texts: [] };
      this.retained[slot] = retained;
      this.retainedList.push(retained);
    }
  }

  /** False when nobody asks for its rows later. */
  get keepsAnything(): boolean {
    return this.retainedList.length > 0;
  }

  get size(): number {
    return this.file.length;
  }

  /** Keeps the row under the cursor; returns its ordinal. */
  keep(view: RowView, input: number, entry: { batch: number; parcel: number; shipment: number; key: string }): number {
    const ordinal = this.file.length;
    this.file.push(input);
    this.row.push(view.row.row);
    this.line.push(view.row.line);
    this.batch.push(entry.batch);
    this.parcel.push(entry.parcel);
    this.shipment.push(entry.shipment);
    this.key.push(entry.key);
    if (view.row.also !== undefined) this.also.set(ordinal, view.row.also);
    for (const field of this.retainedList) {
      field.readings.push(view.typed(field.slot));
      field.texts.push(view.text(field.slot));
    }
    return ordinal;
  }

  typed(slot: number, ordinal: number): Reading {
    return this.retained[slot]?.readings[ordinal] ?? columnAbsent;
  }

  text(slot: number, ordinal: number): string | Missing | undefined {
    const field = this.retained[slot];
    return field === undefined ? columnAbsent : field.texts[ordinal];
  }

  /** The text of a kept field where it is present. */
  present(slot: number, ordinal: number): string | undefined {
    const text = this.text(slot, ordinal);
    return typeof text === 'string' ? text : undefined;
  }
}

/** One kept row seen as fields; moved from ordinal to ordinal. */
export class IndexView implements View {
  ordinal = 0;
  private readonly index: RowIndex;

  constructor(index: RowIndex) {
    this.index = index;
  }

  typed(slot: number): Reading {
    return this.index.typed(slot, this.ordinal);
  }

  text(slot: number): string | Missing | undefined {
    return this.index.text(slot, this.ordinal);
  }

  header(slot: number): string | undefined {
    return this.index.inputs[this.index.file[this.ordinal] ?? 0]?.header(slot);
  }
}
