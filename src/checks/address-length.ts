import { z } from 'zod';
import { type AddressLimits, addressLimitsOf, type LimitedPart } from '../codes/addresses/limits.ts';
import { isMissing, type Reading, textOf } from '../model/values.ts';
import { perReadings } from './check.ts';
import { atLeastOne, count, fieldName } from './params.ts';
import { gapIn, partyName, textIn } from './party.ts';
import { firstFault } from './present.ts';

type Long = { field: string; value: string; length: number; max: number };
type Broken = Long & { carrier?: string; fields: readonly string[] };

const partByField: Readonly<Record<string, LimitedPart>> = {
  name: 'name',
  company: 'company',
  street1: 'street',
  street2: 'street',
  street3: 'street',
  house_number: 'house_number',
  city: 'city',
  state: 'state',
  postal_code: 'postal_code',
  phone: 'phone',
  email: 'email',
};
const fields = Object.keys(partByField);

/** What does not fit the carrier's field is cut off on the label, and the driver stands before a house without a number. */
export default perReadings({
  id: 'address-length',
  about:
    'No part of an address is longer than the carrier takes: by the field lengths that UPS, FEDEX, DHL_EXPRESS, DHL_PAKET, USPS, CANADA_POST and AMAZON publish, or by `limits`.',
  why: 'A carrier refuses what is too long for its field, or cuts it off: the end of the line is often the house number (interface descriptions of the carriers).',
  params: z
    .strictObject({
      party: partyName(),
      carrier: fieldName('the field that names the carrier whose lengths are meant').optional(),
      limits: limits().optional(),
    })
    .superRefine(atLeastOne(['carrier', 'limits'])),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ party, carrier }) => [
    ...fields.map((field) => ({ field: `${party}_${field}`, as: 'text', role: 'judged' }) as const),
    ...(carrier === undefined ? [] : [{ field: carrier, as: 'typed', role: 'second' } as const]),
  ],
  facts: ['field', 'value', 'length', 'max', 'carrier', 'fields'],
  compile: ({ party, carrier: named, limits: own }, context) => {
    if (named !== undefined && context.typeOf(named) !== 'carrier')
      context.problem('carrier', `"${named}" should be a carrier field, but is ${context.typeOf(named)}`);
    return (readings) => {
      const beside = readings[fields.length];
      const carrier = textIn(beside);
      if (named !== undefined && carrier === undefined && own === undefined)
        return { unread: gapIn(beside) ?? 'value-absent', read: fields.length };
      const published = carrier === undefined ? undefined : addressLimitsOf(carrier);
      if (published === undefined && own === undefined) return { unread: 'unknown-value', read: fields.length };
      const most = { ...published, ...own };
      const long = tooLong(party, readings, most);
      const found = firstFault(readings.slice(0, fields.length), () => long[0]);
      if (found === undefined || !('broken' in found)) return found;
      const which = carrier === undefined ? {} : { carrier };
      return { broken: { ...found.broken, ...which, fields: long.map(({ field }) => field) } };
    };
  },
  say: ({ field, length, max, carrier, fields: all }: Broken) => {
    const others = all.length > 1 ? ` (and ${all.slice(1).join(', ')})` : '';
    return `${field}${others} has ${length} characters, more than the ${max} that ${carrier ?? 'the carrier'} takes`;
  },
  examples: {
    with: { party: 'ship_to', carrier: 'carrier' },
    pass: [{ parcel: { ship_to_street1: '2406 Alder Way', ship_to_city: 'Boise', carrier: 'UPS' } }],
    fail: [
      {
        parcel: {
          ship_to_street1: 'Building 7, Gate C, Harbour Business Park 118',
          ship_to_city: 'Boise',
          carrier: 'UPS',
        },
        says: 'ship_to_street1 has 45 characters, more than the 35 that UPS takes',
      },
      {
        with: { limits: { city: '4' } },
        parcel: { ship_to_street1: '2406 Alder Way', ship_to_city: 'Boise', carrier: 'DHL_EXPRESS' },
        says: 'ship_to_city has 5 characters, more than the 4 that DHL_EXPRESS takes',
      },
    ],
  },
});

function limits() {
  const most = () => count('the most characters').optional();
  return z
    .strictObject({
      name: most(),
      company: most(),
      street: most(),
      house_number: most(),
      city: most(),
      state: most(),
      postal_code: most(),
      phone: most(),
      email: most(),
    })
    .meta({
      title: 'map of part to whole number',
      description: 'the most characters by part, over what the carrier publishes; street is each of its lines',
    });
}

function tooLong(party: string, readings: readonly Reading[], most: AddressLimits): readonly Long[] {
  return fields.flatMap((field, place) => {
    const reading = readings[place];
    const part = partByField[field];
    const max = part === undefined ? undefined : most[part];
    if (reading === undefined || isMissing(reading) || max === undefined) return [];
    const value = textOf(reading);
    const length = lengthOf(value);
    return length > max ? [{ field: `${party}_${field}`, value, length, max }] : [];
  });
}

/** Characters as people count them; nearly every line is shorter in code units than any limit, so that counting is rare. */
function lengthOf(text: string): number {
  return text.length < 5 ? text.length : [...text].length;
}
