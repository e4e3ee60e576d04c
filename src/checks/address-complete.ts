import { z } from 'zod';
import { type AddressPart, requiredParts } from '../codes/addresses/parts.ts';
import type { Cause, Reading } from '../model/values.ts';
import { perReadings } from './check.ts';
import { flag } from './params.ts';
import { gapIn, mustBeCountry, partyName, partyReads, textIn } from './party.ts';
import { listed } from './words.ts';

type Broken = { country: string; missing: readonly string[] };
type Needed = AddressPart | 'name';

const parts = ['street1', 'street2', 'street3', 'city', 'state', 'postal_code', 'name', 'company'] as const;
const fieldsByPart: Readonly<Record<Needed, readonly (typeof parts)[number][]>> = {
  street: ['street1', 'street2', 'street3'],
  city: ['city'],
  state: ['state'],
  postal_code: ['postal_code'],
  name: ['name', 'company'],
};

/** A carrier's system refuses an address that lacks a part its country needs, or the driver does. Facts of libaddressinput. */
export default perReadings({
  id: 'address-complete',
  about:
    'An address has the parts that its country needs: a street line, and a city, a state or province and a postal code where addresses there have them.',
  why: 'An address that lacks a part cannot be sorted or found: the carrier refuses the label, or corrects the address for a fee (required parts by country: libaddressinput, corrected where it is out of date).',
  params: z.strictObject({
    party: partyName(),
    name: flag('whether a person or a firm must be named too').default(false),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ party }) => partyReads(party, parts),
  facts: ['country', 'missing'],
  compile: ({ party, name }, context) => {
    mustBeCountry(context, 'party', `${party}_country`);
    return ([beside, ...readings]) => {
      const country = textIn(beside);
      if (country === undefined) return { unread: gapIn(beside) ?? 'value-absent', read: 0 };
      const needed: readonly Needed[] = name ? ['name', ...requiredParts(country)] : requiredParts(country);
      const gaps = needed.flatMap((part) => gapOf(part, readings));
      const missing = gaps.filter(({ cause }) => cause === 'value-absent').map(({ field }) => `${party}_${field}`);
      if (missing.length > 0) return { broken: { country, missing } };
      const unread = gaps.find(({ cause }) => cause !== 'declared-not-supplied') ?? gaps[0];
      return unread && { unread: unread.cause, read: unread.read };
    };
  },
  say: ({ country, missing }: Broken) => `an address in ${country} should have ${listed(missing)}`,
  examples: {
    with: { party: 'ship_to' },
    pass: [
      {
        parcel: {
          ship_to_street1: '2406 Alder Way',
          ship_to_city: 'Boise',
          ship_to_state: 'ID',
          ship_to_postal_code: '83702',
          ship_to_country: 'US',
        },
      },
      {
        parcel: {
          ship_to_street1: 'Kanaalweg 12',
          ship_to_city: 'Utrecht',
          ship_to_postal_code: '3526 KL',
          ship_to_country: 'NL',
        },
      },
      { parcel: { ship_to_street1: '14 Harbour Road', ship_to_city: 'Dubai', ship_to_country: 'AE' } },
    ],
    fail: [
      {
        parcel: {
          ship_to_street1: '2406 Alder Way',
          ship_to_city: 'Boise',
          ship_to_state: '',
          ship_to_postal_code: '',
          ship_to_country: 'US',
        },
        says: 'an address in US should have ship_to_state and ship_to_postal_code',
      },
      {
        with: { name: 'true' },
        parcel: { ship_to_name: '', ship_to_street1: '14 Harbour Road', ship_to_city: 'Dubai', ship_to_country: 'AE' },
        says: 'an address in AE should have ship_to_name',
      },
    ],
  },
});

interface Gap {
  readonly cause: Cause;
  readonly field: string;
  /** Place among the reads; the country is the first. */
  readonly read: number;
}

/** Why a part is not there, where none of its fields has a value: blank where one of them has a column. */
function gapOf(part: Needed, readings: readonly Reading[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const field of fieldsByPart[part]) {
    const place = parts.indexOf(field);
    const cause = gapIn(readings[place]);
    if (cause === undefined) return [];
    gaps.push({ cause, field, read: place + 1 });
  }
  const worst = gaps.find(({ cause }) => cause === 'value-absent') ?? gaps[0];
  return worst === undefined ? [] : [worst];
}
