import type { RowKind } from '../settings.ts';
import type { ColumnMatch, DerivedField, Excluded, TextGuardCount, WrittenAs } from '../table.ts';

/** An input and how it was read. */
export interface InputReport {
  readonly dataset: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly unreadable: number;
  readonly set_aside: Readonly<Record<string, number>>;
  readonly orphans: number;
  /** Rows that were excluded, by reason, with the lines of the first; absent: none. */
  readonly excluded?: readonly Excluded[];
  /** What one row of the file is, where that is not a parcel, and how many parcels its rows stand for. */
  readonly row_is?: Exclude<RowKind, 'parcel'>;
  readonly parcels?: number;
  readonly columns: readonly ColumnMatch[];
  readonly unused_columns: readonly string[];
  /** How the file was packed: `sha256` and `bytes` are those of the file as given. Absent: not at all. */
  readonly packed?: 'gzip';
  /** The worksheet that was read, of a workbook. */
  readonly sheet?: string;
  /** Where the records stand in a JSON document: `shipments.parcels`. */
  readonly records_at?: string;
  /** What is odd about the file and did not keep it from being read, as sentences; absent: nothing. */
  readonly oddities?: readonly string[];
  /** Columns whose cells were guarded as text (`="0034"`, `'0034`) and are read without that, and how many; absent: none. */
  readonly text_guards?: readonly TextGuardCount[];
  /** Fields that rules read and that follow from others here; absent: none. */
  readonly derived?: readonly DerivedField[];
  /** How its numbers and dates were read, where not as rule files write them. */
  readonly notation?: WrittenAs;
}
