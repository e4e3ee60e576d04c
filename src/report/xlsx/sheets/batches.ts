import type { BatchReport } from '../../../model/report/batch.ts';
import type { Report } from '../../../model/report.ts';
import { pulledCount } from '../../sentence.ts';
import { type Column, type Sheet, sheet } from '../sheet.ts';

const text = (title: string, width: number, of: Column<BatchReport>['of']): Column<BatchReport> => ({
  title,
  kind: 'text',
  width,
  of,
});
const count = (title: string, of: Column<BatchReport>['of']): Column<BatchReport> => ({
  title,
  kind: 'count',
  width: 11,
  of,
});

const columns: readonly Column<BatchReport>[] = [
  text('batch', 26, ({ id }) => id),
  text('carrier', 12, ({ key }) => key.carrier),
  text('facility_id', 12, ({ key }) => key.facility_id),
  { title: 'ship_date', kind: 'date', width: 12, of: ({ key }) => key.ship_date },
  text('outcome', 12, ({ outcome }) => outcome),
  text('outcome without waivers', 22, ({ outcome_without_waivers: without }) => without),
  text('disposition', 14, ({ disposition }) => disposition),
  count('parcels', ({ parcels }) => parcels.total),
  count('pass', ({ parcels }) => parcels.pass),
  count('fail', ({ parcels }) => parcels.fail),
  count('not-audited', ({ parcels }) => parcels['not-audited']),
  count('to pull', pulledCount),
];

/** A row for each batch with its verdict. */
export function batchesSheet({ batches }: Report): Sheet {
  return sheet('batches', columns, batches);
}
