import type { Unread } from '../model/readings-judge.ts';
import { isMissing, type Reading, type Value } from '../model/values.ts';

/** Judges those of several readings that have values, in order, and gives the first fault. Blank ones, and ones without a column, are
 *  nothing to judge; where no reading has a value there is nothing at all, or nobody could look. Per row: a plain loop. */
export function firstFault<F>(
  readings: readonly Reading[],
  fault: (value: Value, place: number) => F | undefined,
): { readonly broken: F } | Unread | undefined {
  let looked = false;
  let blank: number | undefined;
  for (const [place, reading] of readings.entries()) {
    if (!isMissing(reading)) {
      looked = true;
      const broken = fault(reading, place);
      if (broken !== undefined) return { broken };
    } else if (reading.missing === 'value-absent') blank ??= place;
  }
  return looked ? undefined : nothingIn(readings, blank);
}

/** Where the column is there and blank there is nothing to judge; where there is none, nobody could look. */
function nothingIn(readings: readonly Reading[], blank: number | undefined): Unread {
  if (blank !== undefined) return { unread: 'value-absent', read: blank, nothingToJudge: true };
  const [first] = readings;
  return { unread: isMissing(first) ? first.missing : 'value-absent', read: 0 };
}
