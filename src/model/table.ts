import type { Facts, Reading } from './values.ts';

/** One record of an input as read: cells are text, untouched. `row` counts data records from 1, `line` is the physical line it starts on. */
export interface Row {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
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

export type IntakeRule =
  | 'intake.cells'
  | 'intake.quote'
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
  /** True of a field that follows from others: it may have a value where it has no text. */
  readonly derived?: boolean;
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
  readonly values: readonly SeenValue[];
  /** Columns with cells that were guarded as text. */
  readonly textGuards?: readonly TextGuardCount[];
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
  /** How its numbers and dates were read, where not as rule files write them. */
  readonly notation?: WrittenAs;
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
