import { cellKind } from '../codes/spreadsheets/cell-kind.ts';
import { spreadsheetDamage } from '../codes/spreadsheets/damage.ts';
import type { DatasetDefinition, FieldDefinition } from '../model/dataset.ts';
import type { FieldReader, Row } from '../model/table.ts';
import { isMissing } from '../model/values.ts';

type Readers = (name: string) => FieldReader | undefined;

/** Lets the readers of a table tell what a spreadsheet or a wrong encoding did to a cell; values set for every row are not asked. */
export function withDamage({ fields }: DatasetDefinition, given: Readers): Readers {
  const readers = new Map<string, FieldReader>();
  for (const definition of fields) {
    const reader = given(definition.name);
    const damage = reader?.header === undefined ? undefined : damageOf(definition, reader, given);
    if (reader !== undefined && damage !== undefined) readers.set(definition.name, { ...reader, damage });
  }
  return (name) => readers.get(name) ?? given(name);
}

function damageOf({ name, type }: FieldDefinition, { text }: FieldReader, given: Readers): FieldReader['damage'] {
  const kind = cellKind(name, type);
  if (kind === undefined) return undefined;
  const country = kind === 'postal-code' ? given(name.replace(/postal_code$/, 'country')) : undefined;
  return (row) => {
    const cell = text(row);
    return cell === undefined ? undefined : spreadsheetDamage(kind, cell, country && codeIn(country, row));
  };
}

function codeIn(country: FieldReader, row: Row): string | undefined {
  const reading = country.read(row);
  return isMissing(reading) || typeof reading !== 'string' ? undefined : reading;
}
