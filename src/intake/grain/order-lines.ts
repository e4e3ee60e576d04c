import { isFault, type Row, type RowFault } from '../../model/table.ts';
import type { Arrangement, Chunks } from './chunks.ts';
import { MergedRows, type SharedColumn } from './merged-rows.ts';
import { type Survey, survey } from './survey.ts';

/** What grouping the rows of a file needs. */
export interface OrderLineParts {
  /** The rows that are kept of the file, as often as asked. */
  readonly kept: () => Chunks;
  readonly keyOf: (row: Row) => string | undefined;
  /** Columns that say something of the whole parcel. */
  readonly columns: readonly SharedColumn[];
}

/** Rows of order lines: those of one key are one parcel, wherever they stand. A file is read once for its keys; then each parcel is
 *  handed on with its last row, so that no more than the parcels whose rows lie scattered is held at a time. */
export function orderLines({ kept, keyOf, columns }: OrderLineParts): Arrangement & {
  /** The rows themselves, each of its parcel. */
  lines(of: Chunks): Chunks;
} {
  let parcels = 0;
  const surveyed = once(() => survey(kept(), keyOf));
  const numberOf = ({ numberByKey }: Survey, row: Row) => numberByKey.get(keyOf(row) ?? '');
  return {
    faultOf: (row) => (keyOf(row) === undefined ? withoutKey(row) : undefined),
    parcels: () => parcels,
    async *arrange(rows) {
      const found = await surveyed();
      const open = new Map<number, MergedRows>();
      parcels = 0;
      for await (const chunk of rows) {
        const whole: (Row | RowFault)[] = [];
        // Every row of the file: a plain loop.
        for (const record of chunk) {
          const number = isFault(record) ? undefined : numberOf(found, record);
          if (isFault(record) || number === undefined) {
            whole.push(record);
            continue;
          }
          const group = open.get(number);
          group?.add(record);
          const merged = group ?? new MergedRows(record, columns);
          if (merged.rows < (found.rows[number] ?? 1)) open.set(number, merged);
          else {
            open.delete(number);
            whole.push(merged.row());
            parcels++;
          }
        }
        if (whole.length > 0) yield whole;
      }
    },
    async *lines(rows) {
      const found = await surveyed();
      for await (const chunk of rows) {
        yield chunk.map((record) => {
          const first = isFault(record) ? undefined : found.first[numberOf(found, record) ?? -1];
          return first === undefined ? record : { ...record, of: [first] };
        });
      }
    },
  };
}

function withoutKey({ row, line, cells }: Row): RowFault {
  return { row, line, cells, fault: 'intake.parcel-key', facts: { reason: 'no cell names its parcel' } };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
