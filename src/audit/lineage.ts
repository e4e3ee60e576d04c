import type { SubjectType } from '../model/subjects.ts';
import type { Missing } from '../model/values.ts';
import { hasShipmentColumn } from './given.ts';
import { datasetOfField } from './header-fields.ts';
import { IndexView } from './row-index.ts';
import type { Run } from './run.ts';
import { GroupView } from './shared-values.ts';
import type { Subject } from './subject.ts';
import { columnAbsent, datasetAbsent, parentAbsent, type View } from './views.ts';

/** A subject of which nothing is known at any level. */
export function noLineage(): Subject {
  return {
    batch: parentAbsent,
    shipment: parentAbsent,
    parcel: parentAbsent,
    label: datasetAbsent,
    item: datasetAbsent,
  };
}

/** Views of parents that are moved to the batch, shipment and parcel of one subject after another. */
export interface Parents {
  readonly subject: Subject;
  /** Points the subject at a kept parcel and its shipment and batch. */
  toParcel(parcel: number): void;
  toShipment(shipment: number): void;
  toBatch(batch: number): void;
  /** Points the subject at nothing above it: an orphan, or a row whose key several parcels share. */
  toNone(why: Missing): void;
}

/** The lineage of a run, at nothing yet. */
export function parentsOf(run: Run): Parents {
  const subject = noLineage();
  const batch = batchView(run);
  const shipment = new GroupView(
    run.sharedByShipment,
    () => undefined,
    () => columnAbsent,
  );
  const parcel = new IndexView(run.parcels);
  const set = (level: SubjectType, view: View | Missing) => {
    subject[level] = view;
  };
  const toBatch = (number: number) => {
    batch.ordinal = number;
    set('batch', batch);
    set('shipment', parentAbsent);
    set('parcel', parentAbsent);
  };
  const toShipment = (number: number) => {
    toBatch(run.shipments.batch[number] ?? 0);
    shipment.ordinal = number;
    set('shipment', shipment);
  };
  const toParcel = (number: number) => {
    const of = run.parcels.shipment[number] ?? -1;
    if (of < 0) toBatch(run.parcels.batch[number] ?? 0);
    else toShipment(of);
    if (of < 0 && !hasShipmentColumn(run, number)) set('shipment', columnAbsent);
    parcel.ordinal = number;
    set('parcel', parcel);
  };
  const toNone = (why: Missing) => {
    for (const level of ['batch', 'shipment', 'parcel'] as const) set(level, why);
  };
  return { subject, toParcel, toShipment, toBatch, toNone };
}

function batchView(run: Run): GroupView {
  const declared = run.tables.some((table) => table.dataset === 'batches');
  const nowhere = (slot: number): Missing => {
    const field = run.slots.batch.fields[slot] ?? '';
    return !declared && datasetOfField(field) === 'batches' ? datasetAbsent : columnAbsent;
  };
  return new GroupView(run.sharedByBatch, (ordinal) => run.batches.at(ordinal).header, nowhere);
}
