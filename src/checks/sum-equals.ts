import { z } from 'zod';
import { limitFor } from '../codes/compare.ts';
import type { MemberType } from '../model/subjects.ts';
import type { FieldType, Value } from '../model/values.ts';
import { amountText, type Measured } from './amounts.ts';
import { type CompileContext, type LimitText, perGroup } from './check.ts';
import { fieldName, limit, memberField, shareOf } from './params.ts';
import { addSums, noSum, type Sum, sumOf } from './sums.ts';
import { counted } from './words.ts';

type Broken = {
  readonly declared: string;
  readonly sum: string;
  readonly count: number;
  readonly of: MemberType;
  readonly tolerance?: string;
};
const summable: ReadonlySet<FieldType> = new Set(['number', 'integer', 'weight', 'length', 'volume', 'money']);

/** A declared total that its lines do not add up to is what customs and carrier re-weigh and re-value first. */
export default perGroup({
  id: 'sum-equals',
  about: 'The values of all parcels, labels or items add up to the declared one, give or take the tolerance.',
  why: 'Customs holds a shipment whose lines do not add up to its total; a carrier bills the weight it finds.',
  params: z.strictObject({
    declared: fieldName('the field that declares the total'),
    field: memberField('the field that is summed, with its kind of row: parcel.weight, item.total_value'),
    tolerance: limit('how far the sum may be off, either way: 0.5 kg, or 2% of the declared value').optional(),
  }),
  on: ['parcel', 'shipment', 'batch'],
  of: ({ field }) => memberOf(field),
  own: ({ declared }) => [{ field: declared, as: 'typed', role: 'judged' }],
  members: ({ field }) => [{ field, as: 'typed', role: 'second' }],
  absentMember: 'not-evaluated',
  compile: (params, context) => {
    checkTypes(params, context);
    const tolerance = toleranceOf(context, params.tolerance, context.typeOf(params.declared));
    const of = memberOf(params.field);
    return {
      start: () => noSum,
      add: (sum: Sum, [value]) => (value === undefined ? { ...sum, mixed: true } : addSums(sum, sumOf(value))),
      merge: addSums,
      finish: (sum: Sum, [declared], complete) => {
        if (declared === undefined) return { missing: 'value-absent' };
        if (!complete) return { missing: 'incomplete-rows' };
        if (typeof declared !== 'object' || addSums(sum, sumOf(declared)).mixed) return { missing: 'type' };
        if (isNear(sum, declared, tolerance)) return undefined;
        const broken = { declared: declared.text, sum: amountText(Number(sum.total), declared), count: sum.count, of };
        return tolerance === undefined ? broken : { ...broken, tolerance: tolerance.text };
      },
    };
  },
  facts: ['declared', 'sum', 'count', 'of', 'tolerance'],
  say: ({ declared, sum, count, of, tolerance }: Broken) =>
    `${declared} declared, but ${counted(count, of)} add${count === 1 ? 's' : ''} up to ${sum}${tolerance === undefined ? '' : ` (tolerance ${tolerance})`}`,
  examples: {
    with: { declared: 'customs_value', field: 'item.total_value', tolerance: '1%' },
    pass: [
      {
        parcel: { package_id: 'P-1001', customs_value: '100.00 EUR' },
        items: [
          { package_id: 'P-1001', line_number: '1', total_value: '60.50 EUR' },
          { package_id: 'P-1001', line_number: '2', total_value: '40.00 EUR' },
        ],
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1002', customs_value: '100.00 EUR' },
        items: [
          { package_id: 'P-1002', line_number: '1', total_value: '60.50 EUR' },
          { package_id: 'P-1002', line_number: '2', total_value: '140.00 EUR' },
        ],
        says: '100.00 EUR declared, but 2 items add up to 200.5 EUR (tolerance 1%)',
      },
    ],
  },
});

/** How far off a sum may be of this declared value, in millionths of its smallest unit, so that percentages stay whole numbers. */
interface Tolerance {
  readonly text: string;
  millionthsFor(declared: Measured): bigint;
}

function toleranceOf(
  context: CompileContext,
  written: LimitText | undefined,
  type: FieldType | undefined,
): Tolerance | undefined {
  if (written === undefined) return undefined;
  const share = typeof written === 'string' ? shareOf(written) : undefined;
  if (share !== undefined && typeof written === 'string') {
    return { text: written, millionthsFor: ({ amount }) => magnitude(BigInt(amount)) * BigInt(share) };
  }
  if (type === undefined || !summable.has(type)) return undefined;
  const bound = context.bound('tolerance', written, type);
  return { text: bound.text, millionthsFor: (declared) => amountOf(limitFor(bound, declared)) * 1_000_000n };
}

/** Within the tolerance, and within what rounding pounds and inches to whole milligrams and micrometres may do (half of one each). */
function isNear(sum: Sum, declared: Measured, tolerance: Tolerance | undefined): boolean {
  const off = magnitude(sum.total - BigInt(declared.amount)) * 1_000_000n;
  const rounding = BigInt(sum.rounded + sumOf(declared).rounded) * 500_000n;
  return off <= (tolerance?.millionthsFor(declared) ?? 0n) + rounding;
}

function checkTypes({ declared, field }: { declared: string; field: string }, context: CompileContext): void {
  const [type, other] = [context.typeOf(declared), context.typeOf(field)].map((one) =>
    one === 'integer' ? 'number' : one,
  );
  if (type === undefined || other === undefined) return;
  if (!summable.has(type)) {
    context.problem('declared', `${declared} should be a number, quantity or amount, but is a ${type}`);
  } else if (type !== other) {
    context.problem('field', `${field} is a ${other} and cannot add up to ${declared}, a ${type}`);
  }
}

function memberOf(field: string): MemberType {
  const prefix = field.slice(0, field.indexOf('.'));
  return prefix === 'label' || prefix === 'item' ? prefix : 'parcel';
}

function amountOf(value: Value): bigint {
  return typeof value === 'object' ? BigInt(value.amount) : 0n;
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}
