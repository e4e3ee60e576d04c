import { CannotAudit, type Problem } from '../model/problem.ts';
import type { IntakeSettings } from '../model/settings.ts';
import { type FieldReader, isFault, type Row, type Table } from '../model/table.ts';

/** A table that objects to the first value of a field that its user said is never supplied: rules would be left aside, or not,
 *  by what nobody meant. A field that the manifest knows is the manifest's. */
export function suppliedGuard(table: Table, declared: readonly string[], { manifest }: IntakeSettings): Table {
  const ofManifest = new Set(manifest?.definition.fields.map(({ name }) => name));
  const readers = declared
    .filter((field) => table.dataset === 'manifest' || !ofManifest.has(field))
    .flatMap((field) => table.field(field) ?? []);
  if (readers.length === 0) return table;
  return { ...table, records: () => guarded(table, readers) };
}

async function* guarded(table: Table, readers: readonly FieldReader[]): ReturnType<Table['records']> {
  for await (const chunk of table.records()) {
    // Called for each row: plain loops.
    for (const record of chunk) {
      if (isFault(record)) continue;
      for (const reader of readers) {
        const found = reader.text(record);
        if (found !== undefined) throw new CannotAudit([supplied(table, reader, record, found)]);
      }
    }
    yield chunk;
  }
}

function supplied({ path }: Table, { field, header }: FieldReader, { line }: Row, found: string): Problem {
  const where = header === undefined ? 'set for every row' : `in column "${header}" on line ${line}`;
  return {
    code: 'input.supplied',
    message: `${path} should have no values for ${field}, which is declared never to be supplied, but has "${found}" ${where}`,
    place: header === undefined ? { file: path } : { file: path, line },
    hint: `leave ${field} out of --not-supplied, or of not_supplied in the config`,
  };
}
