import type { Problem } from './problem.ts';
import type { RowKind } from './settings.ts';
import type { Facts, Missing, Reading } from './values.ts';

/** One record of an input as read: cells are text, untouched. `row` counts data records from 1, `line` is the physical line it starts on. */
export interface Row {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  /** Where other rows of the same parcel stand, of several read as one: the first nine. */
  readonly also?: readonly RowPlace[];
  /** What those rows say in different ways; the cell is blank here. */
  readonly disputes?: readonly Dispute[];
  /** Which parcel of several that one record stands for. */
  readonly piece?: Piece;
  /** Rows of the manifest that its parcel may be, where one file holds parcels and their contents; of several, nobody knows which. */
  readonly of?: readonly number[];
}

/** Where a record stands: its number among the records, from 1, and the physical line it starts on. */
export interface RowPlace {
  readonly row: number;
  readonly line: number;
}

/** A column of which rows of one parcel say different things. */
export interface Dispute {
  readonly column: number;
  readonly header: string;
  readonly field: string;
  /** Each thing said, and where first; the first nine. */
  readonly said: readonly (RowPlace & { readonly text: string })[];
}

/** One of the parcels that a record stands for, numbered from 1. */
export interface Piece {
  /** What names their shipment. */
  readonly of: string;
  readonly index: number;
  readonly count: number;
  /** Fields that its row tells of this parcel alone, its cells holding one value for each. */
  readonly told?: readonly string[];
}

/** A record that could not be read; becomes a finding of that `intake.*` rule and never stops the others. */
export interface RowFault {
  readonly row: number;
  readonly line: number;
  readonly fault: IntakeRule;
  /** `intake.cells`: expected, found. `intake.quote`: column, reason. `intake.record-size`: limit. */
  readonly facts: Facts;
  /** What stands in a row of too few or too many cells; undefined where nothing could be told apart. */
  readonly cells?: readonly string[];
}

/** The rules that a record breaks when it cannot be read. */
export type IntakeRule =
  | 'intake.cells'
  | 'intake.quote'
  | 'intake.record'
  | 'intake.record-size'
  | 'intake.encoding'
  | 'intake.parcel-key'
  | 'intake.package-count'
  | 'intake.envelope';

/** How one field of one input is read. */
export interface FieldReader {
  readonly field: string;
  /** Source header, for places; undefined for a constant (`--set`). */
  readonly header: string | undefined;
  /** The trimmed cell, or undefined when blank: what presence and text checks see. */
  text(row: Row): string | undefined;
  /** The typed value, or why there is none (`value-absent`, `type`, `unit-absent`, `unknown-value`). */
  read(row: Row): Reading;
  /** What a spreadsheet or a wrong encoding did to the cell, and what it probably was; undefined for a sound one. Absent where none can tell. */
  damage?(row: Row): Missing['damage'];
  /** True of a field that follows from others: it may have a value where it has no text. */
  readonly derived?: boolean;
  /** Why nobody can tell the value of a row whose cells say too much or too little of it; `text` and `read` give none then. */
  doubt?(row: Row): Missing | undefined;
}

/** A field that follows from others in an input, and which of those the input has. */
export interface DerivedField {
  readonly field: string;
  readonly from: readonly string[];
  /** Those that no column gives. */
  readonly without: readonly string[];
}

/** How a column was understood, as the report tells it. */
export interface ColumnMatch {
  readonly header: string;
  readonly field: string;
  readonly unit: string | null;
  readonly matched_by: 'name' | 'synonym' | 'ruleset' | 'flag' | 'config';
  /** The order of its dates, where exactly one fits them all and nobody said it. */
  readonly date_order?: 'mdy' | 'dmy' | 'ymd';
}

/** A column that could be read in several ways, or that nobody said how to read. */
export interface UndecidedColumn {
  readonly field: string;
  /** What is to be declared, with the flag for it. */
  readonly problem: Problem;
}

/** Cells of a column that a spreadsheet was to take for text (`="0034"`, `'0034`), read without their guard. */
export interface TextGuardCount {
  readonly column: string;
  readonly cells: number;
}

/** One value that was resolved to a canonical code (carriers, services) and how often it stood there. `as` is null when unknown. */
export interface SeenValue {
  readonly field: string;
  readonly seen: string;
  readonly as: string | null;
  readonly rows: number;
}

/** How numbers and dates of an input are written: `comma`, `dmy`, `Europe/Amsterdam`. */
export interface WrittenAs {
  readonly decimal?: string;
  readonly date_order?: string;
  readonly zone?: string;
}

/** What is known of an input once it is read through. */
export interface TableSummary {
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  /** Rows that were read and judged; those unreadable or set aside come on top. */
  readonly rows: number;
  readonly unreadable: number;
  /** Rows left out, by why: `blank` when every cell is. */
  readonly setAside?: Readonly<Record<string, number>>;
  /** Rows that were excluded: the first lines of each reason, in file order. */
  readonly excluded?: readonly Excluded[];
  /** Parcels that the rows stand for, where one row is not one parcel. */
  readonly parcels?: number;
  readonly values: readonly SeenValue[];
  /** Columns with cells that were guarded as text. */
  readonly textGuards?: readonly TextGuardCount[];
  /** How the file was packed; its digest is of the bytes as given. */
  readonly packed?: 'gzip';
  /** The worksheet that was read, of a workbook. */
  readonly sheet?: string;
  /** Where the records stand in a document: `shipments.parcels`. */
  readonly recordsAt?: string;
  /** What is odd about the file and does not keep it from being read, as sentences. */
  readonly oddities?: readonly string[];
}

/** Rows set aside for one reason. */
export interface Excluded {
  readonly reason: string;
  readonly rows: number;
  /** Physical lines of the first of them. */
  readonly lines: readonly number[];
}

/** An opened input: its header is read and matched to fields; its records stream past once per call of `records`. */
export interface Table {
  /** Id of its dataset definition. */
  readonly dataset: string;
  /** As the user named it, with forward slashes. */
  readonly path: string;
  /** True when its rows are the manifest's own rows read as labels: row n belongs to parcel row n of the same path. */
  readonly fromManifest: boolean;
  readonly columns: readonly ColumnMatch[];
  readonly unusedColumns: readonly string[];
  /** Fields that follow from others here; absent: none. */
  readonly derived?: readonly DerivedField[];
  /** Columns that are to be declared before anybody reads them; absent: none. */
  readonly undecided?: readonly UndecidedColumn[];
  /** How its numbers and dates were read, where not as rule files write them. */
  readonly notation?: WrittenAs;
  /** What one row of the file is, where that is not a parcel. */
  readonly rows?: Exclude<RowKind, 'parcel'>;
  /** True where the file of a manifest holds the contents of its parcels too. */
  readonly holdsItems?: boolean;
  /** Whether an identity, as the join compares it, is that of a row that was excluded. Complete only after `records`. */
  isExcluded?(key: string): boolean;
  /** The reader of a field; undefined when no column (and no constant) gives it. */
  field(name: string): FieldReader | undefined;
  /** Chunks of records in file order. */
  records(): AsyncIterable<readonly (Row | RowFault)[]>;
  /** Complete only after `records` has been read to its end. */
  summary(): TableSummary;
}

/** True for a record that could not be read. */
export function isFault(record: Row | RowFault): record is RowFault {
  return 'fault' in record;
}
