import type { RowView, Slots } from './views.ts';

const identities = ['package_id', 'sscc', 'piece_id'] as const;

/** Tells the key people know a parcel by: package id, else SSCC, else piece id, else tracking number with its index; undefined when it has none. */
export function parcelKeyOf(slots: Slots): (view: RowView) => string | undefined {
  const first = identities.map((field) => slots.of(field));
  const tracking = slots.of('tracking_number');
  const index = slots.of('package_index');
  return (view) => {
    for (const slot of first) {
      const text = view.text(slot);
      if (typeof text === 'string') return text;
    }
    const number = view.text(tracking);
    if (typeof number !== 'string') return undefined;
    const place = view.text(index);
    return typeof place === 'string' ? `${number}#${place}` : number;
  };
}

/** Tells the shipment of a parcel: its shipment id, else its master tracking number. */
export function shipmentIdOf(slots: Slots): (view: RowView) => string | undefined {
  const id = slots.of('shipment_id');
  const master = slots.of('master_tracking_number');
  return (view) => {
    const text = view.text(id);
    if (typeof text === 'string') return text;
    const number = view.text(master);
    return typeof number === 'string' ? number : undefined;
  };
}
