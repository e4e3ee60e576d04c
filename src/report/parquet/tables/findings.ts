import type { Problem } from '../../../model/problem.ts';
import type { BatchReport } from '../../../model/report/batch.ts';
import type { Finding } from '../../../model/report/finding.ts';
import type { RuleReport } from '../../../model/report/rule.ts';
import type { Audit, Report } from '../../../model/report.ts';
import { allFindings } from '../../findings.ts';
import { always, maybe, type ParquetColumn } from '../column.ts';
import { batchContexts, type Context, contextColumns, noContext, runColumns, verdictColumns } from '../context.ts';
import { parcelContexts } from '../parcel-contexts.ts';

/** A finding with what stands around it, or a problem that kept the audit from being carried out. */
export interface FindingRow {
  readonly context: Context;
  readonly batch?: BatchReport;
  readonly finding?: Finding;
  readonly rule?: RuleReport | undefined;
  readonly problem?: Problem;
}

type Of = ParquetColumn<FindingRow>['of'];
const place =
  (of: (place: Finding['places'][number]) => string | number | null): Of =>
  ({ finding }) =>
    finding?.places[0] === undefined ? null : of(finding.places[0]);
const identity = (name: string, about: string) =>
  maybe<FindingRow>(name, 'text', about, ({ finding }) => finding?.identity[name]);

/** Columns of the findings table. */
export function findingColumns(report: Report): readonly ParquetColumn<FindingRow>[] {
  return [
    ...runColumns<FindingRow>(report),
    maybe('batch', 'text', 'Id of the batch; null for a problem.', ({ batch }) => batch?.id),
    ...verdictColumns<FindingRow>(),
    ...contextColumns<FindingRow>("of the parcel, else what the batch's parcels share", ({ context }) => context),
    maybe(
      'parcel',
      'text',
      'Key of the parcel; null for an orphan, a shipment, a batch.',
      ({ finding }) => finding?.parcel,
    ),
    always(
      'subject_type',
      'text',
      'batch, shipment, parcel, label, item or row; run for a problem.',
      ({ finding }) => finding?.subject.type ?? 'run',
    ),
    maybe('subject', 'text', 'Key of the subject.', ({ finding }) => finding?.subject.key),
    always(
      'rule',
      'text',
      'Id of the rule; the code of a problem.',
      ({ finding, problem }) => finding?.rule ?? problem?.code ?? '',
    ),
    maybe('title', 'text', 'Title of the rule.', ({ rule }) => rule?.title),
    maybe('check_id', 'text', 'The check that the rule is made of.', ({ finding }) => finding?.check),
    maybe('category', 'text', 'Category of the rule.', ({ finding }) => finding?.category),
    always('severity', 'text', 'error, warning or info.', ({ finding }) => finding?.severity ?? 'error'),
    always(
      'status',
      'text',
      'open, waived or known; problem for an audit that could not be carried out.',
      ({ finding }) => finding?.status ?? 'problem',
    ),
    maybe('waiver', 'text', 'Id of the waiver it stands under.', ({ finding }) => finding?.waiver),
    maybe('origin', 'text', 'parcel, or file where the export is at fault.', ({ finding }) => finding?.origin),
    maybe('hold', 'text', 'What it holds: none, parcel or batch.', ({ finding }) => finding?.hold),
    maybe('action', 'text', 'What the dock does about it.', ({ finding }) => finding?.action),
    maybe('field', 'text', 'The field at fault.', ({ finding }) => finding?.field),
    always(
      'message',
      'text',
      'What is wrong, in one sentence.',
      ({ finding, problem }) => finding?.message ?? problem?.message ?? '',
    ),
    maybe('fix', 'text', 'What to do.', ({ finding, problem }) => finding?.fix ?? problem?.hint),
    maybe(
      'cost',
      'amount',
      'Estimated cost of this finding alone; of findings that count once together only the highest counts (summary of the report).',
      ({ finding }) => finding?.cost?.amount,
    ),
    maybe('currency', 'text', 'Currency of the cost, ISO 4217.', ({ finding }) => finding?.cost?.currency),
    maybe(
      'cost_per',
      'text',
      'Who bears the cost once: parcel, label, shipment, batch or po.',
      ({ finding }) => finding?.cost?.per,
    ),
    maybe(
      'cost_group',
      'text',
      'Findings of one parcel in one group cost no more than the highest of them.',
      ({ finding }) => finding?.cost?.group,
    ),
    maybe(
      'dataset',
      'text',
      'Kind of file in which it stands.',
      place(({ dataset }) => dataset),
    ),
    maybe(
      'file',
      'text',
      'File in which it stands.',
      place(({ file }) => file),
    ),
    maybe(
      'line',
      'count',
      'Physical line, from 1.',
      place(({ line }) => line),
    ),
    maybe(
      'data_row',
      'count',
      'Data row, from 1.',
      place(({ row }) => row),
    ),
    maybe(
      'header',
      'text',
      'Header of the column at fault.',
      place(({ column }) => column),
    ),
    identity('tracking_number', "The parcel's tracking number."),
    identity('sscc', "The parcel's SSCC."),
    identity('order_id', "The parcel's order."),
    identity('po_number', "The parcel's purchase order."),
    identity('location', 'Where the parcel stands.'),
    maybe(
      'key',
      'text',
      'The same trouble over time: 16 hex of rule, batch, subject and field.',
      ({ finding }) => finding?.key,
    ),
    maybe(
      'fingerprint',
      'text',
      'The same trouble with the same facts: 16 hex.',
      ({ finding }) => finding?.fingerprint,
    ),
  ];
}

/** A row for each finding; of an audit that could not be carried out, a row for each problem. */
export function* findingRows(audit: Audit): Iterable<FindingRow> {
  const { report } = audit;
  for (const problem of report.problems) yield { problem, context: noContext };
  const byBatch = batchContexts(audit);
  const byParcel = parcelContexts(audit);
  const ruleById = new Map(report.rules.map((rule) => [rule.id, rule]));
  for (const { batch, finding } of allFindings(report)) {
    const own = finding.parcel === null ? undefined : byParcel(batch.id, finding.parcel);
    const context = own ?? byBatch.get(batch.id) ?? noContext;
    yield { batch, finding, rule: ruleById.get(finding.rule), context };
  }
}
