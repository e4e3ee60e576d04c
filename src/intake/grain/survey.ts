import { isFault, type Row } from '../../model/table.ts';
import type { Chunks } from './chunks.ts';

/** Which rows of a file belong together: a number for each parcel, how many rows it has, and which is the first. */
export interface Survey {
  readonly numberByKey: ReadonlyMap<string, number>;
  readonly rows: readonly number[];
  readonly first: readonly number[];
}

/** Reads a file through once and keeps three numbers and a key of each parcel, nothing of its rows. */
export async function survey(kept: Chunks, keyOf: (row: Row) => string | undefined): Promise<Survey> {
  const numberByKey = new Map<string, number>();
  const rows: number[] = [];
  const first: number[] = [];
  for await (const chunk of kept) {
    // Every row of the file: a plain loop.
    for (const record of chunk) {
      const key = isFault(record) ? undefined : keyOf(record);
      if (key === undefined) continue;
      const known = numberByKey.get(key);
      if (known !== undefined) {
        rows[known] = (rows[known] ?? 0) + 1;
        continue;
      }
      numberByKey.set(key, rows.length);
      rows.push(1);
      first.push(record.row);
    }
  }
  return { numberByKey, rows, first };
}
