import { z } from 'zod';
import { phoneFault } from '../codes/phones.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

type Broken = { value: string; country?: string; expected: string };

/** The driver calls this number before turning back, and customs before holding; a filler such as 000-000-0000 makes that call impossible.
 *  North American Numbering Plan for US and CA, ITU-T E.164 elsewhere. */
export default perSubject({
  id: 'phone',
  about:
    'A phone number that can be dialled: where `country` says US or CA ten digits after an optional +1, elsewhere a number of that country’s plan, or of any where it starts with + or 00; without `country` 7 to 15 digits; never one digit repeated.',
  why: 'A driver or customs officer who cannot call sends the parcel back; FedEx takes no fewer than ten digits (North American Numbering Plan, ITU-T E.164; plans: libphonenumber).',
  params: z.strictObject({
    field: fieldName(),
    country: fieldName('the field that names the country; without it only the number of digits is judged').optional(),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, country }) =>
    country === undefined ? [field] : [field, { field: country, as: 'typed', role: 'second' }],
  absent: 'not-applicable',
  facts: ['value', 'country', 'expected'],
  compile: ({ country: field }, context) => {
    const type = field === undefined ? 'country' : context.typeOf(field);
    if (type !== undefined && type !== 'country')
      context.problem('country', `"${field}" should be a country field, but is ${type}`);
    return ([value, country]: readonly [string, string?]): Broken | undefined => {
      const expected = phoneFault(value, country);
      if (expected === undefined) return undefined;
      return country === undefined ? { value, expected } : { value, country, expected };
    };
  },
  say: ({ value, country, expected }: Broken) =>
    `phone ${value} should have ${expected}${country === undefined ? '' : ` (${country})`}`,
  examples: {
    with: { field: 'ship_to_phone', country: 'ship_to_country' },
    pass: [
      { parcel: { ship_to_phone: '(208) 555-0134', ship_to_country: 'US' } },
      { parcel: { ship_to_phone: '+31 10 555 01 34', ship_to_country: 'NL' } },
    ],
    fail: [
      {
        parcel: { ship_to_phone: '555-0134', ship_to_country: 'US' },
        says: 'phone 555-0134 should have 10 digits, after +1 or without (US)',
      },
      {
        parcel: { ship_to_phone: '000-000-0000', ship_to_country: 'US' },
        says: 'phone 000-000-0000 should have digits that are not all the same (US)',
      },
      {
        parcel: { ship_to_phone: '555 01 34', ship_to_country: 'NL' },
        says: 'phone 555 01 34 should have a number that NL gives out (NL)',
      },
    ],
  },
});
