import { currencyOf } from '../codes/currencies.ts';
import { resolveUnit } from '../codes/units.ts';
import type { FieldType } from '../model/values.ts';

/** The unit of a weight, length or volume, or the currency of an amount, by its canonical code (`kg`, `EUR`); undefined
 *  when the text names none of the kind. */
export function unitFor(type: FieldType, text: string): string | undefined {
  if (type === 'money') return currencyOf(text);
  const unit = resolveUnit(text);
  return unit?.kind === type ? unit.code : undefined;
}

/** True for types whose values have a unit. */
export function hasUnit(type: FieldType): boolean {
  return type === 'weight' || type === 'length' || type === 'volume' || type === 'money';
}

/** The unit that is left of a normalised header behind a name: `kg` of `weightkg`, `cm` of `lengthincm`. */
export function unitBehind(name: string, header: string, type: FieldType): string | undefined {
  if (!header.startsWith(name)) return undefined;
  const rest = header.slice(name.length);
  return unitFor(type, rest) ?? (rest.startsWith('in') ? unitFor(type, rest.slice(2)) : undefined);
}

/** The unit a header closes with: `kg` of `Gewicht netto [kg]`, `lb` of `GROSS_WT_LB`. */
export function unitAtEnd(header: string, type: FieldType): string | undefined {
  const words = header.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return last === undefined ? undefined : unitFor(type, last);
}
