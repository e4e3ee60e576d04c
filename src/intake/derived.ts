import type { Source } from '../codes/derivation.ts';
import { derivations } from '../codes/derived.ts';
import type { DatasetDefinition, FieldDefinition } from '../model/dataset.ts';
import type { DerivedField, FieldReader, Row } from '../model/table.ts';
import { isMissing, type Reading } from '../model/values.ts';
import { valueAbsent } from './fields/cell.ts';

type Readers = (name: string) => FieldReader | undefined;

/** Fields of one table, those among them that follow from others, and from which. */
export interface WithDerived {
  readonly field: Readers;
  readonly derived: readonly DerivedField[];
}

/** Adds to the fields that columns and constants give those that follow from them. A value of its own, where the export has one,
 *  wins over what would follow. */
export function withDerived({ fields }: DatasetDefinition, given: Readers): WithDerived {
  const readers = new Map<string, FieldReader>();
  const derived: DerivedField[] = [];
  for (const definition of fields) {
    const { name, derivedFrom = [] } = definition;
    const reader = derivedReader(definition, given);
    if (reader === undefined) continue;
    readers.set(name, reader);
    const has = (sibling: string) => given(sibling) !== undefined;
    derived.push({ field: name, from: derivedFrom.filter(has), without: derivedFrom.filter((each) => !has(each)) });
  }
  return { field: (name) => readers.get(name) ?? given(name), derived };
}

function derivedReader(definition: FieldDefinition, given: Readers): FieldReader | undefined {
  const { name, derivedFrom = [] } = definition;
  const derive = derivations.get(name);
  if (derive === undefined || derivedFrom.length === 0) return undefined;
  const own = given(name);
  const known = canonicalBySpelling(definition);
  const siblings = new Map(derivedFrom.map((sibling) => [sibling, given(sibling)]));
  let current: Row = { row: 0, line: 0, cells: [] };
  // Once per row: one source for all rows, so that nothing is made for each.
  const source: Source = (sibling) => siblings.get(sibling)?.read(current);
  return {
    field: name,
    header: own?.header,
    derived: true,
    text: (row) => own?.text(row),
    read(row) {
      const said = own?.read(row);
      if (said !== undefined && !isBlank(said)) return canonical(said, known);
      current = row;
      return derive(source);
    },
  };
}

function canonicalBySpelling({ values = {} }: FieldDefinition): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(values).flatMap(([value, others]) =>
      [value, ...others].map((spelling) => [spelling, value] as const),
    ),
  );
}

/** What a cell says in the field's own words; a word that is none of them says nothing. */
function canonical(said: Reading, known: ReadonlyMap<string, string>): Reading {
  if (typeof said !== 'string' || known.size === 0) return said;
  return known.get(said.toLowerCase()) ?? { missing: 'unknown-value', text: said };
}

function isBlank(reading: Reading): boolean {
  return isMissing(reading) && reading.missing === valueAbsent.missing;
}
