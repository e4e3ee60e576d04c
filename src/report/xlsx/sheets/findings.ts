import type { Problem } from '../../../model/problem.ts';
import type { BatchReport } from '../../../model/report/batch.ts';
import type { Finding } from '../../../model/report/finding.ts';
import type { Report } from '../../../model/report.ts';
import { allFindings } from '../../findings.ts';
import { type Column, type Sheet, sheet } from '../sheet.ts';

interface Line {
  readonly batch?: BatchReport;
  readonly finding?: Finding;
  readonly problem?: Problem;
}

const text = (title: string, width: number, of: Column<Line>['of']): Column<Line> => ({
  title,
  kind: 'text',
  width,
  of,
});
const count = (title: string, of: Column<Line>['of']): Column<Line> => ({ title, kind: 'count', width: 8, of });
const identity = (field: string, width: number) => text(field, width, ({ finding }) => finding?.identity[field]);

const columns: readonly Column<Line>[] = [
  text('batch', 26, ({ batch }) => batch?.id),
  text('outcome', 12, ({ batch }) => batch?.outcome ?? 'not-audited'),
  text('disposition', 13, ({ batch }) => batch?.disposition ?? 'not-audited'),
  text('parcel', 16, ({ finding }) => finding?.parcel),
  text('subject', 22, ({ finding }) =>
    finding === undefined ? 'run' : `${finding.subject.type}:${finding.subject.key}`,
  ),
  text('rule', 26, ({ finding, problem }) => finding?.rule ?? problem?.code),
  text('category', 14, ({ finding }) => finding?.category),
  text('severity', 10, ({ finding }) => finding?.severity ?? 'error'),
  text('status', 10, ({ finding }) => finding?.status ?? 'problem'),
  text('waiver', 10, ({ finding }) => finding?.waiver),
  text('hold', 9, ({ finding }) => finding?.hold),
  text('action', 16, ({ finding }) => finding?.action),
  text('field', 18, ({ finding }) => finding?.field),
  text('message', 60, ({ finding, problem }) => finding?.message ?? problem?.message),
  text('fix', 40, ({ finding, problem }) => finding?.fix ?? problem?.hint),
  { title: 'cost', kind: 'money', width: 12, of: ({ finding }) => finding?.cost?.amount },
  text('currency', 9, ({ finding }) => finding?.cost?.currency),
  text('dataset', 10, ({ finding }) => finding?.places[0]?.dataset),
  text('file', 22, ({ finding, problem }) => finding?.places[0]?.file ?? problem?.place?.file),
  count('line', ({ finding, problem }) => finding?.places[0]?.line ?? problem?.place?.line),
  count('row', ({ finding }) => finding?.places[0]?.row),
  text('column', 18, ({ finding }) => finding?.places[0]?.column),
  identity('tracking_number', 24),
  identity('sscc', 20),
  identity('order_id', 14),
  identity('po_number', 14),
  identity('carrier', 12),
  identity('service', 14),
  identity('location', 12),
  text('fingerprint', 18, ({ finding }) => finding?.fingerprint),
];

/** A row for each finding; of an audit that could not be carried out, a row for each problem. `outcome` is the batch's. */
export function findingsSheet(report: Report): Sheet {
  return sheet('findings', columns, linesOf(report));
}

function* linesOf(report: Report): Iterable<Line> {
  for (const problem of report.problems) yield { problem };
  yield* allFindings(report);
}
