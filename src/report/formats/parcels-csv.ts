import type { ParcelVerdict } from '../../model/report/pull.ts';
import { csvRecord } from '../csv-record.ts';
import type { Reporter } from '../reporter.ts';

const header = [
  ...['batch', 'parcel', 'outcome', 'hold', 'actions', 'rules'],
  ...['tracking_number', 'sscc', 'order_id', 'carrier', 'service', 'location', 'file', 'line', 'row'],
];

/** A record per parcel, passing ones included: what may go and what must be pulled. Actions and rules are separated by spaces. */
const parcelsCsv: Reporter = {
  id: 'parcels-csv',
  about: 'A record per parcel with its outcome and what to do, passing parcels included.',
  extension: 'csv',
  *render(audit) {
    yield csvRecord(header);
    for (const parcel of audit.parcels()) yield csvRecord(recordOf(parcel));
  },
};
export default parcelsCsv;

function recordOf(verdict: ParcelVerdict): Parameters<typeof csvRecord>[0] {
  const { batch, parcel, outcome, hold, actions, rules, tracking_number, sscc, order_id, carrier, service } = verdict;
  const { location, place } = verdict;
  return [
    ...[batch, parcel, outcome, hold, actions.join(' '), rules.join(' ')],
    ...[tracking_number, sscc, order_id, carrier, service, location, place.file, place.line, place.row],
  ];
}
