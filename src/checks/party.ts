import { z } from 'zod';
import { isMissing, type Missing, type Reading, textOf } from '../model/values.ts';
import type { CompileContext, FieldUse } from './check.ts';

/** A party by the word its fields begin with: `ship_to`, `label.ship_to`. */
export function partyName(
  about = 'whose address: `ship_to`, `ship_from`, `return_to`, `bill_to`, with `label.` before it where wanted',
) {
  return z
    .string()
    .regex(/^([a-z]+\.)?[a-z]+(_[a-z]+)*$/, { error: 'what the fields of a party begin with, such as ship_to' })
    .meta({ title: 'party', description: about });
}

/** The lines of a street, in the order labels print them. */
export const streetFields = ['street1', 'street2', 'street3'] as const;

/** Reads of a party's country, typed, and then of its parts as text. */
export function partyReads(party: string, parts: readonly string[]): readonly FieldUse[] {
  const country: FieldUse = { field: `${party}_country`, as: 'typed', role: 'second' };
  return [country, ...parts.map((part) => ({ field: `${party}_${part}`, as: 'text', role: 'judged' }) as const)];
}

/** The text of a reading; undefined when there is none. */
export function textIn(reading: Reading | undefined): string | undefined {
  return reading === undefined || isMissing(reading) ? undefined : textOf(reading);
}

/** Why there is nothing to read; undefined when there is. */
export function gapIn(reading: Reading | undefined): Missing['missing'] | undefined {
  if (reading === undefined) return 'value-absent';
  return isMissing(reading) ? reading.missing : undefined;
}

/** Records a problem when the field a parameter names is no country. */
export function mustBeCountry(context: CompileContext, param: string, field: string): void {
  const type = context.typeOf(field);
  if (type !== undefined && type !== 'country')
    context.problem(param, `"${field}" should be a country field, but is ${type}`);
}
