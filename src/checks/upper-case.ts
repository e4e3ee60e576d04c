import { z } from 'zod';
import { type UpperPart, upperParts } from '../codes/addresses/upper-case.ts';
import { perReadings } from './check.ts';
import { gapIn, mustBeCountry, partyName, partyReads, textIn } from './party.ts';
import { firstFault } from './present.ts';

type Lower = { field: string; value: string; expected: string };
type Broken = Lower & { country: string; fields: readonly string[] };

const partByField: Readonly<Record<string, UpperPart>> = {
  name: 'name',
  company: 'company',
  street1: 'street',
  street2: 'street',
  street3: 'street',
  city: 'city',
  state: 'state',
  postal_code: 'postal_code',
};
const fields = Object.keys(partByField);

/** Sorting machines read capitals best; posts ask for them in the line that decides where a letter goes. */
export default perReadings({
  id: 'upper-case',
  about:
    'The parts of an address that the post of its country wants in upper case are so: the city nearly everywhere, the state, postal code or street in some countries.',
  why: 'Sorting machines misread small letters in the last lines more often, and what they misread is sorted by hand (by country: libaddressinput).',
  params: z.strictObject({ party: partyName() }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ party }) => partyReads(party, fields),
  facts: ['field', 'value', 'expected', 'country', 'fields'],
  compile: ({ party }, context) => {
    mustBeCountry(context, 'party', `${party}_country`);
    return ([beside, ...readings]) => {
      const country = textIn(beside);
      if (country === undefined) return { unread: gapIn(beside) ?? 'value-absent', read: 0 };
      const wanted = upperParts(country);
      const small = fields.flatMap((field, place): readonly Lower[] => {
        const value = textIn(readings[place]);
        const part = partByField[field];
        if (value === undefined || part === undefined || !wanted.includes(part)) return [];
        const expected = value.toUpperCase();
        return expected === value ? [] : [{ field: `${party}_${field}`, value, expected }];
      });
      const found = firstFault(readings, () => small[0]);
      if (found === undefined) return undefined;
      if ('unread' in found) return { ...found, read: (found.read ?? 0) + 1 }; // the country is read first
      return { broken: { ...found.broken, country, fields: small.map(({ field }) => field) } };
    };
  },
  say: ({ value, expected, country, fields: all }: Broken) =>
    `"${value}" should be "${expected}" (${country})${all.length > 1 ? `, and so ${all.slice(1).join(', ')}` : ''}`,
  examples: {
    with: { party: 'ship_to' },
    pass: [
      {
        parcel: {
          ship_to_street1: '2406 Alder Way',
          ship_to_city: 'BOISE',
          ship_to_state: 'ID',
          ship_to_country: 'US',
        },
      },
      { parcel: { ship_to_street1: 'Seestrasse 4', ship_to_city: 'Zürich', ship_to_country: 'CH' } },
    ],
    fail: [
      {
        parcel: {
          ship_to_street1: '2406 Alder Way',
          ship_to_city: 'Boise',
          ship_to_state: 'Id',
          ship_to_country: 'US',
        },
        says: '"Boise" should be "BOISE" (US), and so ship_to_state',
      },
    ],
  },
});
