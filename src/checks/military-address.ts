import { z } from 'zod';
import { hasUnit, isMilitary, militaryFaults } from '../codes/addresses/military.ts';
import { perReadings } from './check.ts';
import { flag } from './params.ts';
import { gapIn, mustBeCountry, partyName, partyReads, streetFields, textIn } from './party.ts';
import { listed } from './words.ts';

type Broken = { value: string; expected: readonly string[] };
const parts = ['city', 'state', 'postal_code', ...streetFields] as const;

/** Only the post reaches ships and bases: a courier brings the parcel back, and one with a foreign city in it never arrives.
 *  USPS Publication 28, section 238. */
export default perReadings({
  id: 'military-address',
  about:
    'A military or diplomatic address of the United States agrees with itself: APO, FPO or DPO for a city, AA, AE or AP for a state, a ZIP code of that state (340, 09, 962 to 966), country US, and a PSC, CMR or unit, or a ship, for a street; any other address passes. With `allowed: false` none passes.',
  why: 'A military address goes by its ZIP code through New York, Miami or San Francisco: with a foreign city or country in it the parcel enters that country’s post and is lost; couriers do not deliver there at all (USPS Publication 28, section 238).',
  params: z.strictObject({
    party: partyName(),
    allowed: flag('false where no such address may be: a courier’s').default(true),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ party }) => partyReads(party, parts),
  facts: ['value', 'expected'],
  compile: ({ party, allowed }, context) => {
    mustBeCountry(context, 'party', `${party}_country`);
    return ([country, ...readings]) => {
      const [city, state, postalCode, ...street] = readings.map(textIn);
      const address = { city, state, postalCode, country: textIn(country) };
      if (!isMilitary(address)) {
        // Nobody can tell an address apart of which no part can be read.
        const blind = city === undefined && state === undefined && postalCode === undefined;
        return blind ? { unread: gapIn(readings[2]) ?? 'value-absent', read: 3 } : undefined;
      }
      const value = [city, state, postalCode].filter((part) => part !== undefined).join(' ');
      if (!allowed) return { broken: { value, expected: ['an address that a courier reaches'] } };
      const faults = militaryFaults(address);
      const lines = street.filter((line) => line !== undefined);
      const unit = lines.length === 0 || lines.some(hasUnit) ? [] : ['a PSC, CMR or unit, or a ship, for a street'];
      const expected = [...faults, ...unit];
      return expected.length === 0 ? undefined : { broken: { value, expected } };
    };
  },
  say: ({ value, expected }: Broken) => `${value} should have ${listed(expected)}`,
  examples: {
    with: { party: 'ship_to' },
    pass: [
      {
        parcel: {
          ship_to_street1: 'PSC 3 Box 1180',
          ship_to_city: 'APO',
          ship_to_state: 'AE',
          ship_to_postal_code: '09021',
          ship_to_country: 'US',
        },
      },
      {
        parcel: {
          ship_to_street1: '2406 Alder Way',
          ship_to_city: 'Boise',
          ship_to_state: 'ID',
          ship_to_postal_code: '83702',
          ship_to_country: 'US',
        },
      },
    ],
    fail: [
      {
        parcel: {
          ship_to_street1: 'PSC 3 Box 1180',
          ship_to_city: 'Kaiserslautern',
          ship_to_state: 'AE',
          ship_to_postal_code: '09021',
          ship_to_country: 'US',
        },
        says: 'Kaiserslautern AE 09021 should have APO, FPO or DPO for a city',
      },
      {
        parcel: {
          ship_to_street1: 'Unit 2050 Box 4190',
          ship_to_city: 'FPO',
          ship_to_state: 'AE',
          ship_to_postal_code: '96278',
          ship_to_country: 'US',
        },
        says: 'FPO AE 96278 should have state AP for ZIP code 96278',
      },
      {
        with: { allowed: 'false' },
        parcel: {
          ship_to_street1: 'PSC 3 Box 1180',
          ship_to_city: 'APO',
          ship_to_state: 'AE',
          ship_to_postal_code: '09021',
          ship_to_country: 'US',
        },
        says: 'APO AE 09021 should have an address that a courier reaches',
      },
    ],
  },
});
