import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import { jsonText } from '../json-text.ts';
import type { Reporter } from '../reporter.ts';

/** The whole report as `schema/report-1.json` describes it, two spaces a level, in chunks: batches and findings one by one. */
const json: Reporter = {
  id: 'json',
  about: 'The whole report as data (schema/report-1.json).',
  extension: 'json',
  *render({ report }) {
    yield* written(inOrder(report), '', 4);
    yield '\n';
  },
};
export default json;

/** As `JSON.stringify(value, null, 2)`, opened up `depth` levels so that no string holds more than a part. */
function* written(value: unknown, pad: string, depth: number): Iterable<string> {
  if (typeof value !== 'object' || value === null || depth === 0) return yield block(value, pad);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  if (entries.length === 0) return yield open + close;
  let before = `${open}\n`;
  for (const [name, member] of entries) {
    yield `${before}${pad}  ${open === '{' ? `${jsonText(name)}: ` : ''}`;
    yield* written(member, `${pad}  `, depth - 1);
    before = ',\n';
  }
  yield `\n${pad}${close}`;
}

function block(value: unknown, pad: string): string {
  return jsonText(value, 2).replaceAll('\n', `\n${pad}`);
}

/** Keys in the order in which the schema describes them, whatever the order they were made in. */
function inOrder(report: Report): Report {
  const { schema_version, tool, run, problems, inputs, values, rulesets, rules, waivers, not_checked, summary } =
    report;
  const read = { schema_version, tool, run, problems, inputs, values, rulesets, rules, waivers };
  const accepted = { waiver_files: report.waiver_files, baseline: report.baseline };
  return {
    ...read,
    ...accepted,
    not_checked,
    summary,
    batches: report.batches.map(batchInOrder),
    truncated: report.truncated,
  };
}

function batchInOrder(batch: BatchReport): BatchReport {
  const { id, key, outcome, outcome_without_waivers, disposition, parcels, rules, parcels_to_pull, findings } = batch;
  return { id, key, outcome, outcome_without_waivers, disposition, parcels, rules, parcels_to_pull, findings };
}
