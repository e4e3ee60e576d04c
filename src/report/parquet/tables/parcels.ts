import type { BatchReport } from '../../../model/report/batch.ts';
import type { ParcelVerdict } from '../../../model/report/pull.ts';
import type { Audit, Report } from '../../../model/report.ts';
import { always, maybe, type ParquetColumn } from '../column.ts';
import { contextColumns, contextOf, runColumns, verdictColumns } from '../context.ts';

/** A parcel with its batch. */
export interface ParcelRow {
  readonly batch: BatchReport | undefined;
  readonly parcel: ParcelVerdict;
}

/** Columns of the parcels table. */
export function parcelColumns(report: Report): readonly ParquetColumn<ParcelRow>[] {
  return [
    ...runColumns<ParcelRow>(report),
    always('batch', 'text', 'Id of the batch.', ({ parcel }) => parcel.batch),
    ...verdictColumns<ParcelRow>(),
    ...contextColumns<ParcelRow>('of the parcel', ({ parcel }) => contextOf(parcel)),
    always('parcel', 'text', 'Key of the parcel.', ({ parcel }) => parcel.parcel),
    always('outcome', 'text', 'pass, fail or not-audited.', ({ parcel }) => parcel.outcome),
    always('hold', 'text', 'What its open findings hold: none, parcel or batch.', ({ parcel }) => parcel.hold),
    always('rules', 'text', 'Ids of the rules that it breaks, separated by spaces.', ({ parcel }) =>
      parcel.rules.join(' '),
    ),
    always('actions', 'text', 'What the dock does with it, separated by spaces.', ({ parcel }) =>
      parcel.actions.join(' '),
    ),
    maybe('tracking_number', 'text', 'Its tracking number.', ({ parcel }) => parcel.tracking_number),
    maybe('sscc', 'text', 'Its SSCC.', ({ parcel }) => parcel.sscc),
    maybe('order_id', 'text', 'Its order.', ({ parcel }) => parcel.order_id),
    maybe('po_number', 'text', 'Its purchase order.', ({ parcel }) => parcel.po_number),
    maybe('location', 'text', 'Where it stands.', ({ parcel }) => parcel.location),
    maybe('pallet_id', 'text', 'The pallet it stands on.', ({ parcel }) => parcel.pallet_id),
    always('file', 'text', 'File in which it stands.', ({ parcel }) => parcel.place.file),
    always('line', 'count', 'Physical line, from 1.', ({ parcel }) => parcel.place.line),
    always('data_row', 'count', 'Data row, from 1.', ({ parcel }) => parcel.place.row),
  ];
}

/** A row for each parcel, passing ones included. */
export function* parcelRows(audit: Audit): Iterable<ParcelRow> {
  const batchById = new Map(audit.report.batches.map((batch) => [batch.id, batch]));
  for (const parcel of audit.parcels()) yield { parcel, batch: batchById.get(parcel.batch) };
}
