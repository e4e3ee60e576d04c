import type { Plain } from './frame.ts';
import { isNear } from './near.ts';
import type { Type } from './types.ts';

/** How values of a type are told to be equal: text without case, numbers but for the last bits, lists entry by entry. */
export function equalityOf(type: Type): (a: Plain, b: Plain) => boolean {
  if (type.kind === 'text') return sameText;
  if (type.kind === 'boolean') return (a, b) => a === b;
  if (type.kind === 'list') return sameLists(equalityOf(type.of));
  return type.kind === 'unknown' ? () => false : sameNumber;
}

function sameText(a: Plain, b: Plain): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase());
}

function sameNumber(a: Plain, b: Plain): boolean {
  return typeof a === 'number' && typeof b === 'number' && isNear(a, b);
}

function sameLists(equal: (a: Plain, b: Plain) => boolean): (a: Plain, b: Plain) => boolean {
  return (a, b) => {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false;
    return a.every((one, place) => equal(one, b[place] ?? false));
  };
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
