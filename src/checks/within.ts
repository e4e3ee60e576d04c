import { z } from 'zod';
import { compareValues } from '../codes/compare.ts';
import type { Bound } from '../model/condition.ts';
import { type FieldType, textOf, type Value } from '../model/values.ts';
import { type CompileContext, type LimitText, perSubject } from './check.ts';
import { type Cutoff, cutoffOf, isCutoff } from './cutoff.ts';
import { beyond, isMeasured, type Limit, limitOf } from './limits.ts';
import { atLeastOne, atMostOne, fieldName, limit } from './params.ts';

type Broken = {
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly above?: string;
  readonly below?: string;
};
type Side = 'min' | 'max' | 'above' | 'below';
const sides = ['min', 'max', 'above', 'below'] as const;

/** The conveyor stops for what is too heavy or too long; the parcel is taken off, billed and sent back. */
export default perSubject({
  id: 'within',
  about:
    'The number, quantity, amount or date lies within its limits; `min` and `max` belong to them, `above` and `below` do not. A time of day in a zone (`17:30 Europe/Amsterdam`) limits a date and time: it is meant on the ship date.',
  why: 'A parcel over a limit is taken off the conveyor at the hub: a surcharge at best, else it is held and returned.',
  params: z
    .strictObject({
      field: fieldName(),
      min: limit('the least that passes').optional(),
      max: limit('the most that passes').optional(),
      above: limit('the value must be more than this').optional(),
      below: limit('the value must be less than this').optional(),
    })
    .superRefine(atLeastOne(sides))
    .superRefine(atMostOne(['max', 'below']))
    .superRefine(atMostOne(['min', 'above'])),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, ...limits }) => [
    { field, as: 'typed', role: 'judged' },
    ...(Object.values(limits).some(isCutoff) ? [{ field: 'ship_date', as: 'typed', role: 'second' } as const] : []),
  ],
  absent: 'not-evaluated',
  compile: (params, context) => {
    const limits = limitsOf(params, context);
    return ([value, shipDate]: readonly [Value, Value?]) => {
      for (const { side, of } of limits) {
        const limit = 'on' in of ? onDay(of, shipDate) : of;
        const order = limit?.compare(value);
        if (limit === undefined || order === undefined) return { missing: 'type' };
        if (breaks(side, order)) return { value: textOf(value), [side]: limit.textFor(value) };
      }
      return undefined;
    };
  },
  facts: ['value', 'min', 'max', 'above', 'below'],
  say: ({ value, min, max, above, below }: Broken) => {
    if (max !== undefined) return `${value} is ${beyond('over', max)} ${max}`;
    if (min !== undefined) return `${value} is ${beyond('under', min)} ${min}`;
    if (above !== undefined) return `${value} is not ${beyond('over', above)} ${above}`;
    return `${value} is not ${beyond('under', below ?? '')} ${below}`;
  },
  examples: {
    with: { field: 'weight', max: '31.5 kg' },
    pass: [
      { parcel: { package_id: 'P-1001', weight: '31.5 kg' } },
      { parcel: { package_id: 'P-1002', weight: '69 lb' } },
    ],
    fail: [
      { parcel: { package_id: 'P-1003', weight: '31.6 kg' }, says: '31.6 kg is over 31.5 kg' },
      {
        with: { max: { lb: '150', kg: '70' } },
        parcel: { package_id: 'P-1004', weight: '151 lb' },
        says: '151 lb is over 150 lb',
      },
      {
        with: { above: '0 kg' },
        parcel: { package_id: 'P-1005', weight: '0 kg' },
        says: '0 kg is not over 0 kg',
      },
    ],
  },
});

type Bounds = { readonly field: string } & Readonly<Partial<Record<Side, LimitText>>>;

function limitsOf(params: Bounds, context: CompileContext): readonly { side: Side; of: Limit | Cutoff }[] {
  const type = context.typeOf(params.field);
  if (type === undefined) return [];
  if (!isMeasured(type)) {
    context.problem('field', `within needs a number, a quantity or a date, but ${params.field} is a ${type}`);
    return [];
  }
  const bounds: Partial<Record<Side, Bound>> = {};
  for (const side of sides) {
    const text = params[side];
    if (text !== undefined && !isCutoff(text)) bounds[side] = context.bound(side, text, type);
  }
  refuseContradiction(bounds, context);
  return sides.flatMap((side) => {
    const bound = bounds[side];
    const written = params[side];
    const of = isCutoff(written) ? cutoffAt(side, written, { type, context }) : bound && limitOf(bound);
    return of === undefined ? [] : [{ side, of }];
  });
}

function onDay(cutoff: Cutoff, shipDate: Value | undefined): Limit | undefined {
  return shipDate === undefined ? undefined : cutoff.on(shipDate);
}

function cutoffAt(
  side: Side,
  text: string,
  { type, context }: { readonly type: FieldType; readonly context: CompileContext },
): Cutoff | undefined {
  if (type === 'datetime') return cutoffOf(text);
  context.problem(side, `a time of day in a zone limits a date and time, but the field is a ${type}`);
  return undefined;
}

/** Limits that no value can keep are a slip of the author, not a hundred findings. */
function refuseContradiction(bounds: Readonly<Partial<Record<Side, Bound>>>, context: CompileContext): void {
  const [least, most] = [bounds.min ?? bounds.above, bounds.max ?? bounds.below];
  if (least === undefined || most === undefined) return;
  const order = compareValues(least.metric, most.metric);
  const mayBeEqual = bounds.min !== undefined && bounds.max !== undefined;
  if (order === undefined || order < 0 || (order === 0 && mayBeEqual)) return;
  const side = bounds.max === undefined ? 'below' : 'max';
  context.problem(side, `no value is both over ${least.text} and under ${most.text}`);
}

function breaks(side: Side, order: number): boolean {
  if (side === 'max') return order > 0;
  if (side === 'min') return order < 0;
  return side === 'above' ? order <= 0 : order >= 0;
}
