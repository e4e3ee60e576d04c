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

function ofType(type: FieldType): (name: string, about: string, synonyms?: string) => FieldDefinition {
  return (name, about, synonyms) => ({ name, type, about, ...(synonyms && { synonyms: synonyms.split('|') }) });
}
