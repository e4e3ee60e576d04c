import type { FieldDefinition } from '../model/dataset.ts';
import { normaliseHeader } from '../model/header.ts';
import { hasUnit, unitBehind } from './header-units.ts';

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
  return (header) => (header === '' ? undefined : (fieldByName.get(header) ?? withUnit(measured, header)));
}

function withUnit(measured: readonly (readonly [string, NamedField])[], header: string): NamedField | undefined {
  for (const [name, named] of measured) {
    const unit = unitBehind(name, header, named.field.type);
    if (unit !== undefined) return { ...named, unit };
  }
  return undefined;
}
