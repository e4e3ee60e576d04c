import { z } from 'zod';
import { keyFaults } from '../codes/gs1/keys.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

type Broken = { value: string; key: string; expected: string };

/** A trading partner looks items, places and shipments up by their GS1 key: one wrong digit finds nothing, or something else.
 *  GS1 General Specifications, section 1.4 and section 7.9. */
export default perSubject({
  id: 'gs1-key',
  about: 'A GS1 key of the kind named: its length, its characters and its check digit or check pair.',
  why: 'A trading partner looks items, places and shipments up by their GS1 key: one wrong digit finds nothing, or something else (GS1 General Specifications, sections 1.4 and 7.9).',
  params: z.strictObject({
    field: fieldName(),
    key: z.enum(['GTIN', 'GLN', 'SSCC', 'GSIN', 'GSRN', 'GINC', 'GMN']).meta({
      title: 'GTIN | GLN | SSCC | GSIN | GSRN | GINC | GMN',
      description:
        'the kind of key: of a trade item, a place or party, a logistic unit, a shipment, a service relation, a consignment, a model',
    }),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'key', 'expected'],
  compile: ({ key }) => {
    const faultOf = keyFaults[key];
    return ([value]): Broken | undefined => {
      const expected = faultOf(value);
      return expected === undefined ? undefined : { value, key, expected };
    };
  },
  say: ({ value, key, expected }: Broken) => `${key} ${value} should have ${expected}`,
  examples: {
    on: 'item',
    with: { field: 'gtin', key: 'GTIN' },
    pass: [
      { parcel: { package_id: 'P-1' }, item: { package_id: 'P-1', gtin: '00614141123452' } },
      { parcel: { package_id: 'P-1' }, item: { package_id: 'P-1', gtin: '96385074' } },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1' },
        item: { package_id: 'P-1', gtin: '00614141123453' },
        says: 'GTIN 00614141123453 should have check digit 2',
      },
      {
        parcel: { package_id: 'P-1' },
        item: { package_id: 'P-1', gtin: '6141411234' },
        says: 'GTIN 6141411234 should have 8, 12, 13 or 14 digits',
      },
      {
        with: { key: 'GLN' },
        parcel: { package_id: 'P-1' },
        item: { package_id: 'P-1', gtin: '9521234543219' },
        says: 'GLN 9521234543219 should have check digit 3',
      },
    ],
  },
});
