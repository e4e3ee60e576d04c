import { z } from 'zod';
import { perSubject } from './check.ts';
import { fieldNames } from './params.ts';
import { listed } from './words.ts';

type Broken = { present: readonly string[]; missing: readonly string[] };

/** Half a pair is worse than none: an insured value without its currency is guessed by whoever keys it. */
export default perSubject({
  id: 'required-together',
  about: 'The named fields all have a value, or none of them has.',
  why: 'Half a declaration (an amount without currency, a length without width) is guessed or refused where the carrier keys it.',
  params: z.strictObject({ fields: fieldNames('the fields that belong together') }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ fields }) => fields,
  absent: 'judges',
  compile:
    ({ fields }) =>
    (values: readonly (string | undefined)[]) => {
      let present = 0;
      for (let at = 0; at < fields.length; at++) if (values[at] !== undefined) present++;
      if (present === 0 || present === fields.length) return undefined;
      return {
        present: fields.filter((_, at) => values[at] !== undefined),
        missing: fields.filter((_, at) => values[at] === undefined),
      };
    },
  facts: ['present', 'missing'],
  say: ({ present, missing }: Broken) =>
    `${listed(present)} ${present.length === 1 ? 'is' : 'are'} given, but ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`,
  examples: {
    with: { fields: ['length', 'width', 'height'] },
    pass: [
      { parcel: { package_id: 'P-1001', length: '40 cm', width: '30 cm', height: '20 cm' } },
      { parcel: { package_id: 'P-1002' } },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1003', length: '40 cm' },
        says: 'length is given, but width and height are missing',
      },
    ],
  },
});
