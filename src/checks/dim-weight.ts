import { z } from 'zod';
import { type DimRounding, dimWeight, steppedWeight, weightOf } from '../codes/parcels/dim-weight.ts';
import { type Divisors, readDivisors, readSteps, type Steps } from '../codes/parcels/divisor.ts';
import { compareRatios, type Ratio } from '../codes/parcels/exact.ts';
import { type Sides, sidesOf } from '../codes/parcels/sides.ts';
import { volumeOf } from '../codes/parcels/volume.ts';
import type { Quantity } from '../model/values.ts';
import { type CompileContext, type FieldUse, type LimitText, perSubject } from './check.ts';
import { type Limit, limitOf } from './limits.ts';
import { atLeastOne, choice, fieldName, limit } from './params.ts';

type Broken = {
  readonly dim_weight: string;
  readonly weight: string;
  readonly billable: string;
  readonly divisor: string;
  readonly declared?: string;
  readonly expected?: string;
  readonly max?: string;
};
type Given = readonly [weight: Quantity, length: Quantity, width: Quantity, height: Quantity, declared?: Quantity];

/** What is large and light is billed by its volume: who declared only what the scale said is billed afresh, with a fee. */
export default perSubject({
  id: 'dim-weight',
  about:
    'The declared billable weight covers the greater of actual and dimensional weight (volume by the carrier’s divisor, with its rounding), or the dimensional weight keeps a limit.',
  why: 'Carriers measure every parcel on the belt: what is large and light is billed by its volume, and a weight declared without it comes back as a correction with a fee.',
  params: z
    .strictObject({
      divisor: limit(
        'cubic inches to the pound and cubic centimetres to the kilogram, `{ lb: 139, kg: 5000 }`, or one of them with its unit: `5000 cm3/kg`',
      ),
      declared: fieldName('the field that declares the weight that is billed, such as billed_weight').optional(),
      of: choice(
        ['billable', 'dimensional'],
        'what the declared weight is: the greater of both, or the dimensional alone',
      ).default('billable'),
      is: choice(['at-least', 'equal'], 'how the declared weight must stand to ours').default('at-least'),
      max: limit('the most the dimensional weight may be').optional(),
      round_sides: choice(['none', 'nearest', 'up'], 'each side to a whole inch or centimetre first').default('none'),
      round_weight: limit('weights up to a multiple of this: `{ lb: 1, kg: 0.5 }`').optional(),
      over: limit('only parcels of more than this volume have a dimensional weight: 1 ft3').optional(),
      weight: fieldName('the field that holds the actual weight').default('weight'),
    })
    .superRefine(atLeastOne(['declared', 'max'])),
  on: ['parcel'],
  reads: ({ weight, declared }): readonly FieldUse[] => {
    const role = declared === undefined ? 'judged' : 'second';
    const measured = [weight, 'length', 'width', 'height'].map((field) => ({ field, as: 'typed', role }) as const);
    return declared === undefined ? measured : [...measured, { field: declared, as: 'typed', role: 'judged' }];
  },
  absent: 'not-evaluated',
  compile: (params, context) => {
    const billing = billingOf(params, context);
    const most = params.max === undefined ? undefined : limitOf(context.bound('max', params.max, 'weight'));
    return ([weight, length, width, height, declared]: Given) => {
      const sides = sidesOf([length, width, height]);
      const found = billing(sides, weight);
      if (found === undefined) return undefined;
      const { facts, expected, dim } = found;
      if (most !== undefined && (most.compare(dim) ?? 0) > 0) return { ...facts, max: most.textFor(dim) };
      if (declared === undefined || isCovered(params.is, declared, expected)) return undefined;
      return { ...facts, declared: declared.text, expected: expected.text };
    };
  },
  facts: ['dim_weight', 'weight', 'billable', 'divisor', 'declared', 'expected', 'max'],
  say: ({ dim_weight, weight, divisor, declared, expected, max }: Broken) => {
    if (max !== undefined) return `dimensional weight ${dim_weight} (by ${divisor}) is over ${max}`;
    return `${declared} declared, but ${expected} is billed: actual ${weight}, dimensional ${dim_weight} (by ${divisor})`;
  },
  examples: {
    with: {
      divisor: { lb: '139', kg: '5000' },
      declared: 'billed_weight',
      round_sides: 'up',
      round_weight: { lb: '1', kg: '0.5' },
    },
    pass: [
      {
        parcel: {
          package_id: 'P-1001',
          weight: '11.2 lb',
          length: '20 in',
          width: '12 in',
          height: '10 in',
          billed_weight: '18 lb',
        },
      },
      {
        parcel: {
          package_id: 'P-1002',
          weight: '9.6 kg',
          length: '40 cm',
          width: '30 cm',
          height: '30 cm',
          billed_weight: '10 kg',
        },
      },
    ],
    fail: [
      {
        parcel: {
          package_id: 'P-1003',
          weight: '4.2 kg',
          length: '60 cm',
          width: '40 cm',
          height: '39.5 cm',
          billed_weight: '4.5 kg',
        },
        says: '4.5 kg declared, but 19.5 kg is billed: actual 4.2 kg, dimensional 19.5 kg (by 5000 cm3/kg)',
      },
      {
        with: { max: '150 lb' },
        parcel: {
          package_id: 'P-1004',
          weight: '40 lb',
          length: '48 in',
          width: '24 in',
          height: '20 in',
          billed_weight: '166 lb',
        },
        says: 'dimensional weight 166 lb (by 139 in3/lb) is over 150 lb',
      },
    ],
  },
});

interface Billed {
  readonly facts: Broken;
  readonly dim: Quantity;
  /** What the declared weight is held against. */
  readonly expected: Quantity;
}

interface Params {
  readonly divisor: LimitText;
  readonly of: 'billable' | 'dimensional';
  readonly round_sides: DimRounding['sides'];
  readonly round_weight?: LimitText | undefined;
  readonly over?: LimitText | undefined;
}

/** What one parcel is billed; undefined where its volume is too small for a dimensional weight and nothing else is asked. */
function billingOf(params: Params, context: CompileContext): (sides: Sides, weight: Quantity) => Billed | undefined {
  const divisors = divisorsOf(params.divisor, context);
  const steps = stepsOf(params.round_weight, context);
  const least: Limit | undefined =
    params.over === undefined ? undefined : limitOf(context.bound('over', params.over, 'volume'));
  return (sides, weight) => {
    const system = divisors[sides.system] === undefined ? other[sides.system] : sides.system;
    const divisor = divisors[system];
    if (divisor === undefined) return undefined;
    const rounding = { sides: params.round_sides, step: steps[system] };
    const volume = volumeOf(sides);
    const counts = least === undefined || (least.compare(volume) ?? 0) > 0;
    if (!counts && params.of === 'dimensional') return undefined;
    const dim = counts ? dimWeight(sides, { divisor: divisor.ratio, rounding, system }) : nothing;
    const actual = steppedWeight(weight, system, rounding);
    const billable = compareRatios(dim, actual) > 0 ? dim : actual;
    const [dimShown, billableShown] = [weightOf(dim, system), weightOf(billable, system)];
    return {
      dim: dimShown,
      expected: params.of === 'billable' ? billableShown : dimShown,
      facts: {
        dim_weight: dimShown.text,
        weight: weight.text,
        billable: billableShown.text,
        divisor: divisor.text,
      },
    };
  };
}

const nothing: Ratio = { above: 0n, below: 1n };
const other = { imperial: 'metric', metric: 'imperial' } as const;

function divisorsOf(written: LimitText, context: CompileContext): Divisors {
  const read = readDivisors(written);
  if (typeof read !== 'string') return read;
  context.problem('divisor', read);
  return {};
}

function stepsOf(written: LimitText | undefined, context: CompileContext): Steps {
  if (written === undefined) return {};
  const steps = readSteps(context.bound('round_weight', written, 'weight'));
  if (typeof steps !== 'string') return steps;
  context.problem('round_weight', steps);
  return {};
}

/** Declared in another unit, it may differ from ours by what rounding to milligrams does. */
function isCovered(is: 'at-least' | 'equal', declared: Quantity, expected: Quantity): boolean {
  const off = declared.amount - expected.amount;
  return is === 'at-least' ? off >= -1 : Math.abs(off) <= 1;
}
