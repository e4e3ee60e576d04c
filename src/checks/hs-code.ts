import { z } from 'zod';
import { hsDigits, hsFault } from '../codes/customs/hs-codes.ts';
import { type FieldUse, perSubject } from './check.ts';
import { count, fieldName } from './params.ts';

type Broken = { readonly value: string; readonly found: string; readonly expected: string };

/** Customs finds duty and controls by the commodity code: with none, or one too short, the parcel waits at the border. */
export default perSubject({
  id: 'hs-code',
  about:
    'A commodity code of at least six digits with a chapter of the Harmonized System, of as many digits as the tariff of `country` has where that is named; points, spaces and hyphens do not count. Its form is judged, not whether the line exists.',
  why: 'Customs finds duty and controls by the commodity code: ICS2 and USPS refuse data without six digits of it, and a parcel without it waits at the border (WCO Harmonized System; tariffs: TARIC, UK, US, Canada, Switzerland and others).',
  params: z.strictObject({
    field: fieldName(),
    country: fieldName('the field that names the country whose tariff it is of, such as ship_to_country').optional(),
    min: count('the least digits').default(hsDigits),
    max: count('the most digits').optional(),
  }),
  on: ['parcel', 'item'],
  reads: ({ field, country }): readonly FieldUse[] =>
    country === undefined ? [field] : [field, { field: country, as: 'typed', role: 'second' }],
  absent: 'not-applicable',
  facts: ['value', 'found', 'expected'],
  compile: ({ country: countryField, min, max }, context) => {
    const type = countryField === undefined ? 'country' : context.typeOf(countryField);
    if (type !== undefined && type !== 'country')
      context.problem('country', `"${countryField}" should be a country field, but is ${type}`);
    return ([value, country]: readonly [string, string?]): Broken | undefined => {
      const fault = hsFault(value, { least: min, most: max, country });
      return fault && { value, ...fault };
    };
  },
  say: ({ value, found, expected }: Broken) => `commodity code ${value} has ${found}, should have ${expected}`,
  examples: {
    on: 'item',
    with: { field: 'hs_code', country: 'ship_to_country' },
    pass: [
      {
        parcel: { package_id: 'P-1001', ship_to_country: 'US' },
        item: { package_id: 'P-1001', hs_code: '6109.10.0012' },
      },
      { parcel: { package_id: 'P-1002', ship_to_country: 'JP' }, item: { package_id: 'P-1002', hs_code: '610910' } },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1003', ship_to_country: 'US' },
        item: { package_id: 'P-1003', hs_code: '6109' },
        says: 'commodity code 6109 has 4 digits, should have at least 6',
      },
      {
        parcel: { package_id: 'P-1004', ship_to_country: 'DE' },
        item: { package_id: 'P-1004', hs_code: '610910001' },
        says: 'commodity code 610910001 has 9 digits, should have 6, 8 or 10 in DE',
      },
    ],
  },
});
