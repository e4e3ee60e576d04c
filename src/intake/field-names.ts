import type { FieldDefinition } from '../model/dataset.ts';
import { normaliseHeader } from '../model/header.ts';
import { hasUnit, unitBehind, unitFor } from './header-units.ts';

const bareUnits: ReadonlySet<string> = new Set(['lb', 'lbs', 'pounds', 'oz', 'ounces', 'kg', 'kilos', 'grams']);

/** The field that a header means by its name or a synonym, and the unit it carries. */
export interface NamedField {
  readonly field: FieldDefinition;
  readonly by: 'name' | 'synonym';
  readonly unit: string | undefined;
}

/** Finds the field of a normalised header: as it is, else without its unit (`weightkg`); the longest name wins there. */
export function fieldFinder(fields: readonly FieldDefinition[]): (header: string) => NamedField | undefined {
  const fieldByName = new Map<string, NamedField>();
  for (const field of fields) fieldByName.set(normaliseHeader(field.name), { field, by: 'name', unit: undefined });
  for (const field of fields) {
    for (const synonym of field.synonyms ?? []) {
      const name = normaliseHeader(synonym);
      if (!fieldByName.has(name)) fieldByName.set(name, { field, by: 'synonym', unit: undefined });
    }
  }
  const measured = [...fieldByName]
    .filter(([, { field }]) => hasUnit(field.type))
    .sort(([a], [b]) => b.length - a.length);
  return (header) =>
    header === '' ? undefined : (fieldByName.get(header) ?? withUnit(measured, header) ?? bareUnit(header));

  /** A column that is called by the unit of a weight holds the weight. */
  function bareUnit(header: string): NamedField | undefined {
    const field = bareUnits.has(header) ? fieldByName.get('weight')?.field : undefined;
    return field && { field, by: 'synonym', unit: unitFor('weight', header) };
  }
}

function withUnit(measured: readonly (readonly [string, NamedField])[], header: string): NamedField | undefined {
  for (const [name, named] of measured) {
    const unit = unitBehind(name, header, named.field.type);
    if (unit !== undefined) return { ...named, unit };
  }
  return undefined;
}
