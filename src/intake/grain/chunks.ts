import type { Row, RowFault } from '../../model/table.ts';

/** Records as a table hands them on. */
export type Chunks = AsyncIterable<readonly (Row | RowFault)[]>;

/** Makes rows of parcels from rows of a file. */
export interface Arrangement {
  /** Why a row cannot be taken for what it should be; undefined where it can. */
  faultOf(row: Row): RowFault | undefined;
  /** Rows of parcels, from the rows that are kept of the file. */
  arrange(kept: Chunks): Chunks;
  /** Parcels made by the last arrangement. */
  parcels(): number;
}
