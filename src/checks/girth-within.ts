import { z } from 'zod';
import { lengthPlusGirth, sidesOf } from '../codes/parcels/sides.ts';
import type { Quantity } from '../model/values.ts';
import { amountText } from './amounts.ts';
import { type CompileContext, type LimitText, perSubject } from './check.ts';
import { type Limit, limitOf } from './limits.ts';
import { atLeastOne, limit } from './params.ts';

type Broken = {
  readonly longest: string;
  readonly length_plus_girth: string;
  /** The limit that is broken; of two, that of the longest side. */
  readonly limit: string;
  readonly max_longest?: string;
  readonly max_length_plus_girth?: string;
};
type Three = readonly [length: Quantity, width: Quantity, height: Quantity];
const names = ['longest', 'length_plus_girth'] as const;

/** Long or bulky parcels jam belts and chutes: carriers bill them as oversize, or do not take them.
 *  Girth is twice the sum of the two shorter sides (UPS, FedEx and USPS size guides). */
export default perSubject({
  id: 'girth-within',
  about:
    'The longest side, and the longest side plus girth (twice the two shorter sides), keep their limits, however the parcel was laid to measure.',
  why: 'A parcel over the size limit jams the belt: it is billed as oversize or over maximum, or handed back at the dock.',
  params: z
    .strictObject({
      longest: limit('the most the longest side may measure').optional(),
      length_plus_girth: limit('the most that longest side and girth may measure together').optional(),
    })
    .superRefine(atLeastOne(names)),
  on: ['parcel'],
  reads: () => [
    { field: 'length', as: 'typed', role: 'judged' },
    { field: 'width', as: 'typed', role: 'judged' },
    { field: 'height', as: 'typed', role: 'judged' },
  ],
  absent: 'not-evaluated',
  compile: (params, context) => {
    const longestLimit = sizeLimit(context, 'longest', params.longest);
    const sumLimit = sizeLimit(context, 'length_plus_girth', params.length_plus_girth);
    return (sides: Three) => {
      const { longest, sum } = measured(sides);
      const maxLongest = brokenBy(longestLimit, longest);
      const maxSum = brokenBy(sumLimit, sum);
      const first = maxLongest ?? maxSum;
      if (first === undefined) return undefined;
      return {
        longest: longest.text,
        length_plus_girth: amountText(sum.amount, sum),
        limit: first,
        ...(maxLongest === undefined ? {} : { max_longest: maxLongest }),
        ...(maxSum === undefined ? {} : { max_length_plus_girth: maxSum }),
      };
    };
  },
  facts: ['longest', 'length_plus_girth', 'limit', 'max_longest', 'max_length_plus_girth'],
  say: ({ longest, length_plus_girth, max_longest, max_length_plus_girth }: Broken) =>
    [
      max_longest === undefined ? [] : [`longest side ${longest} is over ${max_longest}`],
      max_length_plus_girth === undefined
        ? []
        : [`length plus girth ${length_plus_girth} is over ${max_length_plus_girth}`],
    ]
      .flat()
      .join(', and '),
  examples: {
    with: { longest: { in: '108', cm: '274' }, length_plus_girth: { in: '165', cm: '419' } },
    pass: [{ parcel: { package_id: 'P-1001', length: '20 in', width: '105 in', height: '10 in' } }],
    fail: [
      {
        parcel: { package_id: 'P-1002', length: '200 cm', width: '60 cm', height: '50 cm' },
        says: 'length plus girth 420 cm is over 419 cm',
      },
      {
        parcel: { package_id: 'P-1003', length: '110 in', width: '20 in', height: '10 in' },
        says: 'longest side 110 in is over 108 in, and length plus girth 170 in is over 165 in',
      },
    ],
  },
});

function sizeLimit(context: CompileContext, param: string, text: LimitText | undefined): Limit | undefined {
  return text === undefined ? undefined : limitOf(context.bound(param, text, 'length'));
}

function brokenBy(limit: Limit | undefined, size: Quantity): string | undefined {
  return limit !== undefined && (limit.compare(size) ?? 0) > 0 ? limit.textFor(size) : undefined;
}

/** Longest side, and longest side plus girth. Limits of the imperial system hold where every side is imperial. */
function measured(three: Three): { readonly longest: Quantity; readonly sum: Quantity } {
  const sides = sidesOf(three);
  const longest: Quantity = { ...sides.longest, system: sides.system };
  return { longest, sum: { ...longest, amount: lengthPlusGirth(sides) } };
}
