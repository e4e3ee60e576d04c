import { z } from 'zod';
import { iossFault } from '../codes/customs/ioss.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

type Broken = { readonly value: string; readonly expected: string };

/** With a wrong IOSS number the recipient pays the tax a second time at the door. */
export default perSubject({
  id: 'ioss',
  about: 'An Import One-Stop Shop number: IM, three digits of the registering member state, seven more.',
  why: 'With an IOSS number that is none, customs asks the recipient for the tax that was paid in the shop: the parcel is refused at the door (Directive 2006/112/EC, title XII, chapter 6, section 4).',
  params: z.strictObject({ field: fieldName() }),
  on: ['batch', 'shipment', 'parcel', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile:
    () =>
    ([value]): Broken | undefined => {
      const expected = iossFault(value);
      return expected === undefined ? undefined : { value, expected };
    },
  say: ({ value, expected }: Broken) => `IOSS number ${value} should have ${expected}`,
  examples: {
    with: { field: 'ioss' },
    pass: [{ parcel: { ioss: 'IM5280001231' } }, { parcel: { ioss: 'im 372 000123 4' } }],
    fail: [
      { parcel: { ioss: 'IM528000123' }, says: 'IOSS number IM528000123 should have IM and ten digits' },
      {
        parcel: { ioss: 'IN5280001231' },
        says: 'IOSS number IN5280001231 should have IM first, since IN is the number of an intermediary',
      },
    ],
  },
});
