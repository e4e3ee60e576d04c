import type { RowsToSplit } from '../model/split.ts';
import type { Table } from '../model/table.ts';
import { type Link, shipmentOfLink } from './join.ts';
import type { Run } from './run.ts';
import { batchVerdicts, isPulled, parcelOutcome } from './verdicts.ts';

/** Which parcel or shipment each row of labels and items belongs to, by path of its input; kept only where rows are to be split. */
export type LinksByRow = Map<string, Link[]>;

/** The rows of each input that may go: those of parcels that pass and are not held, in a batch that goes or goes but for some parcels.
 *  A row of several parcels, or of a whole shipment, goes when all of them do. */
export function rowsToSplit(run: Run): readonly RowsToSplit[] {
  const goes = batchVerdicts(run).map(({ disposition }) => disposition === 'release' || disposition === 'hold-parcels');
  const released = (parcel: number) =>
    parcelOutcome(run, parcel) === 'pass' && !isPulled(run, parcel) && goes[run.parcels.batch[parcel] ?? -1] === true;
  return run.tables
    .filter(({ fromManifest }) => !fromManifest)
    .map((table) => {
      const { dataset, path, rows } = table;
      const bits = rowsOf(run, table, goes, released);
      return { dataset, path, ...(rows === undefined ? {} : { rows }), isReleased: (row) => bits[row] === true };
    });
}

type Released = (parcel: number) => boolean;

/** Whether each row goes, by its number. */
function rowsOf(
  run: Run,
  table: Table,
  goes: readonly boolean[],
  released: Released,
): readonly (boolean | undefined)[] {
  if (table.dataset === 'manifest') return manifestRows(run, table, released);
  if (table.dataset === 'batches') return headerRows(run, table, goes);
  return (run.links?.get(table.path) ?? []).map((link) => linkGoes(run, link, released));
}

function manifestRows(run: Run, { path }: Table, released: Released): readonly (boolean | undefined)[] {
  const rows: (boolean | undefined)[] = [];
  const { parcels } = run;
  const isOwn = parcels.inputs.map(({ table }) => table.path === path);
  for (let parcel = 0; parcel < parcels.size; parcel += 1) {
    if (isOwn[parcels.file[parcel] ?? -1] !== true) continue;
    const row = parcels.row[parcel] ?? 0;
    rows[row] = rows[row] !== false && released(parcel);
  }
  return rows;
}

function headerRows({ headers }: Run, { path }: Table, goes: readonly boolean[]): readonly (boolean | undefined)[] {
  const rows: (boolean | undefined)[] = [];
  for (let header = 0; header < headers.size; header += 1) {
    if (headers.inputs[headers.file[header] ?? -1]?.table.path !== path) continue;
    rows[headers.row[header] ?? 0] = goes[headers.batch[header] ?? -1] === true;
  }
  return rows;
}

function linkGoes(run: Run, link: Link, released: Released): boolean {
  if (link >= 0) return released(link);
  const parcels = run.shipments.parcels[shipmentOfLink(link)] ?? [];
  return parcels.length > 0 && parcels.every(released);
}
