import type { ParcelVerdict } from '../../../model/report/pull.ts';
import type { Audit } from '../../../model/report.ts';
import { type Column, type Sheet, sheet } from '../sheet.ts';

const text = (title: keyof ParcelVerdict, width: number): Column<ParcelVerdict> => ({
  title,
  kind: 'text',
  width,
  of: ({ [title]: value }) => (typeof value === 'string' ? value : undefined),
});

const columns: readonly Column<ParcelVerdict>[] = [
  text('batch', 26),
  text('parcel', 16),
  text('outcome', 12),
  text('hold', 9),
  { title: 'actions', kind: 'text', width: 18, of: ({ actions }) => actions.join(' ') },
  { title: 'rules', kind: 'text', width: 40, of: ({ rules }) => rules.join(' ') },
  text('tracking_number', 24),
  text('sscc', 20),
  text('order_id', 14),
  text('po_number', 14),
  text('carrier', 12),
  text('service', 14),
  text('facility_id', 12),
  { title: 'ship_date', kind: 'date', width: 12, of: ({ ship_date }) => ship_date },
  text('location', 12),
  text('pallet_id', 12),
  { title: 'file', kind: 'text', width: 22, of: ({ place }) => place.file },
  { title: 'line', kind: 'count', width: 8, of: ({ place }) => place.line },
  { title: 'row', kind: 'count', width: 8, of: ({ place }) => place.row },
];

/** A row for each parcel, passing ones included. Actions and rules are separated by spaces. */
export function parcelsSheet(audit: Audit): Sheet {
  return sheet('parcels', columns, audit.parcels());
}
