import { z } from 'zod';
import { compareValues } from '../codes/compare.ts';
import { type FieldType, textOf, type Value } from '../model/values.ts';
import { apartTest } from './apart.ts';
import { type CompileContext, type LimitText, perSubject } from './check.ts';
import { atLeastOne, choice, fieldName, limit } from './params.ts';

const operators = ['<', '<=', '==', '!=', '>=', '>'] as const;
type Operator = (typeof operators)[number];
type Pair = readonly [value: Value, to: Value];
type Broken = {
  readonly value: string;
  readonly to: string;
  readonly is?: string;
  readonly apart?: string;
  readonly at_least_apart?: string;
  readonly at_most_apart?: string;
};

/** Two fields that contradict each other mean that one of them is wrong, and the carrier bills the worse. */
export default perSubject({
  id: 'compare',
  about: 'Two fields stand to each other as stated: in order, equal, or so far apart.',
  why: 'Two fields that contradict each other (a scale weight over the declared one, a promise before the ship date) mean a correction fee, or a delivery that is late before it starts.',
  params: z
    .strictObject({
      field: fieldName(),
      is: choice(operators, 'how the field stands to the other; text knows == and != only, in any case').optional(),
      to: fieldName('the field it is held against'),
      at_least_apart: limit(
        'least distance, `to` minus `field`; without `is` in either direction: 72h, 5 kg, 3',
      ).optional(),
      at_most_apart: limit('greatest distance, `to` minus `field`; without `is` in either direction').optional(),
    })
    .superRefine(atLeastOne(['is', 'at_least_apart', 'at_most_apart'])),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, to }) => [
    { field, as: 'typed', role: 'judged' },
    { field: to, as: 'typed', role: 'second' },
  ],
  absent: 'not-evaluated',
  compile: (params, context) => {
    checkTypes(params, context);
    const { is } = params;
    const type = context.typeOf(params.field);
    const apart = type === undefined || kindOf(type) === 'text' ? undefined : apartTest(params, type, context);
    return ([value, to]: Pair) => {
      const order = compareValues(value, to);
      if (order === undefined) return { missing: 'type' };
      if (is !== undefined && !holds(is, order)) return { value: textOf(value), is, to: textOf(to) };
      return apart?.(value, to);
    };
  },
  facts: ['value', 'is', 'to', 'apart', 'at_least_apart', 'at_most_apart'],
  say: (facts: Broken) => {
    const { value, to, is, apart } = facts;
    if (is !== undefined) return `${value} should be ${is} ${to}`;
    if (facts.at_most_apart !== undefined)
      return `${value} and ${to} are ${apart} apart, more than ${facts.at_most_apart}`;
    return `${value} and ${to} are ${apart} apart, less than ${facts.at_least_apart}`;
  },
  examples: {
    with: { field: 'scale_weight', to: 'weight', at_most_apart: '0.5 kg' },
    pass: [{ parcel: { package_id: 'P-1001', scale_weight: '12.5 kg', weight: '12 kg' } }],
    fail: [
      {
        parcel: { package_id: 'P-1002', scale_weight: '14.2 kg', weight: '12 kg' },
        says: '14.2 kg and 12 kg are 2.2 kg apart, more than 0.5 kg',
      },
      {
        with: { is: '<=' },
        parcel: { package_id: 'P-1003', scale_weight: '12.1 kg', weight: '12 kg' },
        says: '12.1 kg should be <= 12 kg',
      },
    ],
  },
});

function holds(is: Operator, order: number): boolean {
  if (is === '==') return order === 0;
  if (is === '!=') return order !== 0;
  if (is === '<') return order < 0;
  if (is === '<=') return order <= 0;
  return is === '>' ? order > 0 : order >= 0;
}

type Params = {
  readonly field: string;
  readonly is?: Operator | undefined;
  readonly to: string;
  readonly at_least_apart?: LimitText | undefined;
  readonly at_most_apart?: LimitText | undefined;
};

/** Fields of other kinds are never comparable, text has no order and no distance: said when the ruleset loads. */
function checkTypes({ field, is, to, ...apart }: Params, context: CompileContext): void {
  const [type, other] = [context.typeOf(field), context.typeOf(to)];
  if (type === undefined || other === undefined) return;
  if (kindOf(type) !== kindOf(other)) {
    context.problem('to', `${to} is a ${other} and cannot be compared with ${field}, a ${type}`);
  }
  if (kindOf(type) !== 'text' && type !== 'boolean') return;
  if (is !== undefined && is !== '==' && is !== '!=')
    context.problem('is', `${field} is a ${type}: only == and != compare it`);
  for (const param of ['at_least_apart', 'at_most_apart'] as const) {
    if (apart[param] !== undefined) context.problem(param, `${field} is a ${type}: there is no distance between two`);
  }
}

const textTypes: ReadonlySet<FieldType> = new Set(['text', 'country', 'currency', 'carrier', 'service']);

function kindOf(type: FieldType): FieldType {
  if (textTypes.has(type)) return 'text';
  return type === 'integer' ? 'number' : type;
}
