import { z } from 'zod';
import type { MemberType } from '../model/subjects.ts';
import type { FieldType, Missing, Value } from '../model/values.ts';
import { amountText } from './amounts.ts';
import { type CompileContext, type FieldUse, perGroup } from './check.ts';
import { atLeastOne, choice, fieldName, limit, memberField } from './params.ts';
import { type Added, million, type PartLimit, partLimitsOf } from './part-limits.ts';
import { addSums, noSum, type Sum, sumOf } from './sums.ts';
import { counted } from './words.ts';

type Broken = {
  readonly sum: string;
  readonly count: number;
  readonly of: MemberType;
  readonly whole?: string;
  readonly limit: string;
  readonly fault: 'over' | 'under';
};
const summable: ReadonlySet<FieldType> = new Set(['number', 'integer', 'weight', 'length', 'volume', 'money']);

/** Contents cannot weigh more than their parcel, nor be worth more than customs was told. */
export default perGroup({
  id: 'parts-sum',
  about:
    'The parts of all parcels or items, each times its quantity where that is named, add up to no more than the whole (and, with `rest`, to no less than it without its packing), to just the whole, or to no more and no less than a limit.',
  why: 'Contents that weigh more than their parcel, or are worth more than was declared, are what customs opens a parcel for; lines that are lacking show as packing that weighs too much.',
  params: z
    .strictObject({
      part: memberField('the field that is added up, with its kind of row: item.net_weight, parcel.customs_value'),
      times: memberField(
        'the field each part is multiplied by, where it is that of one piece: item.quantity',
      ).optional(),
      whole: fieldName('the field of the whole that they are held against').optional(),
      is: choice(['at-most', 'equal'], 'whether the parts may come to less than the whole').default('at-most'),
      rest: limit('the most that the whole may be over its parts: what packing weighs').optional(),
      tolerance: limit('how far the sum may be off, 0.2 kg or 2% of the whole').optional(),
      max: limit('the most they may add up to').optional(),
      min: limit('the least they must add up to').optional(),
    })
    .superRefine(atLeastOne(['whole', 'max', 'min'])),
  on: ['parcel', 'shipment', 'batch'],
  of: ({ part }) => memberOf(part),
  own: ({ whole }) => (whole === undefined ? [] : [{ field: whole, as: 'typed', role: 'judged' }]),
  members: ({ part, times }): readonly FieldUse[] =>
    [part, ...(times === undefined ? [] : [times])].map((field) => ({ field, as: 'typed', role: 'second' })),
  absentMember: 'not-evaluated',
  compile: (params, context) => {
    const type = typesOf(params, context);
    const limits = type === undefined ? [] : partLimitsOf(params, type, context);
    const of = memberOf(params.part);
    return {
      start: () => noSum,
      add: (sum: Sum, [part, times]) => addSums(sum, timesOf(part, params.times === undefined ? oneTime : times)),
      merge: addSums,
      finish: (sum: Sum, [whole], complete) => {
        if (params.whole !== undefined && whole === undefined) return { missing: 'value-absent' };
        const all = whole === undefined ? sum : addSums(sum, timesOf(whole, oneTime));
        if (all.mixed) return { missing: 'type' };
        if (!complete) return { missing: 'incomplete-rows' };
        return brokenBy(limits, { sum, whole: typeof whole === 'object' ? whole : undefined }, of);
      },
    };
  },
  facts: ['sum', 'count', 'of', 'whole', 'limit', 'fault'],
  say: ({ sum, count, of, whole, limit: most, fault }: Broken) =>
    `${counted(count, of)} add${count === 1 ? 's' : ''} up to ${sum}, ${fault} ${most}${whole === undefined || whole === most ? '' : ` for ${whole}`}`,
  examples: {
    with: { part: 'item.net_weight', whole: 'weight' },
    pass: [
      {
        parcel: { package_id: 'P-1001', weight: '5.4 kg' },
        items: [
          { package_id: 'P-1001', line_number: '1', net_weight: '3 kg' },
          { package_id: 'P-1001', line_number: '2', net_weight: '2 kg' },
        ],
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1002', weight: '5 kg' },
        items: [
          { package_id: 'P-1002', line_number: '1', net_weight: '3 kg' },
          { package_id: 'P-1002', line_number: '2', net_weight: '2.5 kg' },
        ],
        says: '2 items add up to 5.5 kg, over 5 kg',
      },
      {
        with: { rest: '1 kg' },
        parcel: { package_id: 'P-1003', weight: '9 kg' },
        items: [{ package_id: 'P-1003', line_number: '1', net_weight: '3 kg' }],
        says: '1 item adds up to 3 kg, under 8 kg for 9 kg',
      },
      {
        with: { part: 'item.unit_value', times: 'item.quantity', whole: 'customs_value', is: 'equal' },
        parcel: { package_id: 'P-1004', customs_value: '100.00 EUR' },
        items: [{ package_id: 'P-1004', line_number: '1', unit_value: '24.90 EUR', quantity: '4' }],
        says: '1 item adds up to 99.6 EUR, under 100.00 EUR',
      },
    ],
  },
});

/** What a part counts once: sums are kept in millionths, as quantities are. */
const oneTime: Value = { kind: 'number', amount: 1_000_000, text: '1' };

function timesOf(part: Value | undefined, times: Value | undefined): Sum {
  if (part === undefined || typeof times !== 'object' || times.kind !== 'number')
    return { ...noSum, count: 1, mixed: true };
  const sum = sumOf(part);
  return {
    ...sum,
    total: sum.total * BigInt(times.amount),
    rounded: sum.rounded * Math.ceil(times.amount / 1_000_000),
  };
}

/** Over or under by more than what rounding pounds and inches to whole milligrams and micrometres may do. */
function brokenBy(limits: readonly PartLimit[], added: Added, of: MemberType): Broken | Missing | undefined {
  const { sum, whole } = added;
  const slack = (BigInt(sum.rounded + (whole === undefined ? 0 : sumOf(whole).rounded)) * million) / 2n;
  for (const { fault, limit } of limits) {
    const found = limit(added);
    if (found === undefined || addSums(sum, timesOf(found.like, oneTime)).mixed) return { missing: 'type' };
    const off = sum.total - found.millionths;
    if ((fault === 'over' ? off : -off) <= slack) continue;
    const shown = amountText(Number(sum.total) / 1e6, found.like);
    const facts = { sum: shown, count: sum.count, of, limit: found.text, fault };
    return whole === undefined ? facts : { ...facts, whole: whole.text };
  }
  return undefined;
}

interface Named {
  readonly part: string;
  readonly times?: string | undefined;
  readonly whole?: string | undefined;
}

/** The type of what is added up; undefined once it is said why it cannot be. */
function typesOf({ part, times, whole }: Named, context: CompileContext): FieldType | undefined {
  const [type, of, by] = [part, whole, times].map((field) =>
    plain(field === undefined ? undefined : context.typeOf(field)),
  );
  if (by !== undefined && by !== 'number') context.problem('times', `${times} should be a number, but is a ${by}`);
  if (type === undefined) return undefined;
  if (!summable.has(type)) context.problem('part', `${part} should be a number, quantity or amount, but is a ${type}`);
  else if (of !== undefined && of !== type) context.problem('whole', `${whole} is a ${of}, but ${part} a ${type}`);
  else return type;
  return undefined;
}

function plain(type: FieldType | undefined): FieldType | undefined {
  return type === 'integer' ? 'number' : type;
}

function memberOf(field: string): MemberType {
  const prefix = field.slice(0, field.indexOf('.'));
  return prefix === 'label' || prefix === 'item' ? prefix : 'parcel';
}
