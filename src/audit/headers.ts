import type { RowFault, Table } from '../model/table.ts';
import { batchKeyOf } from './batches.ts';
import { eachRow, tellFaults } from './faults.ts';
import { parentsOf } from './lineage.ts';
import { IndexView } from './row-index.ts';
import type { Run } from './run.ts';
import { typeWatch } from './types.ts';
import { RowView } from './views.ts';

/** Reads the declared batch headers; they are few and are kept. Unreadable ones are told once the manifest is read. */
export async function readHeaders(run: Run, table: Table): Promise<() => void> {
  const view = new RowView(table, run.slots.batch);
  const input = run.headers.inputs.push(view) - 1;
  const keyOf = batchKeyOf(table, headerFieldsOf(run, table));
  const watch = typeWatch(run, 'batch');
  const { subject } = parentsOf(run);
  const faults: RowFault[] = [];
  await eachRow(run, table, faults, (row) => {
    view.moveTo(row);
    const { id, key } = keyOf(row);
    const batch = run.batches.numberOf(id, key);
    const kept = new IndexView(run.headers);
    kept.ordinal = run.headers.keep(view, input, { batch, parcel: -1, shipment: -1, key: id });
    run.batches.at(batch).header = kept;
    subject.batch = kept;
    watch(subject, view, {
      type: 'batch',
      batch,
      parcel: -1,
      shipment: -1,
      input: view,
      row: row.row,
      line: row.line,
      name: () => id,
    });
  });
  return () => tellFaults(run, table, faults);
}

/** A header names its batch by the fields that the manifests are batched by, where it has them all, else by its own. */
function headerFieldsOf(run: Run, table: Table): readonly string[] | undefined {
  if (run.options.batchBy !== undefined) return run.options.batchBy;
  const manifests = run.tables.filter((other) => other.dataset === 'manifest');
  if (manifests.some((other) => other.field('batch_id') !== undefined)) return undefined;
  const fields = ['carrier', 'facility_id', 'ship_date'].filter((field) =>
    manifests.some((other) => other.field(field)),
  );
  return fields.length > 0 && fields.every((field) => table.field(field)) ? fields : undefined;
}
