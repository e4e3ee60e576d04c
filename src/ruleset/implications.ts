import { compareValues } from '../codes/compare.ts';
import type { Bound, Condition, Test } from '../model/condition.ts';
import type { FieldRef } from '../model/field-ref.ts';

type FieldCondition = Extract<Condition, { readonly type: 'field' }>;
type RangeTest = Extract<Test, { readonly type: 'range' }>;

/** True only when whatever meets `a` meets `b`; false where that cannot be told. */
export function implies(a: Condition, b: Condition): boolean {
  if (a === b || neverHolds(a)) return true;
  if (b.type === 'all') return b.of.every((part) => implies(a, part));
  if (a.type === 'any') return a.of.every((part) => implies(part, b));
  if (b.type === 'any' && b.of.some((part) => implies(a, part))) return true;
  if (a.type === 'all' && a.of.some((part) => implies(part, b))) return true;
  if (b.type === 'not') return a.type === 'not' ? implies(b.of, a.of) : contradicts(a, b.of);
  if (a.type === 'not') return isBlank(b) && implies(filled(b.ref), a.of);
  return a.type === 'field' && b.type === 'field' && sameField(a.ref, b.ref) && testImplies(a.test, b.test);
}

/** True only when nothing can meet both; false where that cannot be told. */
export function contradicts(a: Condition, b: Condition): boolean {
  if (a.type === 'all') return a.of.some((part) => contradicts(part, b));
  if (b.type === 'all') return b.of.some((part) => contradicts(a, part));
  if (a.type === 'any') return a.of.every((part) => contradicts(part, b));
  if (b.type === 'any') return b.of.every((part) => contradicts(a, part));
  if (a.type === 'not') return b.type !== 'not' && implies(b, a.of);
  if (b.type === 'not') return implies(a, b.of);
  return a.type === 'field' && b.type === 'field' && sameField(a.ref, b.ref) && testsContradict(a.test, b.test);
}

/** True only when nothing can meet it; false where that cannot be told. */
export function neverHolds(condition: Condition): boolean {
  switch (condition.type) {
    case 'any':
      return condition.of.every(neverHolds);
    case 'all':
      return condition.of.some((part, place) =>
        [neverHolds(part), ...condition.of.slice(place + 1).map((other) => contradicts(part, other))].includes(true),
      );
    case 'field':
      return testNeverHolds(condition.test);
    default:
      return false;
  }
}

function sameField(a: FieldRef, b: FieldRef): boolean {
  return a.level === b.level && a.field === b.field;
}

function isBlank(condition: Condition): condition is FieldCondition {
  return condition.type === 'field' && condition.test.type === 'present' && !condition.test.is;
}

function filled(ref: FieldRef): FieldCondition {
  return { type: 'field', ref, test: { type: 'present', is: true } };
}

function testImplies(a: Test, b: Test): boolean {
  if (b.type === 'present') return b.is ? a.type !== 'present' || a.is : a.type === 'present' && !a.is;
  if (a.type === 'one-of' && b.type === 'one-of') return a.values.every((value) => b.values.includes(value));
  if (a.type === 'one-of' && b.type === 'text') return false; // texts are judged as written, values in any case
  return a.type === 'range' && b.type === 'range' && isWithin(a, b);
}

function testsContradict(a: Test, b: Test): boolean {
  if (a.type === 'present') return b.type === 'present' ? a.is !== b.is : !a.is;
  if (b.type === 'present') return !b.is;
  if (a.type === 'one-of' && b.type === 'one-of') return !a.values.some((value) => b.values.includes(value));
  return a.type === 'range' && b.type === 'range' && (isBelow(a.max, b.min) || isBelow(b.max, a.min));
}

function testNeverHolds(test: Test): boolean {
  if (test.type === 'one-of') return test.values.length === 0;
  return test.type === 'range' && isBelow(test.max, test.min);
}

function isWithin(a: RangeTest, b: RangeTest): boolean {
  const least = b.min === undefined || (a.min !== undefined && atMost(b.min, a.min));
  const most = b.max === undefined || (a.max !== undefined && atMost(a.max, b.max));
  return least && most;
}

function atMost(a: Bound, b: Bound): boolean {
  return orders(a, b).every((order) => order !== undefined && order <= 0);
}

function isBelow(a: Bound | undefined, b: Bound | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return orders(a, b).every((order) => order !== undefined && order < 0);
}

/** In both systems: limits published in two may stand in another order in each. */
function orders(a: Bound, b: Bound): readonly (number | undefined)[] {
  return [compareValues(a.metric, b.metric), compareValues(a.imperial, b.imperial)];
}
