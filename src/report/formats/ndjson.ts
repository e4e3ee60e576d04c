import type { BatchReport } from '../../model/report/batch.ts';
import type { Audit, Report } from '../../model/report.ts';
import { jsonText } from '../json-text.ts';
import type { Reporter } from '../reporter.ts';

/** The report as one JSON object a line, each with its `type`: run, then inputs, then each batch with its rules and findings; `end` last. */
const ndjson: Reporter = {
  id: 'ndjson',
  about: 'One JSON object a line: run, input, batch, rule, finding, end.',
  extension: 'ndjson',
  *render({ report }: Audit) {
    yield line('run', runOf(report));
    for (const input of report.inputs) yield line('input', input);
    for (const batch of report.batches) yield* batchOf(batch, report);
    yield line('end', endOf(report));
  },
};
export default ndjson;

function line(type: string, value: object): string {
  return `${jsonText({ type, ...value })}\n`;
}

function runOf(report: Report): object {
  const { schema_version, tool, run, problems, values, rulesets, waivers, waiver_files, baseline, not_checked } =
    report;
  const accepted = { waivers, waiver_files, baseline };
  return { schema_version, tool, ...run, problems, values, rulesets, ...accepted, not_checked };
}

/** The batch without its lists: those follow, a line each; parcels have a format of their own. */
function* batchOf(batch: BatchReport, report: Report): Iterable<string> {
  const { id, key, outcome, outcome_without_waivers, disposition, parcels } = batch;
  yield line('batch', { id, key, outcome, outcome_without_waivers, disposition, parcels });
  const ruleById = new Map(report.rules.map((rule) => [rule.id, rule]));
  for (const { rule, ...tally } of batch.rules) {
    const { id: _, ...described } = { ...ruleById.get(rule) };
    yield line('rule', { batch: id, rule, ...described, ...tally });
  }
  for (const finding of batch.findings) yield line('finding', { batch: id, ...finding });
}

/** A reader that has seen this line has seen all: the counts say how many lines of each type there were. */
function endOf({ run, inputs, batches, summary, truncated }: Report): object {
  const count = (of: (batch: BatchReport) => readonly unknown[]) =>
    batches.reduce((total, batch) => total + of(batch).length, 0);
  const lines = {
    input: inputs.length,
    batch: batches.length,
    rule: count(({ rules }) => rules),
    finding: count(({ findings }) => findings),
  };
  return { outcome: run.outcome, exit_code: run.exit_code, complete: run.complete, lines, summary, truncated };
}
