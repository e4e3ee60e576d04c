import { z } from 'zod';
import { placeholderKind } from '../codes/placeholders.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

/** TBD in a street or N/A in a tracking number fills a mandatory box and stops nobody but the driver. */
export default perSubject({
  id: 'not-placeholder',
  about:
    'The value says something: it is not, as a whole, a filler such as TBD, N/A, none, null, test, xxx, unknown, asdf, 123456789 or "same as above", not only punctuation, and not one letter or digit three times or more.',
  why: 'A filler satisfies the box on the form and nobody else: the parcel cannot be delivered, cleared or found. Not for house numbers, where 111 is real.',
  params: z.strictObject({ field: fieldName() }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'kind'],
  compile:
    () =>
    ([value]) => {
      const kind = placeholderKind(value);
      return kind === undefined ? undefined : { value, kind };
    },
  say: ({ value, kind }: { readonly value: string; readonly kind: string }) =>
    `"${value}" should be a real value, but is ${kind}`,
  examples: {
    with: { field: 'ship_to_street1' },
    pass: [{ parcel: { ship_to_street1: '2406 Alder Way' } }, { parcel: { ship_to_street1: 'Teststraße 3' } }],
    fail: [
      { parcel: { ship_to_street1: 'T.B.D.' }, says: '"T.B.D." should be a real value, but is a filler word' },
      { parcel: { ship_to_street1: 'XXXX' }, says: '"XXXX" should be a real value, but is one character repeated' },
      { parcel: { ship_to_street1: '-' }, says: '"-" should be a real value, but is punctuation' },
    ],
  },
});
