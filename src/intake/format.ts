import type { DatasetDefinition } from '../model/dataset.ts';
import type { Layout, RowKind } from '../model/settings.ts';
import type { Row, RowFault, TextGuardCount } from '../model/table.ts';

/** Bytes of one input. May be opened again and again and gives the same bytes each time. */
export interface ByteSource {
  /** As the user named it. */
  readonly path: string;
  readonly size: number | undefined;
  open(): AsyncIterable<Uint8Array>;
}

/** A record may be this long (16 MiB) unless somebody says otherwise: one stray quote must not fill the memory. */
export const defaultMaxRecordBytes = 16 * 1024 * 1024;

/** A layout without who gave it; what is absent is found out from the file. */
export type LaidOut = { readonly [Key in keyof Layout]?: NonNullable<Layout[Key]>['value'] | undefined };

/** How a file is to be read where somebody said so. */
export interface FormatOptions extends LaidOut {
  /** Longest record in bytes before it becomes `intake.record-size`. */
  readonly maxRecordBytes: number;
  /** What a user writes before the value of an option that speaks of this file alone (`labels=`); absent: nothing. */
  readonly forKind?: string;
  /** The sign before decimals in cells that are numbers and not text: the one that cells of text have; absent: a point. */
  readonly decimal?: 'point' | 'comma' | undefined;
  /** What one row of the dataset is; absent: a parcel. */
  readonly subject?: DatasetDefinition['subject'];
  /** How many columns of a header the dataset knows: tells the table that is meant from others beside it. */
  readonly columnsKnown?: (header: readonly string[]) => number;
}

/** What a format found out about a file from its first bytes, before any data record. */
export interface OpenedTable {
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly header: readonly string[];
  /** Physical line of the header. */
  readonly headerLine: number;
  /** Chunks of records in file order, the same however the bytes arrive.
   *  A record of all blank cells is a row; a blank line is not.
   *  @throws CannotAudit at the first byte that is not text. */
  records(): AsyncIterable<readonly (Row | RowFault)[]>;
  /** What the last reading that came to its end left out and undid; absent: nothing ever is. */
  leftOut?(): LeftOut;
  /** The worksheet that was read, of a workbook. */
  readonly sheet?: string;
  /** Where the records of a document stand in it: `shipments.parcels`. */
  readonly recordsAt?: string;
  /** Units that the shape of the file settles, by dataset and field. */
  readonly units?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What one record is, where the format itself says so. */
  readonly rows?: RowKind;
  /** What is in the parcels, where the file tells that too: records whose `of` is the row of their parcel. */
  readonly contents?: Contents;
  /** What is odd about the file and does not keep it from being read, as sentences; complete once `records` is read. */
  oddities?(): readonly string[];
}

/** Lines of contents that stand in the same file as their parcels. */
export interface Contents {
  readonly header: readonly string[];
  records(): AsyncIterable<readonly (Row | RowFault)[]>;
}

/** What a reader tells of a file beyond its rows. */
export interface LeftOut {
  /** Records that are no rows, by why: `above-header`, `comment`. */
  readonly setAside: Readonly<Record<string, number>>;
  /** Cells that were guarded as text (`="0034"`, `'0034`) and are read without that, by column. */
  readonly textGuards: readonly TextGuardCount[];
}

/** sha256 (hex) and size of a whole input. */
export interface Digest {
  readonly sha256: string;
  readonly bytes: number;
}

/** An opened input of any format. */
export interface OpenedFile extends OpenedTable {
  /** How it was packed. */
  readonly packed?: 'gzip';
  /** Known once the input has been read to its end. */
  digest(): Digest;
}

/** An input format: one file and one line in `formats/index.ts`. */
export interface InputFormat {
  readonly id: string;
  readonly about: string;
  /** File extensions it usually has, without dot. */
  readonly extensions: readonly string[];
  /** Whether these first bytes (up to 64 KiB) look like it. */
  recognises(head: Uint8Array, path: string): boolean;
  /** Each call of `records` reads the source to its end.
   *  @throws CannotAudit when nothing can be read of it: no header, not its encoding. */
  open(source: ByteSource, options: FormatOptions): Promise<OpenedTable>;
}
