import { z } from 'zod';
import { isWithdrawnForm, postalCodeFault } from '../codes/postal-codes.ts';
import { withLostZeros } from '../codes/spreadsheets/lost-zeros.ts';
import type { Missing } from '../model/values.ts';
import { perSubject } from './check.ts';
import { fieldName, flag } from './params.ts';

type Params = { readonly field: string; readonly country?: string | undefined; readonly withdrawn?: boolean };
type Broken = { value: string; country: string; expected: string; was?: string };

/** Sorters go by the postal code: one without its leading zero, or of another country's form, goes to the wrong hub or to none.
 *  Forms: Google's libaddressinput, corrected where it is out of date. */
export default perSubject({
  id: 'postal-code',
  about:
    'A postal code in a form of the country that `country` names; in a country that has no postal codes anything passes. The form is judged, not whether the place exists. A code that only lacks zeros in front (1057 for 01057) is the file’s fault: its parcel is not audited.',
  why: 'Sorters go by the postal code: one that lost its leading zero in a spreadsheet, or has another country’s form, goes to the wrong hub or to none (forms: libaddressinput, corrected where it is out of date).',
  params: z
    .strictObject({
      field: fieldName(),
      country: fieldName(
        'the field that names the country; by default the one beside the postal code: ship_to_country for ship_to_postal_code',
      ).optional(),
      withdrawn: flag(
        'whether forms that the country has withdrawn are taken too: six digits in Korea (until 2015), LIMA 23 in Peru',
      ).default(true),
    })
    .superRefine(countryIsKnown),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: (params) => [params.field, { field: countryField(params), as: 'typed', role: 'second' }],
  absent: 'not-applicable',
  facts: ['value', 'country', 'expected', 'was'],
  origin: ({ was }: Broken) => was !== undefined,
  compile: (params, context) => {
    const field = countryField(params);
    const type = context.typeOf(field);
    if (type !== 'country') context.problem('country', `"${field}" should be a country field, but is ${type}`);
    return ([value, country]: readonly [string, string]): Broken | Missing | undefined => {
      const expected = postalCodeFault(country, value);
      if (expected === undefined || (params.withdrawn && isWithdrawnForm(country, value))) return undefined;
      if (expected === 'unknown') return { missing: 'unknown-value', text: country };
      const was = withLostZeros('postal-code', value, country);
      return { value, country, expected, ...(was === undefined ? {} : { was }) };
    };
  },
  say: ({ value, country, expected, was }: Broken) =>
    was === undefined
      ? `postal code ${value} should look like ${expected} (${country})`
      : `postal code ${value} has lost its leading zeros; it was probably ${was} (${country})`,
  examples: {
    with: { field: 'ship_to_postal_code' },
    pass: [
      { parcel: { ship_to_postal_code: '01057', ship_to_country: 'US' } },
      { parcel: { ship_to_postal_code: 'ec1a 1bb', ship_to_country: 'GB' } },
      { parcel: { ship_to_postal_code: '00000', ship_to_country: 'AE' } },
      { parcel: { ship_to_postal_code: '110-110', ship_to_country: 'KR' } },
    ],
    fail: [
      {
        parcel: { ship_to_postal_code: '1057', ship_to_country: 'US' },
        says: 'postal code 1057 has lost its leading zeros; it was probably 01057 (US)',
      },
      {
        parcel: { ship_to_postal_code: '44100', ship_to_country: 'PL' },
        says: 'postal code 44100 should look like 12-345 (PL)',
      },
      {
        with: { field: 'ship_to_postal_code', withdrawn: 'false' },
        parcel: { ship_to_postal_code: '110-110', ship_to_country: 'KR' },
        says: 'postal code 110-110 should look like 12345 (KR)',
      },
    ],
  },
});

const suffix = 'postal_code';

/** `ship_to_postal_code` has `ship_to_country` beside it, whatever stands before. */
function countryField({ field, country }: Params): string {
  return country ?? `${field.slice(0, -suffix.length)}country`;
}

function countryIsKnown({ field, country }: Params, context: z.RefinementCtx): void {
  if (country !== undefined || field.endsWith(suffix)) return;
  const message = `country is needed: the name "${field}" does not say which field it stands beside`;
  context.addIssue({ code: 'custom', message, params: { lacking: true } });
}
