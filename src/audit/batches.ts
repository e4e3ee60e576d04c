import type { Row, Table } from '../model/table.ts';
import { isMissing, textOf } from '../model/values.ts';
import type { View } from './views.ts';

/** The batch of rows whose key has a blank part; a batch like any other. */
export const unmatched = '(unmatched)';

/** A batch as the audit knows it: its name, its key, and whether it is this run's to judge. */
export interface Batch {
  readonly id: string;
  readonly key: Readonly<Record<string, string>>;
  /** False for a batch of another shard: it is read and not judged. */
  readonly isOwn: boolean;
  /** Its declared header row, when a batches file has one. */
  header: View | undefined;
  parcels: number;
  /** Rows judged for their types: parcels, labels and items. */
  rows: number;
  /** Something of the batch itself, a shipment, an orphan or an unreadable row failed. */
  failed: boolean;
  notAudited: boolean;
  /** A waived finding of its own or of one of its parcels would have left it not audited. */
  notAuditedWithoutWaivers: boolean;
  holdBatch: boolean;
  /** A finding holds parcels although it belongs to none of them. */
  holdParcels: boolean;
  /** Position of its first parcel in the parcel index; -1 while it has none. */
  firstParcel: number;
}

/** All batches of a run, numbered in order of first sight. */
export class Batches {
  readonly list: Batch[] = [];
  private readonly numberById = new Map<string, number>();
  private readonly owns: (id: string, number: number) => boolean;

  /** `owns` is asked of each batch as it is first seen. */
  constructor(owns: (id: string, number: number) => boolean) {
    this.owns = owns;
  }

  /** Number of a batch; made when first seen. */
  numberOf(id: string, key: Readonly<Record<string, string>>): number {
    const known = this.numberById.get(id);
    if (known !== undefined) return known;
    const batch = {
      id,
      key,
      isOwn: this.owns(id, this.list.length),
      header: undefined,
      parcels: 0,
      rows: 0,
      firstParcel: -1,
    };
    const flags = { failed: false, notAudited: false, holdBatch: false, holdParcels: false };
    this.numberById.set(id, this.list.length);
    return this.list.push({ ...batch, ...flags, notAuditedWithoutWaivers: false }) - 1;
  }

  at(number: number): Batch {
    const batch = this.list[number];
    if (batch === undefined) throw new RangeError(`no batch ${number}`);
    return batch;
  }

  /** Where rows go that belong nowhere: the run's only batch, else `(unmatched)`. */
  strays(): number {
    return this.list.length === 1 ? 0 : this.numberOf(unmatched, {});
  }
}

/** Tells the batch of each row of one input. */
export type BatchKey = (row: Row) => { readonly id: string; readonly key: Readonly<Record<string, string>> };

const usual = ['carrier', 'facility_id', 'ship_date'] as const;

/** The batch key of an input: the fields asked for, else `batch_id`, else those of carrier, facility and ship date that it has, else its file. */
export function batchKeyOf(table: Table, batchBy: readonly string[] | undefined): BatchKey {
  const fields = batchBy ?? defaultFields(table);
  if (fields.length === 0 || (fields.length === 1 && fields[0] === 'file')) {
    const id = baseName(table.path);
    return () => ({ id, key: {} });
  }
  return rememberLast((row) => keyFrom(table, fields, row));
}

function defaultFields(table: Table): readonly string[] {
  if (table.field('batch_id') !== undefined) return ['batch_id'];
  return usual.filter((field) => table.field(field) !== undefined);
}

function keyFrom(table: Table, fields: readonly string[], row: Row): ReturnType<BatchKey> {
  const parts: [string, string][] = [];
  for (const field of fields) {
    const part = field === 'file' ? baseName(table.path) : partOf(table, field, row);
    if (part === undefined) return { id: unmatched, key: {} };
    parts.push([field, part]);
  }
  const [only, ...others] = parts;
  const id =
    others.length === 0 ? only?.[1] : parts.map(([, part]) => part.replace(/[%/]/g, encodeURIComponent)).join('/');
  return { id: id ?? unmatched, key: Object.fromEntries(parts) };
}

/** Rows of a batch mostly stand together: the last key object serves again when nothing changed. */
function rememberLast(make: BatchKey): BatchKey {
  let last: ReturnType<BatchKey> | undefined;
  return (row) => {
    const made = make(row);
    if (last?.id !== made.id) last = made;
    return last;
  };
}

/** The canonical value where the cell has one, else as written; undefined when blank, damaged or without column. */
function partOf(table: Table, field: string, row: Row): string | undefined {
  const reader = table.field(field);
  const reading = reader?.read(row);
  // A damaged cell names no batch.
  if (reading === undefined || reader?.damage?.(row) !== undefined) return undefined;
  return isMissing(reading) ? reader?.text(row) : textOf(reading);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
