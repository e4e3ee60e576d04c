import { compareValues } from '../codes/compare.ts';
import { nearest } from '../model/nearest.ts';
import { type FieldType, type Missing, textOf, type Value } from '../model/values.ts';
import type { CompileContext, FieldUse } from './check.ts';
import { isMeasured } from './limits.ts';
import { capped } from './words.ts';

/** The read behind one-of, none-of and in-list: of the field's type, so that `UPS®`, `ups` and a SCAC are one carrier. */
export function memberRead(field: string): readonly FieldUse[] {
  return [{ field, as: 'typed', role: 'judged' }];
}

/** A test whether a value is one of these: text without case, numbers and measures by their amount; the values as the field's type has them. */
export interface Membership {
  readonly values: readonly string[];
  /** True of values that a slip of the pen may turn into one another. */
  readonly areWords: boolean;
  /** Undefined when it is none of those it compares with, and does not compare with all: another currency, a moment with offset against one without. */
  has(value: Value): boolean | undefined;
}

/** A value that cannot be told from those listed. */
export const incomparable: Missing = { missing: 'type' };

/** @param param the parameter that brought the values, for problems. */
export function membershipOf(
  context: CompileContext,
  param: string,
  written: readonly string[],
  field: string,
): Membership {
  const type = context.typeOf(field);
  if (type !== undefined && isMeasured(type)) return measures(context, param, written, type);
  const values = context.values(param, written, field);
  const exact = new Set(values);
  const folded = new Set(values.map(type === 'boolean' ? truthText : lower));
  // Most values are written as the rule writes them: no lower-case copy is made for those.
  const has = (value: Value): boolean => {
    const text = textOf(value);
    return (typeof value === 'string' && exact.has(text)) || folded.has(text.toLowerCase());
  };
  return { values, areWords: true, has };
}

function measures(context: CompileContext, param: string, written: readonly string[], type: FieldType): Membership {
  const amounts = written.map((text, place) => context.bound(`${param}.${place}`, text, type).metric);
  // Per row: a plain loop over few values.
  const has = (value: Value): boolean | undefined => {
    let known = true;
    for (const amount of amounts) {
      const order = compareValues(value, amount);
      if (order === 0) return true;
      if (order === undefined) known = false;
    }
    return known ? false : undefined;
  };
  return { values: written, areWords: false, has };
}

/** Facts of a value that is not among those allowed, with the one it may have been meant to be. */
export function notAllowed(value: Value, { values: allowed, areWords }: Membership): NotAllowed {
  const text = textOf(value);
  const meant = areWords ? nearest(text, allowed) : undefined;
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
