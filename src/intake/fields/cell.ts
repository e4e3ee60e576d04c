import type { Row } from '../../model/table.ts';
import type { Missing } from '../../model/values.ts';

/** Gives the text of a field in a row: trimmed, undefined when blank. */
export type TextOf = (row: Row) => string | undefined;

/** A blank cell; one object for all, since most optional fields are blank in most rows. */
export const valueAbsent: Missing = { missing: 'value-absent' };

/** Reads the cell of a column without white space around it, no-break spaces included; undefined when nothing is left. */
export function textAt(index: number): TextOf {
  // Called for each field of each row: no allocation where there is nothing to trim.
  return ({ cells }) => cells[index]?.trim() || undefined;
}

/** Reads a column that lacks some values, which a constant fills; without a column it is the constant alone. */
export function textOrConstant(index: number | undefined, constant: string): TextOf {
  if (index === undefined) return () => constant;
  const text = textAt(index);
  return (row) => text(row) ?? constant;
}
