import { compareValues, limitFor } from '../codes/compare.ts';
import type { Bound, Condition, Test } from '../model/condition.ts';
import type { FieldRef } from '../model/field-ref.ts';
import { type Cause, isMissing, type Missing, type Reading, textOf, type Value } from '../model/values.ts';
import { readingsOf } from './readings.ts';
import { isAbsenceCause } from './ruling.ts';
import { type Binder, type BoundRef, bindRef, isDeclared, type Subject, typedOf } from './subject.ts';

/** Three-valued: true, false, or why nobody can tell. */
export type Truth = boolean | Cause;

/** A condition ready to judge a subject. */
export interface BoundCondition {
  /** Every field it reads. */
  readonly refs: readonly BoundRef[];
  holds(subject: Subject): Truth;
}

/** Resolves a condition's fields to slots. */
export function bindCondition(condition: Condition, binder: Binder): BoundCondition {
  switch (condition.type) {
    case 'all':
      return conjunction(
        condition.of.map((part) => bindCondition(part, binder)),
        false,
      );
    case 'any':
      return conjunction(
        condition.of.map((part) => bindCondition(part, binder)),
        true,
      );
    case 'not':
      return negation(bindCondition(condition.of, binder));
    case 'field':
      return fieldCondition(condition.ref, condition.test, binder);
    case 'expression': {
      const refs = condition.reads.map((ref) => bindRef(ref, binder));
      return { refs, holds: (subject) => condition.holds(readingsOf(refs, subject)) };
    }
  }
}

/** `all` is decided by its first false part, `any` by its first true one; else an unknown part makes it unknown. */
function conjunction(parts: readonly BoundCondition[], decisive: boolean): BoundCondition {
  return {
    refs: parts.flatMap((part) => part.refs),
    holds: (subject) => {
      let undecided: Truth = !decisive;
      for (const part of parts) {
        const truth = part.holds(subject);
        if (truth === decisive) return decisive;
        if (typeof truth === 'string') undecided = truth;
      }
      return undecided;
    },
  };
}

function negation(part: BoundCondition): BoundCondition {
  const holds = (subject: Subject): Truth => {
    const truth = part.holds(subject);
    return typeof truth === 'string' ? truth : !truth;
  };
  return { refs: part.refs, holds };
}

function fieldCondition(ref: FieldRef, test: Test, binder: Binder): BoundCondition {
  const bound = bindRef(ref, binder);
  const meets = testOf(test);
  const holds = (subject: Subject): Truth => {
    const reading = typedOf(subject, bound);
    const declared = isMissing(reading) && isAbsenceCause(reading.missing) && isDeclared(bound, reading);
    // What this site never has is known not to be present; what it would say is not.
    if (declared) return test.type === 'present' ? !test.is : 'declared-not-supplied';
    if (test.type === 'present') return presence(reading, test.is);
    if (!isMissing(reading)) return meets(reading);
    if (test.type === 'text' && reading.text !== undefined) return meets(reading.text);
    // A blank cell is known to hold nothing; what follows from a blank cell is not known at all.
    return reading.missing === 'value-absent' && reading.of === undefined ? false : reading.missing;
  };
  return { refs: [bound], holds };
}

/** A cell that holds something is present, whatever it means. */
function presence(reading: Reading, wanted: boolean): Truth {
  if (!isMissing(reading) || reading.text !== undefined) return wanted;
  return reading.missing === 'value-absent' && reading.of === undefined ? !wanted : reading.missing;
}

function testOf(test: Test): (value: Value) => Truth {
  if (test.type === 'one-of') {
    const allowed = new Set(test.values);
    return (value) => allowed.has(textOf(value).toLowerCase());
  }
  if (test.type === 'text') return (value) => test.test(textOf(value));
  if (test.type === 'range') return (value) => inRange(value, test.min, test.max);
  return () => true;
}

function inRange(value: Value, min: Bound | undefined, max: Bound | undefined): Truth {
  const over = max === undefined ? -1 : compareValues(value, limitFor(max, value));
  const under = min === undefined ? 1 : compareValues(value, limitFor(min, value));
  return over === undefined || under === undefined ? ('type' satisfies Missing['missing']) : over <= 0 && under >= 0;
}
