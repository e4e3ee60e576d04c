import type { Table } from '../model/table.ts';
import type { Run } from './run.ts';

/** Whether a dataset was given at all for a parcel, or for every parcel where none is named. Labels that should be columns of
 *  the manifest are not given where that manifest has none of the columns. */
export function isGiven(run: Run, dataset: string, parcel: number | undefined): boolean {
  const tables = run.tables.filter((table) => table.dataset === dataset);
  if (tables.some((table) => !table.fromManifest)) return true;
  if (parcel !== undefined) return tables.some((table) => holdsColumns(table) && table.path === pathOf(run, parcel));
  return tables.length > 0 && tables.every(holdsColumns);
}

function holdsColumns(table: Table): boolean {
  return !table.fromManifest || table.columns.length > 0;
}

function pathOf(run: Run, parcel: number): string | undefined {
  return run.parcels.inputs[run.parcels.file[parcel] ?? -1]?.table.path;
}

/** Whether any column of a parcel's file tells its shipment. */
export function hasShipmentColumn(run: Run, parcel: number): boolean {
  const table = run.parcels.inputs[run.parcels.file[parcel] ?? -1]?.table;
  return (table?.field('shipment_id') ?? table?.field('master_tracking_number')) !== undefined;
}
