import type { ParcelVerdict, PullEntry } from '../../model/report/pull.ts';
import type { Audit } from '../../model/report.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { sharedValue } from './run.ts';

const keys = ['tracking_number', 'sscc', 'order_id', 'pallet_id'] as const;

/** A parcel to pull without its keys. */
export function sharedPull(pull: PullEntry, names: Pseudonyms): PullEntry {
  const shown = Object.fromEntries(keys.map((field) => [field, pull[field] && names.of(pull[field])]));
  return { ...pull, ...shown, parcel: names.of(pull.parcel) };
}

/** Every parcel without its keys, as they stream past. What the report does not name is named here and not kept, but for orders and
 *  pallets, which parcels have in common. */
export function* sharedParcels(
  audit: Audit,
  names: Pseudonyms,
  batchName: (id: string) => string,
): Iterable<ParcelVerdict> {
  const shared = new Map<string, string>();
  let ordinal = 0;
  for (const verdict of audit.parcels()) {
    ordinal += 1;
    const name = (field: string, key: string | null) => key && names.passing(field, key, ordinal);
    const kept = (field: 'order_id' | 'pallet_id' | 'po_number') => {
      const key = verdict[field] ?? null;
      if (key === null) return null;
      const known = shared.get(`${field} ${key}`) ?? names.passing(field, key, ordinal);
      shared.set(`${field} ${key}`, known);
      return known;
    };
    yield {
      ...verdict,
      batch: batchName(verdict.batch),
      parcel: names.passing('package_id', verdict.parcel, ordinal),
      tracking_number: name('tracking_number', verdict.tracking_number),
      sscc: name('sscc', verdict.sscc),
      order_id: kept('order_id'),
      pallet_id: kept('pallet_id'),
      ship_date: verdict.ship_date ? sharedValue('ship_date', verdict.ship_date) : verdict.ship_date,
      po_number: kept('po_number'),
    };
  }
}
