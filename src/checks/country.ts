import { z } from 'zod';
import { alpha3Of, countryOfAlpha3, countryOfNumber } from '../codes/countries/iso-3166.ts';
import { countryNumberOf } from '../codes/countries/numbers.ts';
import { resolveCountry } from '../codes/countries.ts';
import { perSubject } from './check.ts';
import { choice, fieldName } from './params.ts';

const forms = ['any', 'alpha-2', 'alpha-3', 'numeric'] as const;
type Form = (typeof forms)[number];
type Broken = { value: string; form: string; expected?: string };

/** Customs and sorting go by the code of a country: a name in another language, or UK for GB, stops the parcel at the border. ISO 3166-1. */
export default perSubject({
  id: 'country',
  about:
    'A country of ISO 3166-1 in the form asked for: alpha-2 (NL), alpha-3 (NLD), numeric (528), in upper case and as written in the file; or any of the three, or its name.',
  why: 'A carrier’s interface takes one form of country code and refuses the others: UK for GB, or a name, stops the shipment (ISO 3166-1).',
  params: z.strictObject({
    field: fieldName(),
    form: choice(forms, 'how the country must be written').default('alpha-2'),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'form', 'expected'],
  compile:
    ({ form }) =>
    ([value]): Broken | undefined => {
      const country = countryIn(value);
      const expected = country === undefined ? undefined : inForm(country, form);
      if (country !== undefined && (form === 'any' || value === expected)) return undefined;
      return { value, form, ...(expected === undefined ? {} : { expected }) };
    },
  say: ({ value, form, expected }: Broken) =>
    `"${value}" should be a country${form === 'any' ? '' : ` as ${form} code`}${expected === undefined ? '' : `: ${expected}`}`,
  examples: {
    with: { field: 'ship_to_country' },
    pass: [{ parcel: { ship_to_country: 'NL' } }],
    fail: [
      {
        parcel: { ship_to_country: 'United Kingdom' },
        says: '"United Kingdom" should be a country as alpha-2 code: GB',
      },
      {
        with: { form: 'alpha-3' },
        parcel: { ship_to_country: 'DE' },
        says: '"DE" should be a country as alpha-3 code: DEU',
      },
    ],
  },
});

function countryIn(text: string): string | undefined {
  if (text.length > 100) return undefined;
  return resolveCountry(text) ?? countryOfAlpha3(text.toUpperCase()) ?? countryOfNumber(text);
}

function inForm(country: string, form: Form): string | undefined {
  if (form === 'alpha-3') return alpha3Of(country);
  return form === 'numeric' ? countryNumberOf(country) : country;
}
