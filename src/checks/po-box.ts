import { z } from 'zod';
import { poBoxIn } from '../codes/addresses/po-boxes.ts';
import { textOf } from '../model/values.ts';
import { perReadings } from './check.ts';
import { fieldName, fieldNames, flag } from './params.ts';
import { mustBeCountry, partyName, streetFields, textIn } from './party.ts';
import { firstFault } from './present.ts';

type Broken = { field: string; value: string; found: string; language: string };
interface Lines {
  readonly party?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly country?: string | undefined;
}

/** A courier has no key to a post office box: the parcel comes back, or waits at a depot for somebody who will not come. */
export default perReadings({
  id: 'po-box',
  about:
    'No address line names a post office box: P.O. Box, Postfach, Postbus, Boîte postale, Apartado, Casella postale, Skrytka pocztowa, Postboks, Postilokero, Postafiók, абонентский ящик, 私書箱 and their like; short words (BP 12, Box 12, PL 12) where the country means a box by them.',
  why: 'Only the post can deliver to a post office box: a courier returns the parcel and bills both ways.',
  params: z
    .strictObject({
      party: partyName('whose street lines are judged').optional(),
      fields: fieldNames('other lines to judge, instead of a party’s').optional(),
      country: fieldName('the field that names the country; by default that of the party').optional(),
      allowed: flag('true where boxes may be (a row of `per` for the posts)').default(false),
    })
    .refine((params) => params.party !== undefined || params.fields !== undefined, {
      error: 'party or fields is needed',
      params: { lacking: true },
    }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: (params) => [
    ...linesIn(params).map((field) => ({ field, as: 'text', role: 'judged' }) as const),
    ...countryIn(params).map((field) => ({ field, as: 'typed', role: 'second' }) as const),
  ],
  facts: ['field', 'value', 'found', 'language'],
  compile: (params, context) => {
    const lines = linesIn(params);
    for (const field of countryIn(params)) mustBeCountry(context, 'country', field);
    return (readings) => {
      const country = textIn(readings[lines.length]);
      return firstFault(readings.slice(0, lines.length), (value, place) => {
        const text = textOf(value);
        const box = params.allowed ? undefined : poBoxIn(text, country);
        return box && { field: lines[place] ?? '', value: text, ...box };
      });
    };
  },
  say: ({ field, value }: Broken) => `${field} "${value}" should be no post office box`,
  examples: {
    with: { party: 'ship_to' },
    pass: [
      { parcel: { ship_to_street1: '14 Boxwood Lane', ship_to_street2: 'Unit 3', ship_to_country: 'US' } },
      { parcel: { ship_to_street1: 'PSC 3 Box 1180', ship_to_street2: '', ship_to_country: 'US' } },
    ],
    fail: [
      {
        parcel: { ship_to_street1: 'P.O. Box 1180', ship_to_street2: '', ship_to_country: 'US' },
        says: 'ship_to_street1 "P.O. Box 1180" should be no post office box',
      },
      {
        parcel: { ship_to_street1: 'Ahlgrens AB', ship_to_street2: 'Box 118', ship_to_country: 'SE' },
        says: 'ship_to_street2 "Box 118" should be no post office box',
      },
    ],
  },
});

function linesIn({ party, fields = [] }: Lines): readonly string[] {
  return party === undefined ? fields : [...streetFields.map((line) => `${party}_${line}`), ...fields];
}

function countryIn({ party, country }: Lines): readonly string[] {
  if (country !== undefined) return [country];
  return party === undefined ? [] : [`${party}_country`];
}
