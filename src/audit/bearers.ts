import type { Cost } from '../model/plan.ts';
import type { Bearer } from './costs.ts';
import { type Bases, basesOf } from './estimate.ts';
import { identityValue } from './finding.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';

/** On whom the cost of a finding falls. Findings of one group are counted by their parcel, labels and items included. */
export function bearerOf(run: Run, { per, group }: Pick<Cost, 'per' | 'group'>, at: Standpoint): Bearer {
  const first = run.shipments.parcels[at.shipment]?.[0] ?? -1;
  const parcel = at.parcel >= 0 ? at.parcel : first;
  const carrier = parcel < 0 ? (run.batches.at(at.batch).key.carrier ?? null) : carrierOf(run, parcel);
  return { key: keyOf(run, { per, group }, at), parcel, carrier };
}

function carrierOf(run: Run, parcel: number): string | null {
  return identityValue(run, parcel, 'carrier') ?? null;
}

function keyOf(run: Run, { per, group }: Pick<Cost, 'per' | 'group'>, at: Standpoint): string {
  if (per === 'batch') return `batch ${at.batch}`;
  const row = `${at.type} ${at.input?.table.path} ${at.row}`;
  if (at.parcel < 0) return per === 'shipment' && at.shipment >= 0 ? `shipment ${at.shipment}` : row;
  return per === 'label' && group === undefined ? row : costKeyOf(run, at.parcel, per);
}

/** The key under which a parcel bears costs. */
export function costKeyOf(run: Run, parcel: number, per: Cost['per']): string {
  const shipment = run.parcels.shipment[parcel] ?? -1;
  if (per === 'batch') return `batch ${run.parcels.batch[parcel]}`;
  if (per === 'shipment' && shipment >= 0) return `shipment ${shipment}`;
  const order = per === 'po' ? identityValue(run, parcel, 'po_number') : undefined;
  return order === undefined ? `parcel ${parcel}` : `po ${order}`;
}

/** What shares of costs are taken of, all parcels being read. */
export function costBases(run: Run): Bases {
  return basesOf(run.parcels, run.slots.parcel, (parcel, per) => costKeyOf(run, parcel, per));
}
