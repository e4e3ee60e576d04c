import { z } from 'zod';
import type { Value } from '../model/values.ts';
import { perSubject } from './check.ts';
import { incomparable, memberRead, membershipOf, type NotAllowed, notAllowed } from './membership.ts';
import { fieldName, values } from './params.ts';
import { listed } from './words.ts';

/** A value the carrier does not know is not refused at the dock but at the hub, where nobody can ask. */
export default perSubject({
  id: 'one-of',
  about:
    'The value is one of those listed: text in upper or lower case, carriers, services and countries by any of their names, numbers and measures by their amount.',
  why: 'A service, packaging or incoterm the carrier does not know is re-keyed by guess, billed at the list price or returned.',
  params: z.strictObject({ field: fieldName(), values: values('the values that are allowed') }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => memberRead(field),
  absent: 'not-applicable',
  compile: ({ field, values: written }, context) => {
    const allowed = membershipOf(context, 'values', written, field);
    return ([value]: readonly [Value]) => {
      const known = allowed.has(value);
      if (known === undefined) return incomparable;
      return known ? undefined : notAllowed(value, allowed);
    };
  },
  facts: ['value', 'allowed', 'nearest'],
  say: ({ value, allowed, nearest }: NotAllowed) =>
    `"${value}" should be ${listed(allowed, 'or')}${nearest === undefined ? '' : `: did you mean ${nearest}?`}`,
  examples: {
    with: { field: 'incoterm', values: ['DAP', 'DDP'] },
    pass: [{ parcel: { package_id: 'P-1001', incoterm: 'ddp' } }, { parcel: { package_id: 'P-1002' } }],
    fail: [
      { parcel: { package_id: 'P-1003', incoterm: 'EXW' }, says: '"EXW" should be DAP or DDP' },
      { parcel: { package_id: 'P-1004', incoterm: 'DPD' }, says: '"DPD" should be DAP or DDP: did you mean DDP?' },
      {
        with: { field: 'carrier', values: ['UPS', 'FedEx'] },
        parcel: { package_id: 'P-1005', carrier: 'PostNL' },
        says: '"POSTNL" should be UPS or FEDEX',
      },
    ],
  },
});
