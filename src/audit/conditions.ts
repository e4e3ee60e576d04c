import { fieldTest, type Truth } from '../codes/field-test.ts';
import type { Condition, Test } from '../model/condition.ts';
import type { FieldRef } from '../model/field-ref.ts';
import { isMissing } from '../model/values.ts';
import { readingsOf } from './readings.ts';
import { isAbsenceCause } from './ruling.ts';
import { type Binder, type BoundRef, bindRef, isDeclared, type Subject, typedOf } from './subject.ts';

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
  const meets = fieldTest(test);
  const holds = (subject: Subject): Truth => {
    const reading = typedOf(subject, bound);
    const declared = isMissing(reading) && isAbsenceCause(reading.missing) && isDeclared(bound, reading);
    // What this site never has is known not to be present; what it would say is not.
    if (declared) return test.type === 'present' ? !test.is : 'declared-not-supplied';
    return meets(reading);
  };
  return { refs: [bound], holds };
}
