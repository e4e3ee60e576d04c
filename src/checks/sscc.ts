import { z } from 'zod';
import { ssccFault } from '../codes/sscc.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

/** A hub scanner rejects an SSCC whose last digit does not match; the parcel then goes to manual sorting.
 *  GS1 General Specifications, section 7.9.1 (check digit calculations). */
export default perSubject({
  id: 'sscc',
  about:
    'An 18-digit SSCC whose last digit is the GS1 check digit of the seventeen before it; spaces do not count, nor does a 00 before it.',
  why: 'A hub scanner rejects an SSCC whose last digit does not match, and the parcel goes to manual sorting (GS1 General Specifications, AI (00) and section 7.9.1).',
  params: z.strictObject({ field: fieldName() }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile:
    () =>
    ([value = '']) => {
      const expected = ssccFault(value);
      return expected === undefined ? undefined : { value, expected };
    },
  say: ({ value, expected }: { readonly value: string; readonly expected: string }) =>
    `SSCC ${value} should have ${expected}`,
  examples: {
    with: { field: 'sscc' },
    pass: [{ parcel: { sscc: '106141411928374657' } }, { parcel: { sscc: '00 1 0614141 192837465 7' } }],
    fail: [
      { parcel: { sscc: '106141411928374651' }, says: 'SSCC 106141411928374651 should have check digit 7' },
      { parcel: { sscc: '10614141192837465' }, says: 'SSCC 10614141192837465 should have 18 digits' },
    ],
  },
});
