import type { BatchReport, RuleTally } from '../../../model/report/batch.ts';
import type { RuleReport } from '../../../model/report/rule.ts';
import type { Audit, Report } from '../../../model/report.ts';
import { always, maybe, type ParquetColumn } from '../column.ts';
import { batchContexts, type Context, contextColumns, noContext, runColumns, verdictColumns } from '../context.ts';

/** What became of the subjects of one rule in one batch. */
export interface RuleRow {
  readonly batch: BatchReport;
  readonly tally: RuleTally;
  readonly rule: RuleReport | undefined;
  readonly context: Context;
}

/** Columns of the rules table. */
export function ruleColumns(report: Report): readonly ParquetColumn<RuleRow>[] {
  return [
    ...runColumns<RuleRow>(report),
    always('batch', 'text', 'Id of the batch.', ({ batch }) => batch.id),
    ...verdictColumns<RuleRow>(),
    ...contextColumns<RuleRow>('that all parcels of the batch share', ({ context }) => context),
    always('parcels', 'count', 'Parcels of the batch.', ({ batch }) => batch.parcels.total),
    always('rule', 'text', 'Id of the rule.', ({ tally }) => tally.rule),
    maybe('title', 'text', 'Title of the rule.', ({ rule }) => rule?.title),
    maybe('category', 'text', 'Category of the rule.', ({ rule }) => rule?.category),
    maybe(
      'subject_type',
      'text',
      'What it judges, and so what is counted: batch, shipment, parcel, label or item.',
      ({ rule }) => rule?.on,
    ),
    maybe('severity', 'text', 'error, warning or info.', ({ rule }) => rule?.severity),
    always('pass', 'count', 'Subjects that passed.', ({ tally }) => tally.pass),
    always('fail', 'count', 'Subjects with an open finding.', ({ tally }) => tally.fail),
    always('waived', 'count', 'Subjects whose findings are waived.', ({ tally }) => tally.waived),
    always('known', 'count', 'Subjects whose findings the baseline knows.', ({ tally }) => tally.known ?? 0),
    always(
      'not_applicable',
      'count',
      'Subjects that the rule does not speak of.',
      ({ tally }) => tally['not-applicable'],
    ),
    always('not_evaluated', 'count', 'Subjects at which nobody could look.', ({ tally }) => tally['not-evaluated']),
    maybe(
      'tolerated',
      'text',
      'What fails the batch, where the rule tolerates some.',
      ({ tally }) => tally.tolerance?.fail,
    ),
    maybe('observed', 'text', 'What was observed, in the same measure.', ({ tally }) => tally.tolerance?.observed),
  ];
}

/** A row for each batch and rule. */
export function* ruleRows(audit: Audit): Iterable<RuleRow> {
  const { report } = audit;
  const contexts = batchContexts(audit);
  const ruleById = new Map(report.rules.map((rule) => [rule.id, rule]));
  for (const batch of report.batches) {
    const context = contexts.get(batch.id) ?? noContext;
    for (const tally of batch.rules) yield { batch, tally, rule: ruleById.get(tally.rule), context };
  }
}
