import { z } from 'zod';
import { textOf, type Value } from '../model/values.ts';
import { perSubject } from './check.ts';
import { incomparable, memberRead, membershipOf } from './membership.ts';
import { fieldName, values } from './params.ts';

/** Some values are known to come back: a box that held dangerous goods, a service that was withdrawn. */
export default perSubject({
  id: 'none-of',
  about:
    'The value is none of those listed: text in upper or lower case, carriers, services and countries by any of their names, numbers and measures by their amount.',
  why: 'What is known to be refused or withdrawn (a re-used dangerous goods box, a country under embargo) comes back, or is seized.',
  params: z.strictObject({ field: fieldName(), values: values('the values that are not allowed') }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => memberRead(field),
  absent: 'not-applicable',
  compile: ({ field, values: written }, context) => {
    const refused = membershipOf(context, 'values', written, field);
    return ([value]: readonly [Value]) => {
      const known = refused.has(value);
      if (known === undefined) return incomparable;
      return known ? { value: textOf(value) } : undefined;
    };
  },
  facts: ['value'],
  say: ({ value }: { value: string }) => `"${value}" is not allowed`,
  examples: {
    with: { field: 'ship_to_country', values: ['RU', 'BY'] },
    pass: [{ parcel: { package_id: 'P-1001', ship_to_country: 'NL' } }],
    fail: [
      { parcel: { package_id: 'P-1002', ship_to_country: 'Belarus' }, says: '"BY" is not allowed' },
      {
        with: { field: 'weight', values: ['40000 g'] },
        parcel: { package_id: 'P-1003', weight: '40 kg' },
        says: '"40 kg" is not allowed',
      },
    ],
  },
});
