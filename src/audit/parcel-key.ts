import { joinKey } from '../codes/join-key.ts';
import type { RowView, Slots } from './views.ts';

const identities = ['package_id', 'sscc', 'piece_id'] as const;

/** Tells the key people know a parcel by: package id, else SSCC, else piece id, else tracking number with its index,
 *  else its shipment and which parcel of it one is, where one row stands for several; undefined when it has none. */
export function parcelKeyOf(slots: Slots): (view: RowView) => string | undefined {
  const first = identities.map((field) => slots.of(field));
  const tracking = slots.of('tracking_number');
  const index = slots.of('package_index');
  return (view) => {
    for (const slot of first) {
      const text = view.text(slot);
      if (typeof text === 'string') return text;
    }
    const { piece } = view.row;
    const number = view.text(tracking);
    if (typeof number !== 'string') return piece === undefined ? undefined : `${piece.of} #${piece.index}`;
    const place = view.text(index);
    return typeof place === 'string' ? `${number}#${place}` : number;
  };
}

/** A shipment as its parcels name it, and what tells it from others of its batch. */
export interface ShipmentName {
  readonly id: string;
  readonly key: string;
  /** True where nothing names it but the parcel's own number: its lead, or its only piece. */
  readonly lead: boolean;
}

/** Tells the shipment of a parcel: its shipment id, else its master tracking number. Where that is left blank, the parcel is the
 *  lead of those that name its own number, or the only piece; where no column could hold it, nobody knows of shipments. */
export function shipmentOf(slots: Slots): (view: RowView) => ShipmentName | undefined {
  const id = slots.of('shipment_id');
  const master = slots.of('master_tracking_number');
  const tracking = slots.of('tracking_number');
  return (view) => {
    const text = view.text(id);
    if (typeof text === 'string') return { id: text, key: text, lead: false };
    const { piece } = view.row;
    if (piece !== undefined) return { id: piece.of, key: joinKey(piece.of), lead: false };
    const named = view.text(master);
    const number = named ?? view.text(tracking);
    return typeof number === 'string' ? { id: number, key: joinKey(number), lead: named === undefined } : undefined;
  };
}
