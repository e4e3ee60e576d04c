import { dayOfYear } from '../codes/moments.ts';
import type { Subject } from '../codes/symbols/claims.ts';
import { isMissing, type Missing, type Reading, textOf } from '../model/values.ts';

/** Fields of the parcel that a symbol can speak of, in the order they are read. */
export const impliedFields = [
  'sscc',
  'tracking_number',
  'piece_id',
  'ship_to_postal_code',
  'ship_to_country',
  'ship_to_city',
  'ship_to_state',
  'carrier',
  'ship_date',
  'package_index',
  'package_count',
] as const;
export type ImpliedField = (typeof impliedFields)[number];
/** What the manifest says of a parcel. */
export type Known = (field: ImpliedField) => Reading;

/** The field that a symbol's word is held against. */
export function impliedField(of: Subject): ImpliedField {
  if (of === 'postal_code' || of === 'country' || of === 'city' || of === 'state') return `ship_to_${of}`;
  if (of === 'julian_day') return 'ship_date';
  if (of === 'shipper') return 'tracking_number';
  return of === 'piece' ? 'package_index' : of;
}

/** The parcel's own value of what a symbol speaks of, or why there is none. */
export function impliedBy(of: Subject, known: Known): string | Missing {
  if (of === 'piece') return [known('package_index'), known('package_count')].map(textOr).join('/');
  const value = known(impliedField(of));
  if (isMissing(value)) return value;
  if (of === 'julian_day') {
    return typeof value === 'object' && value.kind === 'date'
      ? String(dayOfYear(value.amount)).padStart(3, '0')
      : { missing: 'type' };
  }
  if (of !== 'shipper') return textOf(value);
  const number = textOf(value).replace(/\s+/g, '').toUpperCase();
  return number.startsWith('1Z') ? number.slice(2, 8) : { missing: 'value-absent' };
}

function textOr(reading: Reading): string {
  return isMissing(reading) ? '' : textOf(reading);
}
