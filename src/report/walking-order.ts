import type { PullEntry } from '../model/report/pull.ts';

/** Parcels as one walks the dock: by location, then pallet, then key; numbers by value (D4-7 before D4-12), unplaced ones last. */
export function inWalkingOrder(entries: readonly PullEntry[]): readonly PullEntry[] {
  return [...entries].sort(
    (a, b) =>
      compareNatural(a.location, b.location) ||
      compareNatural(a.pallet_id, b.pallet_id) ||
      compareNatural(a.parcel, b.parcel),
  );
}

/** Compares runs of digits by value and the rest by code unit; absent values come last. */
export function compareNatural(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (const [place, part] of left.entries()) {
    const other = right[place];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function compareParts(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
