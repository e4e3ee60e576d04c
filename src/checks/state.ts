import { z } from 'zod';
import { hasPostalCode, regionNamed, regionsByPostalCode, regionsOf } from '../codes/regions/region.ts';
import { perReadings } from './check.ts';
import { fieldName } from './params.ts';
import { gapIn, mustBeCountry, textIn } from './party.ts';
import { capped, listed } from './words.ts';

type Broken = { value: string; country: string; postal_code?: string; expected: readonly string[] };

/** A state that contradicts the postal code means that one of them is wrong, and the parcel goes to the wrong hub.
 *  Facts of libaddressinput. */
export default perReadings({
  id: 'state',
  about:
    'A state or province that the country has, by code or name; and, where `postal_code` is given, one that the beginning of the postal code belongs to. In a country whose states nobody here lists anything passes.',
  why: 'Sorters go by the postal code and drivers by the town and state: where they contradict each other the parcel goes to the wrong hub, and the carrier bills an address correction (states and the beginnings of their codes: libaddressinput, corrected where it is out of date).',
  params: z.strictObject({
    field: fieldName(),
    country: fieldName('the field that names the country; by default the one beside the state').optional(),
    postal_code: fieldName('the postal code that the state must agree with').optional(),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, country, postal_code }) => [
    { field, as: 'text', role: 'judged' },
    { field: country ?? countryBeside(field), as: 'typed', role: 'second' },
    ...(postal_code === undefined ? [] : [{ field: postal_code, as: 'text', role: 'second' } as const]),
  ],
  facts: ['value', 'country', 'postal_code', 'expected'],
  compile: ({ field, country: named, postal_code }, context) => {
    mustBeCountry(context, 'country', named ?? countryBeside(field));
    return ([state, beside, code]) => {
      const value = textIn(state);
      if (value === undefined) {
        const unread = gapIn(state) ?? 'value-absent';
        return unread === 'value-absent' ? { unread, read: 0, nothingToJudge: true } : { unread, read: 0 };
      }
      const country = textIn(beside);
      if (country === undefined) return { unread: gapIn(beside) ?? 'value-absent', read: 1 };
      const broken = stateFault(country, value, textIn(code));
      if (broken !== undefined) return { broken };
      const unlooked = postal_code === undefined || regionsOf(country).length === 0 ? undefined : gapIn(code);
      return unlooked && { unread: unlooked, read: 2 };
    };
  },
  say: ({ value, country, postal_code, expected }: Broken) =>
    postal_code === undefined
      ? `"${value}" should be a state of ${country}, such as ${listed(expected.slice(0, 3), 'or')}`
      : `postal code ${postal_code} should be in ${value} (${country}), but ${expected.length === 0 ? 'begins as in no state' : `is in ${listed(expected, 'or')}`}`,
  examples: {
    with: { field: 'ship_to_state', postal_code: 'ship_to_postal_code' },
    pass: [
      { parcel: { ship_to_state: 'ID', ship_to_postal_code: '83702', ship_to_country: 'US' } },
      { parcel: { ship_to_state: 'Nouveau-Brunswick', ship_to_postal_code: 'E2L 4Z6', ship_to_country: 'CA' } },
      { parcel: { ship_to_state: 'Utrecht', ship_to_postal_code: '3526 KL', ship_to_country: 'NL' } },
      { parcel: { ship_to_state: '', ship_to_postal_code: '83702', ship_to_country: 'US' } },
    ],
    fail: [
      {
        parcel: { ship_to_state: 'OR', ship_to_postal_code: '83702', ship_to_country: 'US' },
        says: 'postal code 83702 should be in OR (US), but is in ID',
      },
      {
        parcel: { ship_to_state: 'XX', ship_to_postal_code: '83702', ship_to_country: 'US' },
        says: '"XX" should be a state of US, such as AL, AK or AS',
      },
    ],
  },
});

function stateFault(country: string, value: string, code: string | undefined): Broken | undefined {
  const regions = regionsOf(country);
  if (regions.length === 0) return undefined;
  const region = regionNamed(country, value);
  if (region === undefined) return { value, country, expected: capped(regions.map(({ key }) => key)) };
  if (code === undefined || hasPostalCode(region, code)) return undefined;
  const expected = regionsByPostalCode(country, code).map(({ key }) => key);
  return { value, country, postal_code: code, expected };
}

/** `ship_to_state` has `ship_to_country` beside it. */
function countryBeside(field: string): string {
  return field.replace(/_[a-z]+$/, '_country');
}
