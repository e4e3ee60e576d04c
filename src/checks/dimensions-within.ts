import { z } from 'zod';
import { type Density, densityAgainst, readDensity } from '../codes/parcels/density.ts';
import { type Sides, sidesOf, unitedDimensions } from '../codes/parcels/sides.ts';
import { volumeOf } from '../codes/parcels/volume.ts';
import type { Quantity } from '../model/values.ts';
import { amountText } from './amounts.ts';
import { type CompileContext, type FieldUse, type LimitText, perSubject } from './check.ts';
import { type Limit, limitOf } from './limits.ts';
import { atLeastOne, limit } from './params.ts';

type Fault = { readonly what: string; readonly value: string; readonly side: 'over' | 'under'; readonly limit: string };
type Broken = Fault & { readonly sides: string; readonly faults: readonly Fault[] };
type Given = readonly [length: Quantity, width: Quantity, height: Quantity, weight?: Quantity];

/** What is measured, by the parameter that limits it: `min_` before it limits it from below. */
const lengths = ['longest', 'second', 'shortest', 'sum'] as const;
const measures = [...lengths, 'volume', 'density'] as const;
type Measure = (typeof measures)[number];
type Bounded = Measure | `min_${Measure}`;
const bounded: readonly Bounded[] = measures.flatMap((name) => [name, `min_${name}` as const]);

const nameOf: Readonly<Record<Measure, string>> = {
  longest: 'longest side',
  second: 'second side',
  shortest: 'shortest side',
  sum: 'length, width and height together',
  volume: 'volume',
  density: 'density',
};

/** A parcel that is too small slips between rollers, one that is too large jams them. */
export default perSubject({
  id: 'dimensions-within',
  about:
    'Each side, the three together, their volume and the parcel’s density keep their limits, however the parcel was laid to measure: the sides are sorted.',
  why: 'Belts, chutes and lockers are built for sizes: what is too large jams or does not fit, what is too small or too light for its size slips between rollers and is lost.',
  params: z
    .strictObject({
      longest: limit('the most the longest side may measure').optional(),
      second: limit('the most the second side may measure').optional(),
      shortest: limit('the most the shortest side may measure').optional(),
      sum: limit('the most that length, width and height may measure together').optional(),
      volume: limit('the greatest volume').optional(),
      density: limit('the greatest density, in kg/m3 or lb/ft3').optional(),
      min_longest: limit('the least the longest side must measure').optional(),
      min_second: limit('the least the second side must measure').optional(),
      min_shortest: limit('the least the shortest side must measure').optional(),
      min_sum: limit('the least that length, width and height must measure together').optional(),
      min_volume: limit('the least volume').optional(),
      min_density: limit('the least density, in kg/m3 or lb/ft3').optional(),
    })
    .superRefine(atLeastOne(bounded)),
  on: ['parcel'],
  reads: (params) => [
    ...['length', 'width', 'height'].map(asJudged),
    ...('density' in params || 'min_density' in params
      ? [{ field: 'weight', as: 'typed', role: 'second' } as const]
      : []),
  ],
  absent: 'not-evaluated',
  compile: (params, context) => {
    const tests = bounded.flatMap((name) => testOf(name, params[name], context));
    return ([length, width, height, weight]: Given) => {
      const sides = sidesOf([length, width, height]);
      const faults: Fault[] = [];
      // Per parcel: most keep every limit, and make nothing.
      for (const test of tests) {
        const fault = test(sides, weight);
        if (fault !== undefined) faults.push(fault);
      }
      const [first] = faults;
      return first === undefined ? undefined : { ...first, sides: textOfSides(sides), faults };
    };
  },
  facts: ['what', 'value', 'side', 'limit', 'sides', 'faults'],
  say: ({ faults }: Broken) =>
    faults.map(({ what, value, side, limit: most }) => `${what} ${value} is ${side} ${most}`).join(', and '),
  examples: {
    with: { longest: '61 cm', second: '46 cm', shortest: '46 cm', min_longest: '10 cm', min_density: '50 kg/m3' },
    pass: [{ parcel: { package_id: 'P-1001', length: '40 cm', width: '61 cm', height: '46 cm', weight: '12 kg' } }],
    fail: [
      {
        parcel: { package_id: 'P-1002', length: '48 cm', width: '50 cm', height: '64 cm', weight: '12 kg' },
        says: 'longest side 64 cm is over 61 cm, and second side 50 cm is over 46 cm, and shortest side 48 cm is over 46 cm',
      },
      {
        parcel: { package_id: 'P-1003', length: '50 cm', width: '40 cm', height: '40 cm', weight: '2 kg' },
        says: 'density 25 kg/m3 is under 50 kg/m3',
      },
      {
        with: { longest: '200 cm', second: '200 cm', shortest: '200 cm', volume: { in3: '17280', cm3: '283169' } },
        parcel: { package_id: 'P-1004', length: '24 in', width: '30 in', height: '25 in', weight: '90 lb' },
        says: 'volume 18000 in3 is over 17280 in3',
      },
    ],
  },
});

type Test = (sides: Sides, weight: Quantity | undefined) => Fault | undefined;

function testOf(name: Bounded, written: LimitText | undefined, context: CompileContext): readonly Test[] {
  if (written === undefined) return [];
  const from = name.startsWith('min_') ? 'under' : 'over';
  const what = measures.find((measure) => name.endsWith(measure)) ?? 'longest';
  return what === 'density' ? densityTest(name, written, context) : [sizeTest(name, { written, what, from }, context)];
}

function sizeTest(
  name: Bounded,
  { written, what, from }: { written: LimitText; what: Exclude<Measure, 'density'>; from: Fault['side'] },
  context: CompileContext,
): Test {
  const bound: Limit = limitOf(context.bound(name, written, what === 'volume' ? 'volume' : 'length'));
  return (sides) => {
    const size = sizeOf(what, sides);
    const order = bound.compare(size) ?? 0;
    if (from === 'over' ? order <= 0 : order >= 0) return undefined;
    const value = what === 'sum' ? amountText(size.amount, size) : size.text;
    return { what: nameOf[what], value, side: from, limit: bound.textFor(size) };
  };
}

function sizeOf(what: Exclude<Measure, 'density'>, sides: Sides): Quantity {
  if (what === 'volume') return volumeOf(sides);
  if (what !== 'sum') return { ...sides[what], system: sides.system };
  return { ...sides.longest, amount: unitedDimensions(sides), system: sides.system };
}

function densityTest(name: Bounded, written: LimitText, context: CompileContext): readonly Test[] {
  const bound: Density | undefined = typeof written === 'string' ? readDensity(written) : undefined;
  if (bound === undefined) {
    context.problem(
      name,
      `a density with its unit is needed, such as 120 kg/m3, but this is "${textOfLimit(written)}"`,
    );
    return [];
  }
  const from = name === 'density' ? 'over' : 'under';
  return [
    (sides, weight) => {
      const found = weight && densityAgainst(bound, weight, sides);
      if (found === undefined || (from === 'over' ? found.order <= 0 : found.order >= 0)) return undefined;
      return { what: 'density', value: found.text, side: from, limit: bound.text };
    },
  ];
}

function textOfLimit(written: LimitText): string {
  return typeof written === 'string' ? written : Object.keys(written).join(', ');
}

function textOfSides({ longest, second, shortest }: Sides): string {
  return [longest, second, shortest].map((side) => side.text).join(' x ');
}

function asJudged(field: string): FieldUse {
  return { field, as: 'typed', role: 'judged' };
}
