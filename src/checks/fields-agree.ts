import { z } from 'zod';
import { compareValues } from '../codes/compare.ts';
import { textOf, type Value } from '../model/values.ts';
import { type FieldUse, perSubject } from './check.ts';
import { fieldPairs } from './params.ts';

type Difference = {
  readonly field: string;
  readonly value: string;
  readonly other: string;
  readonly expected: string;
};
type Broken = Difference & { readonly differences: readonly Difference[] };
const ignorable = ['case', 'spaces', 'punctuation'] as const;
type Ignorable = (typeof ignorable)[number];

/** The label goes by what is printed, the invoice by what is in the manifest: where they differ, the parcel goes astray. */
export default perSubject({
  id: 'fields-agree',
  about:
    'Each named field has the value of the field it is paired with; blanks on both sides agree, as long as one pair has values.',
  why: 'The parcel travels by what its label says and is billed by what the manifest says: where they differ it goes to the wrong door.',
  params: z.strictObject({
    fields: fieldPairs('own field to the field it must agree with: `ship_to_city: parcel.ship_to_city`'),
    ignore: z
      .array(z.enum(ignorable))
      .meta({ title: 'list of case | spaces | punctuation', description: 'what makes no difference in text' })
      .optional(),
  }),
  on: ['shipment', 'parcel', 'label', 'item'],
  reads: ({ fields }) => Object.entries(fields).flatMap(([own, other]) => pairOf(own, other)),
  absent: 'judges',
  compile: ({ fields, ignore = [] }) => {
    const pairs = Object.entries(fields);
    const agree = agreement(ignore);
    return (values: readonly (Value | undefined)[]) => {
      const differences: Difference[] = [];
      let compared = 0;
      let half = false;
      for (let at = 0; at < pairs.length; at++) {
        const value = values[2 * at];
        const expected = values[2 * at + 1];
        if (value === undefined || expected === undefined) {
          if (value !== expected) half = true;
          continue;
        }
        compared++;
        if (!agree(value, expected)) differences.push(difference(pairs[at], value, expected));
      }
      const [first] = differences;
      if (first !== undefined) return { ...first, differences };
      return half || compared === 0 ? { missing: 'value-absent' } : undefined;
    };
  },
  facts: ['field', 'value', 'other', 'expected', 'differences'],
  say: ({ differences }: Broken) =>
    differences
      .map(({ field, value, other, expected }) => `${field} "${value}" differs from ${other} "${expected}"`)
      .join(', '),
  examples: {
    on: 'label',
    with: { fields: { ship_to_postal_code: 'parcel.ship_to_postal_code' }, ignore: ['case', 'spaces'] },
    pass: [
      {
        parcel: { package_id: 'P-1001', ship_to_postal_code: '3011 AD' },
        label: { package_id: 'P-1001', ship_to_postal_code: '3011ad' },
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1002', ship_to_postal_code: '3011 AD' },
        label: { package_id: 'P-1002', ship_to_postal_code: '3012 CN' },
        says: 'ship_to_postal_code "3012 CN" differs from parcel.ship_to_postal_code "3011 AD"',
      },
    ],
  },
});

function pairOf(own: string, other: string): readonly FieldUse[] {
  return [
    { field: own, as: 'typed', role: 'judged' },
    { field: other, as: 'typed', role: 'second' },
  ];
}

function difference(pair: readonly [string, string] | undefined, value: Value, expected: Value): Difference {
  const [field = '', other = ''] = pair ?? [];
  return { field, value: textOf(value), other, expected: textOf(expected) };
}

/** Values of one kind agree by amount, all else by its text. */
function agreement(ignore: readonly Ignorable[]): (a: Value, b: Value) => boolean {
  const plain = plainText(ignore);
  return (a, b) => {
    if (typeof a === 'object' && typeof b === 'object' && a.kind === b.kind) return compareValues(a, b) === 0;
    const [left, right] = [textOf(a), textOf(b)];
    return left === right || (ignore.length > 0 && plain(left) === plain(right));
  };
}

function plainText(ignore: readonly Ignorable[]): (text: string) => string {
  const [noCase, noSpaces, noPunctuation] = ignorable.map((one) => ignore.includes(one));
  return (text) => {
    let plain = noCase ? text.toLowerCase() : text;
    if (noSpaces) plain = plain.replace(/\s+/gu, '');
    return noPunctuation ? plain.replace(/[\p{P}\p{S}\p{Cc}]+/gu, '') : plain;
  };
}
