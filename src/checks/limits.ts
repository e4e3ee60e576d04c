import { compareValues, limitFor } from '../codes/compare.ts';
import type { Bound } from '../model/condition.ts';
import { type FieldType, textOf, type Value } from '../model/values.ts';

const unmeasured: ReadonlySet<FieldType> = new Set(['text', 'boolean', 'country', 'currency', 'carrier', 'service']);

/** True of numbers, quantities, amounts and moments: values that have an order. */
export function isMeasured(type: FieldType): boolean {
  return !unmeasured.has(type);
}

/** A moment as a limit shows it; its words are before and after. */
const momentPattern = /^(\d{4}-\d{2}-\d{2}|\d{2}:\d{2})/;

/** How a value stands to a limit it breaks, in the words of its kind: `over` for amounts, `after` for moments. */
export function beyond(side: 'over' | 'under', limit: string): string {
  if (!momentPattern.test(limit)) return side;
  return side === 'over' ? 'after' : 'before';
}

/** A limit compiled: compares a value with the side of the limit that is in the value's own system of units. */
export interface Limit {
  /** Negative when the value is under the limit, positive when over; undefined when they cannot be compared. */
  compare(value: Value): number | undefined;
  /** As the finding shows it beside this value. */
  textFor(value: Value): string;
}

/** A bound that rules write, as it is compared. */
export function limitOf(bound: Bound): Limit {
  return {
    compare: (value) => compareValues(value, limitFor(bound, value)),
    textFor: (value) => textOf(limitFor(bound, value)),
  };
}
