import type { RowKind } from './settings.ts';

/** Which rows of one input may go with the truck. */
export interface RowsToSplit {
  readonly dataset: string;
  readonly path: string;
  /** What one row is, where that is not a parcel. */
  readonly rows?: Exclude<RowKind, 'parcel'>;
  /** False for every row of which nobody said that it may go: unreadable ones, blank ones, orphans. Rows count from 1. */
  isReleased(row: number): boolean;
}
