import { z } from 'zod';
import { perGroup } from './check.ts';
import { choice, fieldName } from './params.ts';
import { counted } from './words.ts';

type Broken = { readonly declared: string; readonly found: number; readonly of: string };

/** The declared count is what the driver signs for; one parcel less is a claim, one more travels unbilled and unseen. */
export default perGroup({
  id: 'count-equals',
  about: 'As many parcels, labels or items are there as the field declares.',
  why: 'The driver counts against the declared number: a difference stops the handoff, or surfaces weeks later as a claim.',
  params: z.strictObject({
    declared: fieldName('the field that declares the count'),
    of: choice(['parcel', 'label', 'item'], 'what is counted'),
  }),
  on: ['parcel', 'shipment', 'batch'],
  of: (params) => params.of,
  own: ({ declared }) => [{ field: declared, as: 'typed', role: 'judged' }],
  members: () => [],
  absentMember: 'hand-on',
  compile: ({ declared, of }, context) => {
    const type = context.typeOf(declared);
    if (type !== undefined && type !== 'integer' && type !== 'number') {
      context.problem('declared', `${declared} should be a number, but is a ${type}`);
    }
    return {
      start: () => 0,
      add: (found: number) => found + 1,
      merge: (a: number, b: number) => a + b,
      finish: (found: number, [value], complete) => {
        if (value === undefined) return { missing: 'value-absent' };
        if (!complete) return { missing: 'incomplete-rows' };
        if (typeof value !== 'object' || value.kind !== 'number') return { missing: 'type' };
        return found * 1_000_000 === value.amount ? undefined : { declared: value.text, found, of };
      },
    };
  },
  facts: ['declared', 'found', 'of'],
  say: ({ declared, found, of }: Broken) => `${declared} declared, but ${counted(found, of)} found`,
  examples: {
    on: 'shipment',
    with: { declared: 'package_count', of: 'parcel' },
    pass: [
      {
        shipment: { shipment_id: 'S-77' },
        parcels: [
          { package_id: 'P-1001', shipment_id: 'S-77', package_count: '2' },
          { package_id: 'P-1002', shipment_id: 'S-77', package_count: '2' },
        ],
      },
    ],
    fail: [
      {
        shipment: { shipment_id: 'S-78' },
        parcels: [{ package_id: 'P-1003', shipment_id: 'S-78', package_count: '2' }],
        says: '2 declared, but 1 parcel found',
      },
    ],
  },
});
