import { z } from 'zod';
import { charsets, foreignIn } from '../codes/charsets/sets.ts';
import { textOf } from '../model/values.ts';
import { perReadings } from './check.ts';
import { atLeastOne, choice, fieldName, fieldNames } from './params.ts';
import { firstFault } from './present.ts';
import { listed } from './words.ts';

type Foreign = { character: string; code: string; position: number };
type Broken = { field: string; value: string; set: string; characters: readonly Foreign[]; total: number };
const most = 5;

/** What the carrier's printer does not know comes out as ? or as nothing; an emoji in a name stops the label request. */
export default perReadings({
  id: 'charset',
  about:
    'The values are written in a set of characters: ascii; latin-1 (ISO 8859-1, Western Europe); windows-1252; latin-2 (ISO 8859-2, Central Europe); latin (any Latin letter); printable (any script, but no emoji, control or invisible character); gs1-82 (what GS1 barcodes encode); edifact-a (UNOA).',
  why: 'A carrier’s system refuses characters that it does not know, or prints ? in their place: the driver reads a name and street that nobody has.',
  params: z
    .strictObject({
      field: fieldName('the field that is judged; or `fields`').optional(),
      fields: fieldNames('the fields that are judged').optional(),
      set: choice(charsets, 'the characters that may be there'),
    })
    .superRefine(atLeastOne(['field', 'fields'])),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: (params) => namesIn(params).map((field) => ({ field, as: 'text', role: 'judged' }) as const),
  facts: ['field', 'value', 'set', 'characters', 'total'],
  compile: ({ set, ...params }) => {
    const names = namesIn(params);
    return (readings) =>
      firstFault(readings, (reading, place) => {
        const value = textOf(reading);
        const { foreign, total } = foreignIn(value, set, most);
        const characters = foreign.map((each) => ({ ...each }));
        return total === 0 ? undefined : { field: names[place] ?? '', value, set, characters, total };
      });
  },
  say: ({ field, value, set, characters, total }: Broken) => {
    const named = characters.map(
      ({ character, code, position }) => `${shown(character, code)} at character ${position}`,
    );
    const more = total > characters.length ? [`${total - characters.length} more`] : [];
    return `${field} "${value}" should be in ${set}, but has ${listed([...named, ...more])}`;
  },
  examples: {
    with: { fields: ['ship_to_name', 'ship_to_city'], set: 'latin-1' },
    pass: [{ parcel: { ship_to_name: 'Jörg Müller', ship_to_city: 'Besançon' } }],
    fail: [
      {
        parcel: { ship_to_name: 'Jörg Müller', ship_to_city: 'Łódź' },
        says: 'ship_to_city "Łódź" should be in latin-1, but has Ł (U+0141) at character 1 and ź (U+017A) at character 4',
      },
      {
        with: { set: 'printable' },
        parcel: { ship_to_name: 'Kim 📦', ship_to_city: '釜山' },
        says: 'ship_to_name "Kim 📦" should be in printable, but has 📦 (U+1F4E6) at character 5',
      },
    ],
  },
});

interface Named {
  readonly field?: string | undefined;
  readonly fields?: readonly string[] | undefined;
}

function namesIn({ field, fields = [] }: Named): readonly string[] {
  return field === undefined ? fields : [field, ...fields];
}

/** A character with its code; only the code of one that nobody can see. */
function shown(character: string, code: string): string {
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `${character} (${code})` : code;
}
