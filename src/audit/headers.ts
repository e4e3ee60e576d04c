import type { RowFault, Table } from '../model/table.ts';
import { batchKeyOf } from './batches.ts';
import { enter } from './enter.ts';
import { eachRow, tellFaults } from './faults.ts';
import { noLineage, parentsOf } from './lineage.ts';
import { IndexView } from './row-index.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import type { Told } from './told.ts';
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
  const twins = new Map<number, readonly Told[]>();
  await eachRow(run, table, faults, (row) => {
    view.moveTo(row);
    const { id, key } = keyOf(row);
    const batch = run.batches.numberOf(id, key);
    const kept = new IndexView(run.headers);
    kept.ordinal = run.headers.keep(view, input, { batch, parcel: -1, shipment: -1, key: id });
    subject.batch = kept;
    const at: Standpoint = {
      type: 'batch',
      batch,
      parcel: -1,
      shipment: -1,
      input: view,
      row: row.row,
      line: row.line,
      name: () => id,
    };
    watch(subject, view, at);
    const known = run.batches.at(batch);
    if (known.header === undefined) known.header = kept;
    else twins.set(batch, [...(twins.get(batch) ?? []), ...twinOf(run, id, at)]);
  });
  for (const told of twins.values()) if (told[0] !== undefined) enter(run, told[0], told);
  return () => tellFaults(run, table, faults);
}

/** Which of two headers is true nobody can say: the batch fails until there is one. */
function twinOf(run: Run, id: string, at: Standpoint): readonly Told[] {
  const rule = run.ruleById.get('batch.declared-once');
  const variant = rule?.variants[0];
  if (rule === undefined || variant === undefined) throw new Error('no rule batch.declared-once');
  run.faultRules.add(rule.rule.id);
  const first = run.headers.row[run.headers.batch.indexOf(at.batch)] ?? 0;
  return [{ rule, variant, subject: noLineage(), at, reads: [], facts: { id, first } }];
}

/** A header names its batch by the fields that the manifests are batched by, where it has them all, else by its own. */
function headerFieldsOf(run: Run, table: Table): readonly string[] | undefined {
  const { batchBy } = run.options;
  if (batchBy !== undefined && !batchBy.includes('file')) return batchBy;
  const manifests = run.tables.filter((other) => other.dataset === 'manifest');
  if (manifests.some((other) => other.field('batch_id') !== undefined)) return undefined;
  const fields = ['carrier', 'facility_id', 'ship_date'].filter((field) =>
    manifests.some((other) => other.field(field)),
  );
  return fields.length > 0 && fields.every((field) => table.field(field)) ? fields : undefined;
}
