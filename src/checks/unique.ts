import { z } from 'zod';
import { perKey } from './check.ts';
import { choice, fieldNames } from './params.ts';

/** Two parcels under one tracking number: the second scan looks like the first, and one of the two is lost on paper. */
export default perKey({
  id: 'unique',
  about: 'No other subject has the same value; of several fields, the same combination of values.',
  why: 'Two parcels under one number are one parcel to the carrier: the second is refused, or lost without trace.',
  params: z.strictObject({
    fields: fieldNames('the fields whose values together must not come twice'),
    in: choice(['batch', 'shipment', 'run'], 'where the value must not come twice').default('batch'),
    except_within: choice(['shipment'], 'subjects of one shipment may share the value').optional(),
  }),
  on: ['parcel', 'label', 'item'],
  reads: ({ fields }) => fields,
  scope: (params) => params.in,
  exceptWithin: ({ except_within }) => except_within,
  facts: ['value', 'count'],
  say: ({ value, count }: { value: string; count: number }) => `${value} should occur once, but occurs ${count} times`,
  examples: {
    with: { fields: ['tracking_number'], in: 'batch' },
    pass: [
      {
        parcels: [
          { package_id: 'P-1001', tracking_number: '1Z5R89390357567127' },
          { package_id: 'P-1002', tracking_number: '1Z879E930346834440' },
        ],
      },
    ],
    fail: [
      {
        parcels: [
          { package_id: 'P-1003', tracking_number: '1Z5R89390357567127' },
          { package_id: 'P-1004', tracking_number: '1Z5R89390357567127' },
        ],
        says: '1Z5R89390357567127 should occur once, but occurs 2 times',
      },
    ],
  },
});
