import type { Row, RowFault, Table } from '../model/table.ts';
import { batchKeyOf } from './batches.ts';
import { coverage } from './coverage.ts';
import { damageIn, damageWatch } from './damaged.ts';
import { eachRow, tellFaults } from './faults.ts';
import { judgeSubject } from './judge.ts';
import { parentsOf } from './lineage.ts';
import { parcelKeyOf, shipmentOf } from './parcel-key.ts';
import { rowHash } from './row-hash.ts';
import { rowWatch } from './row-watch.ts';
import { isImmediateParcelRule } from './rule-kinds.ts';
import type { Run } from './run.ts';
import { isAsked, noteAsked, refuseUnmet } from './scope.ts';
import { type Selector, selectorsOf } from './selection.ts';
import { meet, settle } from './settle.ts';
import { shipDay } from './ship-day.ts';
import type { Standpoint } from './standpoint.ts';
import type { Subject } from './subject.ts';
import { typeWatch } from './types.ts';
import { RowView } from './views.ts';

/** Reads the manifests: keeps each parcel in the index and judges what its own row decides. */
export async function readParcels(run: Run, tables: readonly Table[]): Promise<readonly Selector[]> {
  const selectors = selectorsOf(run.rules.filter(isImmediateParcelRule));
  const unreadable: { table: Table; faults: RowFault[] }[] = [];
  for (const table of tables) {
    const faults: RowFault[] = [];
    await eachRow(run, table, faults, parcelVisitor(run, table, selectors));
    unreadable.push({ table, faults });
  }
  refuseUnmet(run);
  for (const { table, faults } of unreadable) tellFaults(run, table, faults);
  return selectors;
}

function parcelVisitor(run: Run, table: Table, selectors: readonly Selector[]): (row: Row) => void {
  const view = new RowView(table, run.slots.parcel, damageIn(run));
  const keep = parcelKeeper(run, view);
  const watch = typeWatch(run, 'parcel');
  const damage = damageWatch(run, 'parcel', view);
  const watchRows = rowWatch(run);
  const cover = coverage(run);
  const subject: Subject = { ...parentsOf(run).subject, parcel: view };
  return (row) => {
    view.moveTo(row);
    const at = keep(row);
    watch(subject, view, at);
    damage(subject, at);
    watchRows(subject, view, at);
    if (!isAsked(run, at)) return;
    cover(view, at);
    judgeAll(run, selectors, subject, at);
  };
}

/** Judges a subject by every rule that its values select. */
export function judgeAll(run: Run, selectors: readonly Selector[], subject: Subject, at: Standpoint): void {
  const day = shipDay(run, subject, at);
  for (const selector of selectors) {
    const selection = selector.select(subject, day);
    meet(run, selection, at);
    for (const { rule, variant } of selection.applied) {
      const bound = variant.judge;
      if (bound?.judge.shape !== 'subject') continue;
      settle(run, { rule, variant, subject, at }, judgeSubject(bound, bound.judge, subject));
    }
  }
}

/** Keeps the parcel under the cursor: batch, shipment, key and what is asked of it later. */
function parcelKeeper(run: Run, view: RowView): (row: Row) => Standpoint {
  const input = run.parcels.inputs.push(view) - 1;
  const batchOf = batchKeyOf(view.table, run.options.batchBy);
  const keyOf = parcelKeyOf(run.slots.parcel);
  const shipmentNameOf = shipmentOf(run.slots.parcel);
  return (row) => {
    const { id, key: parts } = batchOf(row);
    const batch = run.batches.numberOf(id, parts);
    const parcel = run.parcels.size;
    const key = keyOf(view);
    const name = shipmentNameOf(view);
    const shipment = run.shipments.add(parcel, batch, name);
    run.parcels.keep(view, input, { batch, parcel, shipment, key: key ?? `row ${row.row}` });
    if (name?.lead) run.parcels.leads.add(parcel);
    if (key === undefined) run.parcels.lasting.set(parcel, `row ${rowHash(row.cells)}`);
    noteAsked(run, parcel);
    count(run, batch, parcel);
    run.sharedByBatch.add(batch, view);
    if (shipment >= 0) run.sharedByShipment.add(shipment, view);
    return parcelStandpoint(run, parcel);
  };
}

function count(run: Run, number: number, parcel: number): void {
  const batch = run.batches.at(number);
  batch.parcels += 1;
  if (batch.firstParcel < 0) batch.firstParcel = parcel;
  run.verdict[parcel] = 0;
  if (!isAsked(run, { batch: number, parcel, shipment: -1 })) return;
  const { parcel: parcels } = run.subjects;
  parcels[number] = (parcels[number] ?? 0) + 1;
}

/** Where a kept parcel stands. */
export function parcelStandpoint(run: Run, parcel: number): Standpoint {
  const { parcels } = run;
  return {
    type: 'parcel',
    batch: parcels.batch[parcel] ?? 0,
    parcel,
    shipment: -1,
    input: parcels.inputs[parcels.file[parcel] ?? 0],
    row: parcels.row[parcel] ?? 0,
    line: parcels.line[parcel] ?? 0,
    also: parcels.also.get(parcel),
    name: () => parcels.key[parcel] ?? '',
  };
}
