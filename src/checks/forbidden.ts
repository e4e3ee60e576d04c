import { z } from 'zod';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

/** Data that must not be there: a collect account on a prepaid parcel bills the wrong party. */
export default perSubject({
  id: 'forbidden',
  about: 'The field is blank.',
  why: 'Some data does harm by being there: a cash-on-delivery amount on a paid order is collected at the door a second time.',
  params: z.strictObject({ field: fieldName('the field that must be blank') }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'judges',
  compile:
    () =>
    ([value]: readonly (string | undefined)[]) =>
      value === undefined ? undefined : { value },
  facts: ['value'],
  say: ({ value }: { value: string }) => `there should be no value, but there is "${value}"`,
  examples: {
    with: { field: 'cod_amount' },
    pass: [{ parcel: { package_id: 'P-1001', cod_amount: '' } }],
    fail: [
      {
        parcel: { package_id: 'P-1002', cod_amount: '24.90 EUR' },
        says: 'there should be no value, but there is "24.90 EUR"',
      },
    ],
  },
});
