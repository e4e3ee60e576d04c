import type { FieldReader, Row, Table } from '../model/table.ts';
import { isMissing, type Missing, type Reading, textOf } from '../model/values.ts';

/** Tells why a cell is not what the system wrote; undefined for one that is sound. */
export type DamageOf = (reader: FieldReader, row: Row) => Missing | undefined;

/** No column gives this field. */
export const columnAbsent: Missing = { missing: 'column-absent' };
/** The cell is blank. */
export const valueAbsent: Missing = { missing: 'value-absent' };
/** The file that would tell was not given. */
export const datasetAbsent: Missing = { missing: 'dataset-absent' };
/** The row belongs to no parcel of the manifest. */
export const parentAbsent: Missing = { missing: 'parent-absent' };
/** The row's key belongs to several parcels. */
export const parentAmbiguous: Missing = { missing: 'parent-ambiguous' };

/** The fields of one subject at one level of its lineage, by slot. */
export interface View {
  typed(slot: number): Reading;
  /** The trimmed cell, undefined when blank, `Missing` when nothing could hold it. */
  text(slot: number): string | Missing | undefined;
  /** Source header of the field, for places. */
  header(slot: number): string | undefined;
}

/** Fields of one level that an audit reads, numbered once so that rows are read by index. */
export class Slots {
  readonly fields: string[] = [];
  private readonly slotByField = new Map<string, number>();

  /** Slot of a field; a new one when it has none yet. */
  of(field: string): number {
    const known = this.slotByField.get(field);
    if (known !== undefined) return known;
    this.slotByField.set(field, this.fields.length);
    return this.fields.push(field) - 1;
  }

  find(field: string): number | undefined {
    return this.slotByField.get(field);
  }
}

/** The row under the cursor of one input. Each field is read at most once per row: several rules share it. */
export class RowView implements View {
  row: Row = { row: 0, line: 0, cells: [] };
  readonly table: Table;
  /** What stands for pseudo-fields of the current row (`$parent`, `$key`). */
  readonly pseudo = new Map<string, string | Missing | undefined>();
  private readonly slots: Slots;
  private readonly readers: (FieldReader | undefined)[];
  private readonly readings: Reading[] = [];
  private readonly readAt: number[] = [];
  private readonly damageOf: DamageOf | undefined;
  private readonly damage: (Missing | undefined)[] = [];
  private readonly lookedAt: number[] = [];
  private epoch = 0;

  constructor(table: Table, slots: Slots, damageOf?: DamageOf) {
    this.table = table;
    this.slots = slots;
    this.damageOf = damageOf;
    this.readers = slots.fields.map((field) => table.field(field));
  }

  moveTo(row: Row): void {
    this.row = row;
    this.epoch += 1;
  }

  typed(slot: number): Reading {
    const reader = this.readers[slot];
    if (reader === undefined) return this.pseudoReading(slot);
    if (this.readAt[slot] === this.epoch) return this.readings[slot] ?? valueAbsent;
    const reading = this.damaged(slot) ?? reader.read(this.row);
    this.readings[slot] = reading;
    this.readAt[slot] = this.epoch;
    return reading;
  }

  text(slot: number): string | Missing | undefined {
    const reader = this.readers[slot];
    if (reader === undefined) return this.pseudoText(slot);
    const doubt = reader.doubt?.(this.row);
    if (doubt !== undefined) return doubt;
    if (reader.derived) return textOfReading(this.typed(slot));
    return this.damaged(slot) ?? reader.text(this.row);
  }

  /** Slots of cells that a spreadsheet may have damaged. */
  damageable(): readonly number[] {
    return this.readers.flatMap((reader, slot) => (reader?.damage === undefined ? [] : [slot]));
  }

  /** Why the cell is not what the system wrote; undefined for a sound one. Looked at once per row. */
  damaged(slot: number): Missing | undefined {
    const reader = this.readers[slot];
    if (this.damageOf === undefined || reader?.damage === undefined) return undefined;
    if (this.lookedAt[slot] !== this.epoch) {
      this.lookedAt[slot] = this.epoch;
      this.damage[slot] = this.damageOf(reader, this.row);
    }
    return this.damage[slot];
  }

  header(slot: number): string | undefined {
    return this.readers[slot]?.header;
  }

  private pseudoText(slot: number): string | Missing | undefined {
    const field = this.slots.fields[slot] ?? '';
    return this.pseudo.has(field) ? this.pseudo.get(field) : columnAbsent;
  }

  private pseudoReading(slot: number): Reading {
    return this.pseudoText(slot) ?? valueAbsent;
  }
}

/** What follows from other fields, as text: it stands in no cell of its own. */
function textOfReading(reading: Reading): string | Missing {
  return isMissing(reading) ? reading : textOf(reading);
}
