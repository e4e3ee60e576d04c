import type { Bound, Test } from '../model/condition.ts';
import { type Cause, isMissing, type Reading, textOf, type Value } from '../model/values.ts';
import { compareValues, limitFor } from './compare.ts';

/** Three-valued: true, false, or why nobody can tell. */
export type Truth = boolean | Cause;

/** What a test of a condition says of a reading. A blank cell is known to hold nothing; what follows from a blank cell is not known at all. */
export function fieldTest(test: Test): (reading: Reading) => Truth {
  const meets = testOf(test);
  return (reading) => {
    if (test.type === 'present') return presence(reading, test.is);
    if (!isMissing(reading)) return meets(reading);
    if (test.type === 'text' && reading.text !== undefined) return meets(reading.text);
    return reading.missing === 'value-absent' && reading.of === undefined ? false : reading.missing;
  };
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
  return over === undefined || under === undefined ? 'type' : over <= 0 && under >= 0;
}
