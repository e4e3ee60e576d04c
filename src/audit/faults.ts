import { isFault, type Row, type RowFault, type Table } from '../model/table.ts';
import { fails } from './fail-on.ts';
import { noLineage } from './lineage.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import { suppliedWatch } from './supplied.ts';
import { tell } from './tell.ts';
import { RowView } from './views.ts';

/** Every readable row of an input; unreadable ones are set apart and counted. */
export async function eachRow(run: Run, table: Table, faults: RowFault[], visit: (row: Row) => void): Promise<void> {
  const watch = suppliedWatch(run, table);
  for await (const records of table.records()) {
    // Per record of every input: a plain loop.
    for (const record of records) {
      if (isFault(record)) {
        faults.push(record);
        continue;
      }
      watch(record);
      visit(record);
    }
    run.recordsRead += records.length;
    run.options.onProgress?.(run.recordsRead, run.findings.size);
  }
  if (faults.length > 0) run.unreadable.add(table.fromManifest ? 'manifest' : table.dataset);
}

/** Turns unreadable rows into findings of the run's only batch, else of `(unmatched)`. Nobody can say what stood there, so that batch is not audited either. */
export function tellFaults(run: Run, table: Table, faults: readonly RowFault[]): void {
  if (faults.length === 0) return;
  const batch = run.batches.strays();
  if (isAsked(run, { batch, parcel: -1, shipment: -1 })) run.batches.at(batch).notAudited = true;
  run.complete = false;
  const input = new RowView(table, run.slots.parcel);
  for (const { fault, row, line, facts } of faults) {
    const rule = run.ruleById.get(fault);
    const variant = rule?.variants[0];
    if (rule === undefined || variant === undefined) throw new Error(`no rule ${fault}`);
    const at = {
      type: 'row',
      batch,
      parcel: -1,
      shipment: -1,
      input,
      row,
      line,
      name: () => nameOf(row, line),
    } as const;
    run.faultRules.add(fault);
    if (!isAsked(run, at)) continue;
    tell(run, { rule, variant, subject: noLineage(), at, reads: [], facts });
    run.tally.addBroken(rule.number, batch, 'fail');
    if (!fails(run.options, 'error')) continue;
    run.batches.at(batch).failed = true;
    run.failing.add(batch, rule.number, { tolerance: undefined, waived: false });
  }
}

/** What is wrong with a file as a whole is no row of it. */
function nameOf(row: number, line: number): string {
  return row === 0 ? `line ${line}` : `row ${row}`;
}
