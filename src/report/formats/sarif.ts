import type { Report } from '../../model/report.ts';
import { allFindings } from '../findings.ts';
import { jsonText } from '../json-text.ts';
import { leftOut } from '../left-out.ts';
import type { Reporter } from '../reporter.ts';
import { gravestFirst, resultOf } from '../sarif/result.ts';
import { artifactsOf, driverOf, invocationOf } from '../sarif/run.ts';

/** Code scanning refuses a run of over 25,000 results and shows 5,000; what is over it is said in a notification. */
const mostResults = 5_000;

/** SARIF 2.1.0 (OASIS), one run. */
const sarif: Reporter = {
  id: 'sarif',
  about: 'SARIF 2.1.0 for code scanning: rules with their help, results, suppressions.',
  extension: 'sarif',
  *render({ report }) {
    const all = [...allFindings(report)];
    const shown = gravestFirst(all).slice(0, mostResults);
    const left = all.length - shown.length + leftOut(report, () => true);
    yield '{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n';
    yield `"tool": ${jsonText({ driver: driverOf(report) })},\n`;
    yield `"invocations": ${jsonText([invocationOf(report, left)])},\n`;
    yield `"artifacts": ${jsonText(artifactsOf(report))},\n`;
    yield '"results": [';
    let lead = '\n';
    for (const placed of shown) {
      yield `${lead}${jsonText(resultOf(placed, report))}`;
      lead = ',\n';
    }
    yield `],\n"properties": ${jsonText(propertiesOf(report, shown.length, left))}\n}]\n}\n`;
  },
};
export default sarif;

function propertiesOf({ run, summary }: Report, shown: number, left: number): unknown {
  const { outcome, complete, as_of } = run;
  return {
    outcome,
    complete,
    as_of,
    batches: summary.batches,
    parcels: summary.parcels,
    results: { shown, left_out: left, most: mostResults },
  };
}
