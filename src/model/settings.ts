import type { Condition } from './condition.ts';
import type { DatasetDefinition } from './dataset.ts';

/** What one row of a manifest can be. */
export const rowKinds = ['parcel', 'order-line', 'shipment'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A setting and who gave it: a flag wins over config, config over ruleset. */
export interface Given<T> {
  readonly value: T;
  readonly by: 'flag' | 'config' | 'ruleset';
}

/** How the columns and values of one dataset are to be read, from rulesets, config and flags, merged. */
export interface DatasetSettings {
  /** `manifest` when the rows of this dataset are columns of the manifest. */
  readonly from: 'manifest' | undefined;
  /** Headers to look for, by canonical field. */
  readonly columns: Readonly<Record<string, Given<readonly string[]>>>;
  /** Unit by field (`kg`, `cm`, `EUR`). */
  readonly units: Readonly<Record<string, Given<string>>>;
  /** Values by field that the export lacks. */
  readonly constants: Readonly<Record<string, Given<string>>>;
  /** By field and canonical value: how exports write it. */
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The dataset with the ruleset's own fields added. */
  readonly definition: DatasetDefinition;
  /** How the export writes numbers and dates; absent: as rule files do. */
  readonly notation?: Notation;
  /** How its files are laid out; absent: as they show themselves. */
  readonly layout?: Layout;
  /** Rows that are none of this audit's; those of rulesets, config and flags together. */
  readonly exclude?: readonly Exclusion[];
  /** By field: the sign between several identities in one cell. */
  readonly split?: Readonly<Record<string, Given<string>>>;
}

/** Rows to set aside, and why. */
export interface Exclusion {
  /** In a few words, as reports show it. */
  readonly reason: string;
  readonly by: Given<unknown>['by'];
  /** A condition on the row's own fields; or fields, or headers where no field has the name, with the texts that set a row aside. */
  readonly when: Condition | readonly { readonly name: string; readonly texts: readonly string[] }[];
}

/** What is said of the way a dataset is written, beyond its columns. */
export type ReadAs = Pick<DatasetSettings, 'notation' | 'layout'>;

/** How the files of a dataset are laid out, where it is not left to be found out from their bytes. */
export interface Layout {
  /** What one row is; absent: a parcel, unless the rows evidently are something else. */
  readonly rows?: Given<RowKind>;
  /** One ASCII character. */
  readonly delimiter?: Given<string>;
  /** Name of an encoding, as `codes/encodings.ts` lists them; with `exactly-` before it where letters that are UTF-8 too are no objection. */
  readonly encoding?: Given<string>;
  /** One ASCII character that makes a comment of the line it begins. */
  readonly comment?: Given<string>;
  /** Records at the end that are no rows: totals, page numbers. */
  readonly footer_lines?: Given<number>;
  /** Physical line, or row of a worksheet, that names the columns; from 1. */
  readonly header_line?: Given<number>;
  /** Bounds that somebody moved: bytes of a record and of a file, columns, characters of a cell, times its size that a packed file may hold. */
  readonly max_record_bytes?: Given<number>;
  readonly max_file_bytes?: Given<number>;
  readonly max_columns?: Given<number>;
  readonly max_cell_length?: Given<number>;
  readonly max_ratio?: Given<number>;
  /** Name of a worksheet. */
  readonly sheet?: Given<string>;
  /** Path of the lists that hold the records of a JSON file: `shipments.parcels`. */
  readonly records?: Given<string>;
}

/** How an export writes numbers, dates and times of day. */
export interface Notation {
  /** Absent: a decimal point, and no sign between thousands. */
  readonly decimal?: Given<'point' | 'comma'>;
  /** Absent: ISO 8601 only, which is read whatever the order. */
  readonly date_order?: Given<'mdy' | 'dmy' | 'ymd'>;
  /** IANA zone on whose clocks datetimes without offset stand; absent: nobody knows. */
  readonly zone?: Given<string>;
}

/** Settings by dataset id; every registered dataset has an entry. */
export type IntakeSettings = Readonly<Record<string, DatasetSettings>>;
