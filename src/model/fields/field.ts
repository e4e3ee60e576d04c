import type { FieldDefinition } from '../dataset.ts';
import type { FieldType } from '../values.ts';

/** Builders of field definitions: name, one sentence, then synonyms between bars. */
export const text = ofType('text');
export const number = ofType('number');
export const integer = ofType('integer');
export const weight = ofType('weight');
export const length = ofType('length');
export const money = ofType('money');
export const date = ofType('date');
export const datetime = ofType('datetime');
export const boolean = ofType('boolean');
export const country = ofType('country');
export const currency = ofType('currency');
export const carrier = ofType('carrier');
export const service = ofType('service');

/** A field whose unit or currency stands in a sibling field. */
export function inUnitOf(unitField: string, field: FieldDefinition): FieldDefinition {
  return { ...field, unitField };
}

/** A service of the carrier in a sibling field. */
export function ofCarrier(carrierField: string, field: FieldDefinition): FieldDefinition {
  return { ...field, carrierField };
}

/** A field that reports safe to share leave out. */
export function personal(field: FieldDefinition): FieldDefinition {
  return { ...field, personal: true };
}

/** A text that is one of a few words, each with other ways to write it between bars. */
export function oneOf(values: Readonly<Record<string, string>>, field: FieldDefinition): FieldDefinition {
  const spellings = Object.entries(values).map(([value, others]) => [value, others.split('|')] as const);
  return { ...field, values: Object.fromEntries(spellings) };
}

/** A field that follows from its siblings where no column gives it. */
export function derivedFrom(siblings: readonly string[], field: FieldDefinition): FieldDefinition {
  return { ...field, derivedFrom: siblings };
}

function ofType(type: FieldType): (name: string, about: string, synonyms?: string) => FieldDefinition {
  return (name, about, synonyms) => ({ name, type, about, ...(synonyms && { synonyms: synonyms.split('|') }) });
}
