import { isMissing, type Missing, type Reading } from '../model/values.ts';

/** Reads a sibling field of the same row; undefined where no column gives it. */
export type Source = (field: string) => Reading | undefined;

/** What follows for a field from its siblings: a value, or why there is none and for want of which field (`of`). It reads only what
 *  its definition lists under `derivedFrom`, and only what it needs. */
export type Derive = (source: Source) => Reading;

/** Nothing follows for want of this field: why it has no value, or that its value is none that anybody knows. */
export function lacking(field: string, reading: Reading | undefined): Missing {
  if (reading === undefined) return { missing: 'column-absent', of: field };
  return { missing: isMissing(reading) ? reading.missing : 'unknown-value', of: field };
}
