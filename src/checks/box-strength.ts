import { z } from 'zod';
import {
  type BoxRow,
  type BoxTest,
  type BoxWall,
  boxRowOf,
  boxRows,
  readBoxWall,
} from '../codes/parcels/box-certificate.ts';
import { type Sides, sidesOf, unitedDimensions } from '../codes/parcels/sides.ts';
import type { Decimal, Quantity } from '../model/values.ts';
import { amountText } from './amounts.ts';
import { type FieldUse, perSubject } from './check.ts';
import { choice, fieldName } from './params.ts';

type Broken = {
  readonly strength: string;
  readonly certified: string;
  readonly weight?: string;
  readonly max_weight?: string;
  readonly united?: string;
  readonly max_united?: string;
};
type Given = readonly [
  strength: Decimal,
  weight: Quantity,
  length: Quantity,
  width: Quantity,
  height: Quantity,
  wall?: string,
];

const microPerInch = 25_400;
const milligramsPerPound = 453_592.37;

/** A box that carries more than its board is certified for bursts in the stack, and the claim is refused.
 *  National Motor Freight Classification, Item 222; Uniform Freight Classification, Rule 41. */
export default perSubject({
  id: 'box-strength',
  about:
    'The parcel weighs and measures (length, width and height together) no more than the box maker’s certificate allows a box of its strength.',
  why: 'A box loaded beyond its certificate bursts in the stack, and the carrier refuses the claim for it (NMFC Item 222, UFC Rule 41).',
  params: z.strictObject({
    field: fieldName('the field that holds the box’s strength').default('box_ect'),
    by: choice(
      ['ect', 'burst'],
      'the test it is rated by: edge crush, pounds per inch, or bursting (Mullen), pounds per square inch',
    ).default('ect'),
    wall: fieldName(
      'the field that tells single, double or triple wall; without it single is meant, unless the strength is made in one wall only',
    ).optional(),
    weight: fieldName('the field that holds the weight of the filled box').default('weight'),
  }),
  on: ['parcel'],
  reads: ({ field, weight, wall }): readonly FieldUse[] => [
    { field, as: 'typed', role: 'judged' },
    ...[weight, 'length', 'width', 'height'].map((each) => ({ field: each, as: 'typed', role: 'second' }) as const),
    ...(wall === undefined ? [] : [{ field: wall, as: 'text', role: 'second' } as const]),
  ],
  absent: 'not-evaluated',
  compile: ({ field, by }, context) => {
    const type = context.typeOf(field);
    if (type !== undefined && type !== 'number' && type !== 'integer')
      context.problem('field', `${field} should be a number, but is a ${type}`);
    return ([strength, weight, length, width, height, wall]: Given) => {
      const named = wall === undefined ? undefined : readBoxWall(wall);
      if (wall !== undefined && named === undefined) return { missing: 'unknown-value', text: wall };
      const shown = `${strength.text} ${by === 'ect' ? 'ECT' : 'lb/in2'}`;
      const row = boxRowOf(by, strength.amount / 1_000_000, named);
      if (row === undefined) return { strength: shown, certified: `at least ${weakest(by, named)}` };
      return beyond(row, { weight, sides: sidesOf([length, width, height]) }, shown);
    };
  },
  facts: ['strength', 'certified', 'weight', 'max_weight', 'united', 'max_united'],
  say: ({ strength, certified, weight, max_weight, united, max_united }: Broken) => {
    if (max_weight === undefined && max_united === undefined)
      return `a box of ${strength} should have ${certified} to be certified`;
    const faults = [
      max_weight === undefined ? [] : [`weight ${weight} is over ${max_weight}`],
      max_united === undefined ? [] : [`length, width and height together ${united} is over ${max_united}`],
    ];
    return `${faults.flat().join(', and ')}, the most for a ${certified} box of ${strength}`;
  },
  examples: {
    with: { field: 'box_ect', by: 'ect' },
    pass: [
      {
        parcel: {
          package_id: 'P-1001',
          box_ect: '32',
          weight: '65 lb',
          length: '30 in',
          width: '25 in',
          height: '20 in',
        },
      },
      {
        parcel: {
          package_id: 'P-1002',
          box_ect: '48',
          weight: '45 kg',
          length: '60 cm',
          width: '60 cm',
          height: '60 cm',
        },
      },
    ],
    fail: [
      {
        parcel: {
          package_id: 'P-1003',
          box_ect: '32',
          weight: '70 lb',
          length: '30 in',
          width: '30 in',
          height: '20 in',
        },
        says: 'weight 70 lb is over 65 lb, and length, width and height together 80 in is over 75 in, the most for a single wall box of 32 ECT',
      },
      {
        with: { field: 'box_burst', by: 'burst' },
        parcel: {
          package_id: 'P-1004',
          box_burst: '200',
          weight: '30 kg',
          length: '50 cm',
          width: '40 cm',
          height: '40 cm',
        },
        says: 'weight 30 kg is over 65 lb, the most for a single wall box of 200 lb/in2',
      },
      {
        parcel: { package_id: 'P-1005', box_ect: '20', weight: '5 lb', length: '10 in', width: '8 in', height: '6 in' },
        says: 'a box of 20 ECT should have at least 23 ECT to be certified',
      },
    ],
  },
});

/** The table is in pounds and inches: whatever the parcel was measured in is held against those, to the half milligram. */
function beyond(
  row: BoxRow,
  { weight, sides }: { readonly weight: Quantity; readonly sides: Sides },
  strength: string,
): Broken | undefined {
  const heavy = weight.amount - 0.5 > row.maxPounds * milligramsPerPound;
  const united = unitedDimensions(sides);
  const large = united > row.maxUnitedInches * microPerInch;
  if (!heavy && !large) return undefined;
  return {
    strength,
    certified: `${row.wall} wall`,
    ...(heavy ? { weight: weight.text, max_weight: `${row.maxPounds} lb` } : {}),
    ...(large ? { united: amountText(united, sides.longest), max_united: `${row.maxUnitedInches} in` } : {}),
  };
}

function weakest(by: BoxTest, wall: BoxWall | undefined): string {
  const row = boxRows.find((each) => each[by] !== undefined && each.wall === (wall ?? each.wall));
  return by === 'ect' ? `${row?.ect} ECT` : `${row?.burst} lb/in2`;
}
