import { z } from 'zod';
import { perSubject } from './check.ts';
import { atLeastOne, atMostOne, fieldName, fieldNames } from './params.ts';
import { listed } from './words.ts';

/** A blank cell is not noticed at the printer but at the hub: the parcel goes to manual keying, or back. */
export default perSubject({
  id: 'required',
  about: 'Every named field has a value.',
  why: 'A carrier rejects or re-keys what lacks data it must have: manual handling at the hub, a correction fee, or a parcel that waits for a phone call.',
  params: z
    .strictObject({
      field: fieldName('the field that needs a value').optional(),
      fields: fieldNames('the fields that need a value, when there are several').optional(),
    })
    .superRefine(atLeastOne(['field', 'fields']))
    .superRefine(atMostOne(['field', 'fields'])),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: fieldsOf,
  absent: 'judges',
  compile: (params) => {
    const names = fieldsOf(params);
    return (values: readonly (string | undefined)[]) => {
      for (let at = 0; at < names.length; at++) {
        if (values[at] === undefined) return { missing: names.filter((_, place) => values[place] === undefined) };
      }
      return undefined;
    };
  },
  facts: ['missing'],
  say: ({ missing }: { missing: readonly string[] }) =>
    `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`,
  examples: {
    with: { fields: ['ship_to_name', 'ship_to_postal_code'] },
    pass: [{ parcel: { package_id: 'P-1001', ship_to_name: 'Maas Fietsen', ship_to_postal_code: '3011 AD' } }],
    fail: [
      { parcel: { package_id: 'P-1002', ship_to_name: 'Maas Fietsen' }, says: 'ship_to_postal_code is missing' },
      { parcel: { package_id: 'P-1003' }, says: 'ship_to_name and ship_to_postal_code are missing' },
    ],
  },
});

function fieldsOf({ field, fields }: { field?: string | undefined; fields?: readonly string[] | undefined }) {
  return fields ?? (field === undefined ? [] : [field]);
}
