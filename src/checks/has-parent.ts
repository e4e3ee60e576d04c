import { z } from 'zod';
import { perSubject } from './check.ts';

/** The joined parcel's key, and the row's own key as written. */
type Keys = readonly [parent: string | undefined, own: string | undefined];

/** A label that belongs to no parcel of the manifest was printed for one that is not on the truck, or was mistyped. */
export default perSubject({
  id: 'has-parent',
  about: 'The label or item belongs to a parcel of the manifest.',
  why: 'A label without a manifest line is a parcel the carrier was not told of: it is billed at the hub, or scanned and stopped.',
  params: z.strictObject({}),
  on: ['label', 'item'],
  reads: () => [
    { field: '$parent', as: 'text', role: 'judged' },
    { field: '$key', as: 'text', role: 'second' },
  ],
  absent: 'judges',
  compile:
    () =>
    ([parent, own]: Keys) => {
      if (parent !== undefined) return undefined;
      return own === undefined ? {} : { value: own };
    },
  facts: ['value'],
  say: ({ value }: { readonly value?: string }) =>
    value === undefined ? 'it names no parcel' : `no parcel of the manifest is named "${value}"`,
  examples: {
    on: 'label',
    with: {},
    pass: [{ parcel: { package_id: 'P-1001' }, label: { label_id: 'L-1', package_id: 'p 1001' } }],
    fail: [
      {
        parcel: { package_id: 'P-1001' },
        label: { label_id: 'L-2', package_id: 'P-1010' },
        says: 'no parcel of the manifest is named "P-1010"',
      },
      { parcel: { package_id: 'P-1001' }, label: { label_id: 'L-3', package_id: '' }, says: 'it names no parcel' },
    ],
  },
});
