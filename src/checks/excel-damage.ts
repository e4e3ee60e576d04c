import { z } from 'zod';
import { cellKind } from '../codes/spreadsheets/cell-kind.ts';
import { type CellKind, spreadsheetDamage } from '../codes/spreadsheets/damage.ts';
import { isMissing, type Reading, textOf } from '../model/values.ts';
import { type CompileContext, perReadings } from './check.ts';
import { choice, fieldName, fieldNames } from './params.ts';
import { firstFault } from './present.ts';

type Broken = { field: string; value: string; damage: string; was?: string };

/** A file that went through a spreadsheet lost what no scanner can give back; the parcels may be right, their export is not. */
export default perReadings({
  id: 'excel-damage',
  about:
    'The values are as the system wrote them: no 4.21E+21, no ########, no #REF!, no 45987 for a date, no 3-Mar for a code, no Ã¼ for ü, no leading zeros lost where the kind of code shows it.',
  why: 'A file that was opened and saved in a spreadsheet, or read in the wrong encoding, has lost digits, zeros and letters that no audit can give back: the parcels are not audited until the file is exported again.',
  params: z.strictObject({
    field: fieldName('the field that is judged; or `fields`').optional(),
    fields: fieldNames('the fields that are judged').optional(),
    kind: choice(
      ['text', 'code', 'number', 'date', 'postal-code', 'sscc', 'gtin', 'hs-code'],
      'what the fields hold; by default told from their type and name',
    ).optional(),
    country: fieldName('the field that names the country of a postal code').optional(),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  origin: 'file',
  reads: ({ country, ...params }) => [
    ...namesIn(params).map((field) => ({ field, as: 'text', role: 'judged' }) as const),
    ...(country === undefined ? [] : [{ field: country, as: 'typed', role: 'second' } as const]),
  ],
  facts: ['field', 'value', 'damage', 'was'],
  compile: ({ country, kind, ...params }, context) => {
    const names = namesIn(params);
    if (names.length === 0) context.problem('field', 'field or fields is needed');
    const kinds = names.map((name) => kind ?? kindOf(name, context));
    return (readings) => {
      const beside = country === undefined ? undefined : readings[names.length];
      const code = beside === undefined || isMissing(beside) ? undefined : textOf(beside);
      return firstFault(readings.slice(0, names.length).map(asItStands), (value, place) => {
        const text = textOf(value);
        const damage = spreadsheetDamage(kinds[place] ?? 'text', text, code);
        return damage && { field: names[place] ?? '', value: text, ...damage };
      });
    };
  },
  say: ({ field, value, damage, was }: Broken) =>
    `${field} "${value}" shows ${damage}${was === undefined ? '' : `; it was probably ${was}`}`,
  examples: {
    with: { fields: ['tracking_number', 'ship_to_name', 'ship_to_postal_code'], country: 'ship_to_country' },
    pass: [
      {
        parcel: {
          tracking_number: '1Z5R89390357567127',
          ship_to_name: 'Jörg Müller',
          ship_to_postal_code: '01057',
          ship_to_country: 'US',
        },
      },
      {
        parcel: {
          tracking_number: '420787459400',
          ship_to_name: 'Zoë’s Café',
          ship_to_postal_code: '',
          ship_to_country: '',
        },
      },
    ],
    fail: [
      {
        parcel: {
          tracking_number: '4.21E+21',
          ship_to_name: 'Jörg Müller',
          ship_to_postal_code: '01057',
          ship_to_country: 'US',
        },
        says: 'tracking_number "4.21E+21" shows a number in scientific notation, its last digits lost',
      },
      {
        parcel: {
          tracking_number: '1Z5R89390357567127',
          ship_to_name: 'JÃ¶rg MÃ¼ller',
          ship_to_postal_code: '01057',
          ship_to_country: 'US',
        },
        says: 'ship_to_name "JÃ¶rg MÃ¼ller" shows UTF-8 read in another encoding; it was probably Jörg Müller',
      },
      {
        parcel: {
          tracking_number: '1Z5R89390357567127',
          ship_to_name: 'Jörg Müller',
          ship_to_postal_code: '1057',
          ship_to_country: 'US',
        },
        says: 'ship_to_postal_code "1057" shows leading zeros lost; it was probably 01057',
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

function kindOf(field: string, context: CompileContext): CellKind {
  const kind = cellKind(field, context.typeOf(field) ?? 'text') ?? 'text';
  return kind === 'prose' ? 'text' : kind;
}

/** A cell that the audit keeps from all other rules is what this one is about. */
function asItStands(reading: Reading): Reading {
  return isMissing(reading) && reading.damage !== undefined ? (reading.text ?? reading) : reading;
}
