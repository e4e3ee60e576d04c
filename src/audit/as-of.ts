import { readDatetime } from '../codes/moments.ts';
import type { Reading } from '../model/values.ts';

/** The moment an audit is made for, as expressions read it: the instant, and what the wall clock showed where it was named.
 *  `asOf` is ISO 8601 with offset. */
export function asOfReadings(asOf: string): ReadonlyMap<string, Reading> {
  const instant = readDatetime(asOf);
  const local = readDatetime(asOf.replace(/(?:Z|[+-]\d{2}:?\d{2})$/i, ''));
  return new Map<string, Reading>([
    ['$as_of', instant ?? { missing: 'type', text: asOf }],
    ['$as_of_local', local ?? { missing: 'type', text: asOf }],
  ]);
}
