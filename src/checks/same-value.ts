import { z } from 'zod';
import { textOf, type Value } from '../model/values.ts';
import { perGroup } from './check.ts';
import { fieldName } from './params.ts';
import { capped } from './words.ts';

/** The texts of the distinct values by what makes them equal, and how many parcels have none. */
interface Seen {
  readonly textByKey: Map<string, string>;
  absent: number;
}

type Broken = { readonly values: readonly string[]; readonly count: number };

/** What travels together is sorted by its first label: a parcel that says otherwise takes another truck. */
export default perGroup({
  id: 'same-value',
  about: 'All parcels of the shipment or batch have the same value, in the same case.',
  why: 'Parcels of one shipment or manifest that name two addresses, dates or accounts are split at the hub, or the manifest is refused.',
  params: z.strictObject({ field: fieldName('the field of the parcels') }),
  on: ['shipment', 'batch'],
  of: () => 'parcel',
  own: () => [],
  members: ({ field }) => [{ field, as: 'typed', role: 'judged' }],
  absentMember: 'hand-on',
  compile: () => ({
    start: (): Seen => ({ textByKey: new Map(), absent: 0 }),
    // One state per group, added to in place: this runs once per parcel.
    add: (seen: Seen, [value]) => {
      if (value === undefined) seen.absent++;
      else note(seen.textByKey, keyOf(value), textOf(value));
      return seen;
    },
    merge: (a: Seen, b: Seen) => {
      for (const [key, text] of b.textByKey) note(a.textByKey, key, text);
      a.absent += b.absent;
      return a;
    },
    finish: ({ textByKey, absent }: Seen, _own, complete) => {
      if (textByKey.size > 1) return { values: capped([...textByKey.values()].sort()), count: textByKey.size };
      if (!complete) return { missing: 'incomplete-rows' };
      return absent > 0 || textByKey.size === 0 ? { missing: 'value-absent' } : undefined;
    },
  }),
  facts: ['values', 'count'],
  say: ({ values, count }: Broken) => `there should be one value, but there are ${count}: ${values.join(', ')}`,
  examples: {
    on: 'shipment',
    with: { field: 'ship_to_postal_code' },
    pass: [
      {
        shipment: { shipment_id: 'S-77' },
        parcels: [
          { package_id: 'P-1001', shipment_id: 'S-77', ship_to_postal_code: '3011 AD' },
          { package_id: 'P-1002', shipment_id: 'S-77', ship_to_postal_code: '3011 AD' },
        ],
      },
    ],
    fail: [
      {
        shipment: { shipment_id: 'S-78' },
        parcels: [
          { package_id: 'P-1003', shipment_id: 'S-78', ship_to_postal_code: '3011 AD' },
          { package_id: 'P-1004', shipment_id: 'S-78', ship_to_postal_code: '3012 CN' },
        ],
        says: 'there should be one value, but there are 2: 3011 AD, 3012 CN',
      },
    ],
  },
});

/** Keeps, of equal values written differently (`5 kg`, `5.0 kg`), the text that sorts first: the order of rows leaves no trace. */
function note(textByKey: Map<string, string>, key: string, text: string): void {
  const known = textByKey.get(key);
  if (known === undefined || text < known) textByKey.set(key, text);
}

function keyOf(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if (value.kind === 'money') return `${value.amount} ${value.currency ?? ''}`;
  return 'zoned' in value ? `${value.amount} ${value.zoned}` : String(value.amount);
}
