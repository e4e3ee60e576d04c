import type { Problem } from '../../model/problem.ts';
import type { Finding } from '../../model/report/finding.ts';
import { csvRecord } from '../csv-record.ts';
import { allFindings, type PlacedFinding } from '../findings.ts';
import type { Reporter } from '../reporter.ts';

const header = [
  ...['batch', 'outcome', 'parcel', 'subject', 'rule', 'severity', 'status', 'action', 'field', 'message', 'fix'],
  ...['cost', 'currency', 'dataset', 'file', 'line', 'row', 'column'],
  ...['tracking_number', 'sscc', 'order_id', 'carrier', 'service', 'fingerprint'],
];

/** A record per finding, for spreadsheets; `outcome` is the batch's. Of an audit that could not be carried out, a record per problem:
 *  a header alone would look like nothing found. */
const csv: Reporter = {
  id: 'csv',
  about: 'A record per finding, for spreadsheets.',
  extension: 'csv',
  holds: 'records',
  *render({ report }) {
    yield csvRecord(header);
    for (const problem of report.problems) yield csvRecord(problemRecord(problem));
    for (const placed of allFindings(report)) yield csvRecord(recordOf(placed));
  },
};
export default csv;

function recordOf({ batch, finding }: PlacedFinding): Parameters<typeof csvRecord>[0] {
  const { rule, severity, status, action, field, message, fix, cost, identity, fingerprint } = finding;
  const place = finding.places[0];
  return [
    ...[
      batch.id,
      batch.outcome,
      finding.parcel,
      subjectOf(finding),
      rule,
      severity,
      status,
      action,
      field,
      message,
      fix,
    ],
    ...[cost?.amount, cost?.currency, place?.dataset, place?.file, place?.line, place?.row, place?.column],
    ...[identity.tracking_number, identity.sscc, identity.order_id, identity.carrier, identity.service, fingerprint],
  ];
}

function problemRecord({ code, message, hint, place }: Problem): Parameters<typeof csvRecord>[0] {
  const none = undefined;
  return [
    ...[none, 'not-audited', none, 'run', code, 'error', 'problem', none, none, message, hint],
    ...[none, none, none, place?.file, place?.line, none, none],
    ...[none, none, none, none, none, none],
  ];
}

function subjectOf({ subject }: Finding): string {
  return `${subject.type}:${subject.key}`;
}
