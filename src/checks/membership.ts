import { nearest } from '../model/nearest.ts';
import { textOf, type Value } from '../model/values.ts';
import type { CompileContext, FieldUse } from './check.ts';
import { capped } from './words.ts';

/** The read behind one-of, none-of and in-list: of the field's type, so that `UPS®`, `ups` and a SCAC are one carrier. */
export function memberRead(field: string): readonly FieldUse[] {
  return [{ field, as: 'typed', role: 'judged' }];
}

/** A test whether a value is one of these, ignoring case; the values as the field's type has them. */
export interface Membership {
  readonly values: readonly string[];
  has(value: Value): boolean;
}

/** @param param the parameter that brought the values, for problems. */
export function membershipOf(
  context: CompileContext,
  param: string,
  written: readonly string[],
  field: string,
): Membership {
  const values = context.values(param, written, field);
  const exact = new Set(values);
  const folded = new Set(values.map(context.typeOf(field) === 'boolean' ? truthText : lower));
  // Most values are written as the rule writes them: no lower-case copy is made for those.
  const has = (value: Value): boolean => {
    const text = textOf(value);
    return (typeof value === 'string' && exact.has(text)) || folded.has(text.toLowerCase());
  };
  return { values, has };
}

/** Facts of a value that is not among those allowed, with the one it may have been meant to be. */
export function notAllowed(value: Value, allowed: readonly string[]): NotAllowed {
  const text = textOf(value);
  const meant = nearest(text, allowed);
  return { value: text, allowed: capped(allowed), ...(meant === undefined ? {} : { nearest: meant }) };
}

export type NotAllowed = {
  readonly value: string;
  readonly allowed: readonly string[];
  readonly nearest?: string;
};

function lower(text: string): string {
  return text.toLowerCase();
}

/** As a boolean value shows itself, whichever way the author wrote it. */
function truthText(text: string): string {
  const word = text.toLowerCase();
  if (word === 'yes' || word === 'y' || word === '1') return 'true';
  return word === 'no' || word === 'n' || word === '0' ? 'false' : word;
}
