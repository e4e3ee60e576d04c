import { isoMoment, plainNumber } from '../codes/notation.ts';
import { momentOnClocks } from '../codes/zones.ts';
import type { Notation } from '../model/settings.ts';
import { type FieldType, isMissing, type Reading } from '../model/values.ts';
import type { WrittenCells } from './fields/typed.ts';

const numeric: ReadonlySet<FieldType> = new Set(['number', 'integer', 'weight', 'length', 'volume', 'money']);

/** How cells of a type are read in a notation; undefined where it makes no difference to them. */
export function plainCells(
  type: FieldType,
  { decimal, date_order, zone }: { readonly [Key in keyof Notation]: Notation[Key] | undefined },
): WrittenCells | undefined {
  if (numeric.has(type) && decimal !== undefined)
    return { plain: (text) => plainNumber(text, decimal.value), meant: (reading) => reading };
  if (type !== 'date' && type !== 'datetime') return undefined;
  const clocks = type === 'datetime' ? zone?.value : undefined;
  if (date_order === undefined && clocks === undefined) return undefined;
  return {
    plain: (text) => (date_order === undefined ? text : isoMoment(text, date_order.value)),
    meant: (reading) => (clocks === undefined ? reading : onClocks(reading, clocks)),
  };
}

function onClocks(reading: Reading, zone: string): Reading {
  return typeof reading === 'object' && !isMissing(reading) && reading.kind === 'datetime'
    ? momentOnClocks(reading, zone)
    : reading;
}
