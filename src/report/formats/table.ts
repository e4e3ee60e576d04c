import type { Report } from '../../model/report.ts';
import type { Reporter } from '../reporter.ts';
import { batchLines, outcomePaint } from '../screen/batches.ts';
import { inputLines } from '../screen/inputs.ts';
import { notAuditedLines } from '../screen/not-audited.ts';
import { noteLines } from '../screen/notes.ts';
import { problemLines } from '../screen/problems.ts';
import { pullLines } from '../screen/pulls.ts';
import { ruleLines } from '../screen/rules.ts';
import { type Screen, screenFor } from '../screen/screen.ts';
import { waiverLines } from '../screen/waivers.ts';
import { wrapped } from '../screen/wrapped.ts';
import { lastSentence } from '../sentence.ts';

/** One screen for the warehouse lead: what was read, each batch's verdict, what is wrong, what to pull, and one last sentence. */
const table: Reporter = {
  id: 'table',
  about: 'One screen: verdict per batch, findings by rule, the parcels to pull in walking order.',
  extension: 'txt',
  *render({ report }, options) {
    const screen = screenFor(options);
    for (const line of linesOf(report, screen)) yield `${line}\n`;
  },
};
export default table;

function linesOf(report: Report, screen: Screen): readonly string[] {
  const batches = batchLines(report, screen);
  const paint = outcomePaint(report.run.outcome, screen);
  const body = [
    ...inputLines(report, screen),
    ...(batches.length > 0 ? ['', ...batches] : []),
    ...problemLines(report, screen),
    ...ruleLines(report, screen),
    ...pullLines(report, screen),
    ...notAuditedLines(report, screen),
    ...waiverLines(report, screen),
    ...noteLines(report, screen),
    '',
    ...wrapped(lastSentence(report), screen.width).map((line) => paint(line)),
  ];
  return body[0] === '' ? body.slice(1) : body;
}
