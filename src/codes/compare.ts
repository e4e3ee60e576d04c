import type { Bound } from '../model/condition.ts';
import type { Value } from '../model/values.ts';

/** Orders two values of one kind: negative, 0 or positive. Text without case. Undefined when they cannot be compared:
 *  other kinds, amounts in two known currencies, a datetime with offset against one without. */
export function compareValues(a: Value, b: Value): number | undefined {
  if (typeof a === 'object' && typeof b === 'object') {
    return comparable(a, b) ? a.amount - b.amount : undefined;
  }
  if (typeof a === 'string' && typeof b === 'string') return compareText(a.toLowerCase(), b.toLowerCase());
  return typeof a === 'boolean' && typeof b === 'boolean' ? Number(a) - Number(b) : undefined;
}

/** The side of a limit that a value is compared with: the one published in the value's own system of units. */
export function limitFor(bound: Bound, value: Value): Value {
  return typeof value === 'object' && 'system' in value && value.system === 'imperial' ? bound.imperial : bound.metric;
}

type Measured = Exclude<Value, string | boolean>;

function comparable(a: Measured, b: Measured): boolean {
  if (a.kind !== b.kind) return false;
  if ('zoned' in a && 'zoned' in b) return a.zoned === b.zoned;
  if (!('currency' in a && 'currency' in b)) return true;
  return a.currency === undefined || b.currency === undefined || a.currency === b.currency;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
