import { z } from 'zod';
import { emailFault } from '../codes/emails.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

/** Carriers send pickup codes, customs questions and delivery notices to this address; one that cannot be written to loses them all.
 *  RFC 5321, section 4.1.2, and RFC 5322, section 3.4.1. */
export default perSubject({
  id: 'email',
  about: 'An email address that a notice can be sent to: one @, a name before it, a domain after it.',
  why: 'Pickup codes, customs questions and delivery notices never arrive, and the parcel is returned unclaimed (RFC 5321 section 4.1.2, RFC 5322 section 3.4.1).',
  params: z.strictObject({ field: fieldName() }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile:
    () =>
    ([value]) => {
      const expected = emailFault(value);
      return expected === undefined ? undefined : { value, expected };
    },
  say: ({ value, expected }: { readonly value: string; readonly expected: string }) =>
    `email "${value}" should have ${expected}`,
  examples: {
    with: { field: 'ship_to_email' },
    pass: [{ parcel: { ship_to_email: 'm.quintero@blueheron.example' } }],
    fail: [
      { parcel: { ship_to_email: 'm.quintero' }, says: 'email "m.quintero" should have one @' },
      {
        parcel: { ship_to_email: 'm.quintero@blueheron' },
        says: 'email "m.quintero@blueheron" should have a domain such as example.com after the @',
      },
    ],
  },
});
