import { joinKey } from '../codes/join-key.ts';
import type { Row, Table } from '../model/table.ts';
import { ambiguous, joiningOf, type Link, linkToShipment, orphan, setAside } from './join.ts';
import type { Run } from './run.ts';

/** Finds what a row of labels or items belongs to, and the key it says so with. */
export type Linker = (row: Row) => { readonly link: Link; readonly key: string | undefined };

/** How the rows of one input find their parcels: rows of a manifest by where they stand, others by an identity. */
export async function linkerOf(run: Run, table: Table): Promise<Linker> {
  return table.fromManifest ? linkerByRow(run, table) : await linkerByKey(run, table);
}

function linkerByRow(run: Run, table: Table): Linker {
  const parcelByRow = new Map<number, number>();
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const path = run.parcels.inputs[run.parcels.file[parcel] ?? 0]?.table.path;
    const row = run.parcels.row[parcel] ?? 0;
    if (path === table.path && !parcelByRow.has(row)) parcelByRow.set(row, parcel);
  }
  return (row) => {
    const [first = row.row, ...others] = row.of ?? [];
    const parcel = parcelByRow.get(first);
    if (parcel === undefined) return { link: orphan, key: undefined };
    if (others.length > 0) return { link: linkOfSeveral(run, parcel), key: undefined };
    // Parcels of one row were made one after another.
    const own = parcel + (row.piece?.index ?? 1) - 1;
    return { link: own, key: run.parcels.key[own] };
  };
}

/** Contents of several parcels of one shipment are the shipment's; of none, nobody can tell whose they are. */
function linkOfSeveral(run: Run, parcel: number): Link {
  const shipment = run.parcels.shipment[parcel] ?? -1;
  return shipment < 0 ? ambiguous : linkToShipment(run, shipment);
}

async function linkerByKey(run: Run, table: Table): Promise<Linker> {
  const { field, index } = await joiningOf(run, table);
  const reader = field === undefined ? undefined : table.field(field);
  const shared = new Set<string>();
  const manifests = run.tables.filter(({ dataset }) => dataset === 'manifest');
  if (field !== undefined)
    run.ambiguousKeys.push({ dataset: table.dataset, slot: run.slots.parcel.of(field), keys: shared });
  return (row) => {
    const key = reader?.text(row);
    const id = key === undefined ? undefined : joinKey(key);
    const link = id === undefined ? orphan : (index.get(id) ?? orphan);
    if (link === ambiguous && id !== undefined) shared.add(id);
    const aside = link === orphan && id !== undefined && manifests.some(({ isExcluded }) => isExcluded?.(id));
    return { link: aside ? setAside : link, key };
  };
}
