import { z } from 'zod';
import { fieldTypes } from '../model/values.ts';

/** A scalar as written; a removed key where it is needed counts as missing. */
export const text = z.string();

/** An object without other keys than these. */
export const strict: typeof z.strictObject = z.strictObject;

/** Text by name; removed keys are left out. */
export const textMap = z.record(text, text.optional()).transform((entries): Readonly<Record<string, string>> => {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
});

/** One value or a list of them; gives a list. */
export function list<T extends z.ZodType>(item: T) {
  return z.union([item.transform((value) => [value]), z.array(item)]);
}

/** `true` or `false`, as text in, as boolean out. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A key of which one value is read so far; any other is a problem, never ignored. */
export function only(value: string) {
  const isIt = (given: unknown) => given === undefined || given === value;
  return z.custom<string>(isIt, { params: { notYet: true, only: value } }).meta({ enum: [value] });
}

/** `when` and `where`: checked where their fields are known. */
export const condition = z.unknown().meta({ $ref: '#/$defs/condition' });

/** The types a field can have. */
export const fieldType = z.enum(fieldTypes);
