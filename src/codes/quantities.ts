import { isMissing, type Quantity, type Reading } from '../model/values.ts';
import { numberEnd, readDecimal, scaled } from './decimal.ts';
import { resolveUnit, type Unit } from './units.ts';
import { added, partsOf } from './written/compound.ts';

/** Reads a number with its unit (`31.5 kg`, `12.5LBS`), a measure in several units (`2 lb 3 oz`), or a bare number in `unit`; the unit
 *  in the cell wins. `unit-absent` when neither gives one; `type` for anything else, decimal commas included. */
export function readQuantity(kind: Quantity['kind'], text: string, unit: string | undefined): Reading {
  const end = numberEnd(text);
  if (end === 0) return withoutZero(kind, text, unit);
  const number = end === text.length ? text : text.slice(0, end);
  const named = end === text.length ? unit : text.slice(end).trimStart();
  if (named === undefined || named === '') return { missing: 'unit-absent', text };
  const resolved = resolveUnit(named);
  if (resolved === undefined || resolved.kind !== kind) return compound(kind, text) ?? { missing: 'type', text };
  return quantityOf(number, resolved) ?? { missing: 'type', text };
}

/** `.5 lb`, as databases export it. */
function withoutZero(kind: Quantity['kind'], text: string, unit: string | undefined): Reading {
  const read = /^-?\.\d/.test(text) ? readQuantity(kind, text.replace('.', '0.'), unit) : undefined;
  return read === undefined || isMissing(read) ? { missing: read?.missing ?? 'type', text } : read;
}

function compound(kind: Quantity['kind'], text: string): Quantity | undefined {
  const one = added(partsOf(kind, text) ?? []);
  return one && quantityOf(one.number, one.unit);
}

/** A number in a unit, exact to the milligram, micrometre or nanolitre (ties to even); undefined when it is too large to hold. */
export function quantityOf(number: string, unit: Unit): Quantity | undefined {
  const decimal = readDecimal(number);
  const amount = decimal && scaled(decimal, unit.numerator, unit.denominator);
  if (amount === undefined) return undefined;
  return { kind: unit.kind, amount, system: unit.system, text: `${number} ${unit.code}` };
}
