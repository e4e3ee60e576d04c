import { joinKey } from '../codes/join-key.ts';
import { severalIdentities } from '../codes/several-identities.ts';
import { isFault, type Table } from '../model/table.ts';
import { isMissing } from '../model/values.ts';
import type { Run } from './run.ts';

/** Several parcels have the key: it joins none. */
export const ambiguous = -2;
/** No parcel has the key. */
export const orphan = -1;

/** The row of the manifest that has the key is excluded, and so is what belongs to it. */
export const setAside = -3;

/** What a key leads to, in one number: a parcel ordinal, `orphan`, `ambiguous`, `setAside`, or a shipment (see `linkToShipment`). */
export type Link = number;

/** Links by one identity, compared without case, spaces and hyphens. */
export type KeyIndex = ReadonlyMap<string, Link>;

/** A link to a whole shipment: its contents belong to no one of its parcels. A shipment of one parcel is that parcel. */
export function linkToShipment(run: Run, shipment: number): Link {
  const [only, ...others] = run.shipments.parcels[shipment] ?? [];
  return only !== undefined && others.length === 0 ? only : -10 - shipment;
}

/** The shipment a link leads to; -1 when it leads elsewhere. */
export function shipmentOfLink(link: Link): number {
  return link <= -10 ? -10 - link : -1;
}

/** The shipment of what a link leads to; -1 when there is none. */
export function shipmentOf(run: Run, link: Link): number {
  return link >= 0 ? (run.parcels.shipment[link] ?? -1) : shipmentOfLink(link);
}

/** Parcel ordinal by join key of a field; `ambiguous` for keys of several parcels. */
function parcelsBy(run: Run, field: string): KeyIndex {
  const slot = run.slots.parcel.of(field);
  const index = new Map<string, number>();
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const text = run.parcels.present(slot, parcel);
    if (text === undefined) {
      for (const one of severalAt(run, field, parcel)) index.set(joinKey(one), ambiguous);
      continue;
    }
    const key = joinKey(text);
    index.set(key, index.has(key) ? ambiguous : parcel);
  }
  return index;
}

/** Identities of which one cell holds several: whose they are, nobody can tell. */
function severalAt(run: Run, field: string, parcel: number): readonly string[] {
  const reading = run.parcels.typed(run.slots.parcel.of(field), parcel);
  return isMissing(reading) && reading.text !== undefined ? severalIdentities(field, reading.text) : [];
}

/** Links by shipment id; `ambiguous` for an id that several batches have. */
function shipmentsById(run: Run): KeyIndex {
  const index = new Map<string, Link>();
  run.shipments.id.forEach((id, shipment) => {
    const key = joinKey(id);
    index.set(key, index.has(key) ? ambiguous : linkToShipment(run, shipment));
  });
  return index;
}

/** How the rows of one input find what they belong to. */
export interface Joining {
  readonly field: string | undefined;
  readonly index: KeyIndex;
}

const byParcel = ['package_id', 'sscc', 'piece_id', 'tracking_number'];

/** The first identity with values on both sides; no field when there is none: then all its rows are orphans. */
export async function joiningOf(run: Run, table: Table): Promise<Joining> {
  const fields = table.dataset === 'items' ? [...byParcel, 'shipment_id', 'order_id'] : byParcel;
  const candidates: Joining[] = [];
  for (const field of fields.filter((name) => table.field(name) !== undefined)) {
    const joining = candidate(run, field);
    if (joining.index.size > 0) candidates.push(joining);
  }
  if (candidates.length <= 1) return candidates[0] ?? { field: undefined, index: new Map() };
  return firstWithValues(table, candidates);
}

function candidate(run: Run, field: string): Joining {
  if (field === 'shipment_id') return { field, index: shipmentsById(run) };
  if (field === 'order_id') return { field, index: linksByOrder(run) };
  return { field, index: parcelsBy(run, field) };
}

/** Links by order id, where all parcels of the order travel in one shipment, or are one parcel. */
function linksByOrder(run: Run): KeyIndex {
  const slot = run.slots.parcel.of('order_id');
  const index = new Map<string, Link>();
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const order = run.parcels.present(slot, parcel);
    if (order === undefined) continue;
    const key = joinKey(order);
    const shipment = run.parcels.shipment[parcel] ?? -1;
    const link = shipment < 0 ? parcel : linkToShipment(run, shipment);
    const known = index.get(key);
    index.set(key, known === undefined || known === link ? link : ambiguous);
  }
  return index;
}

/** Usually the first row decides; only a column that is blank throughout costs a whole pass. */
async function firstWithValues(table: Table, candidates: readonly Joining[]): Promise<Joining> {
  const found = new Set<Joining>();
  for await (const records of table.records()) {
    for (const record of records) {
      if (isFault(record)) continue;
      for (const joining of candidates) {
        if (joining.field === undefined || table.field(joining.field)?.text(record) === undefined) continue;
        if (joining === candidates[0]) return joining;
        found.add(joining);
      }
    }
  }
  const first = candidates.find((joining) => found.has(joining)) ?? candidates[0];
  return first ?? { field: undefined, index: new Map() };
}
