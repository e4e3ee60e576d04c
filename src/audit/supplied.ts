import { datasets } from '../model/datasets/index.ts';
import type { Row, Table } from '../model/table.ts';
import type { Run } from './run.ts';

const manifestFields = new Set(datasets.find(({ id }) => id === 'manifest')?.fields.map(({ name }) => name));

/** Counts the rows of an input that have a value of a field that a ruleset declares never to be supplied: they are judged all the
 *  same, and the report says so. A field that the manifest knows is the manifest's. */
export function suppliedWatch(run: Run, table: Table): (row: Row) => void {
  const declared = new Set(run.plan.notSupplied.flatMap(({ fields }) => fields));
  const readers = [...declared]
    .filter((field) => table.dataset === 'manifest' || !manifestFields.has(field))
    .flatMap((field) => table.field(field) ?? []);
  return (row) => {
    // Per row of every input: a plain loop, over nothing where nothing is declared.
    for (const reader of readers) {
      if (reader.text(row) === undefined) continue;
      run.supplied.set(reader.field, (run.supplied.get(reader.field) ?? 0) + 1);
    }
  };
}
