import { z } from 'zod';
import type { Value } from '../model/values.ts';
import { perSubject } from './check.ts';
import { incomparable, memberRead, membershipOf, type NotAllowed, notAllowed } from './membership.ts';
import { fieldName, listName } from './params.ts';

type Broken = NotAllowed & { readonly list: string };

/** The list is kept beside the rules by those who agree it with the carrier or the consignee. */
export default perSubject({
  id: 'in-list',
  about:
    "The value stands in one of the ruleset's lists: text in upper or lower case, numbers and measures by their amount.",
  why: 'A depot, packaging or service code that was never agreed cannot be routed, and is billed at the list price.',
  params: z.strictObject({ field: fieldName(), list: listName('name of a list under `lists:`') }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => memberRead(field),
  absent: 'not-applicable',
  compile: ({ field, list }, context) => {
    const allowed = membershipOf(context, 'list', context.list('list', list), field);
    return ([value]: readonly [Value]) => {
      const known = allowed.has(value);
      if (known === undefined) return incomparable;
      return known ? undefined : { ...notAllowed(value, allowed), list };
    };
  },
  facts: ['value', 'list', 'allowed', 'nearest'],
  say: ({ value, list, nearest }: Broken) =>
    `"${value}" is not in the list ${list}${nearest === undefined ? '' : `: did you mean ${nearest}?`}`,
  examples: {
    with: { field: 'packaging_type', list: 'agreed_boxes' },
    lists: { agreed_boxes: ['BOX-S', 'BOX-M', 'PALLET'] },
    pass: [{ parcel: { package_id: 'P-1001', packaging_type: 'box-m' } }],
    fail: [
      { parcel: { package_id: 'P-1002', packaging_type: 'TUBE' }, says: '"TUBE" is not in the list agreed_boxes' },
      {
        parcel: { package_id: 'P-1003', packaging_type: 'PALET' },
        says: '"PALET" is not in the list agreed_boxes: did you mean PALLET?',
      },
    ],
  },
});
