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

/** Lines of a common terminal: of a longer report the verdict, which stands first, has scrolled away, and is said again. */
const screenful = 24;

/** One screen for the warehouse lead: the verdict first, then each batch, then what to do (parcels to pull, what to give so that the
 *  rest can be audited), then why, and at the end what it rests on. Plain lines without rules or boxes: a screen reader reads them as they are. */
const table: Reporter = {
  id: 'table',
  about: 'One screen: the verdict, the parcels to pull in walking order, then why.',
  extension: 'txt',
  *render({ report }, options) {
    const screen = screenFor(options);
    for (const line of linesOf(report, screen)) yield `${line}\n`;
  },
};
export default table;

function linesOf(report: Report, screen: Screen): readonly string[] {
  const paint = outcomePaint(report.run.outcome, screen);
  const verdict = wrapped(lastSentence(report), screen.width).map((line) => paint(line));
  const batches = batchLines(report, screen);
  const inputs = inputLines(report, screen);
  const body = [
    ...verdict,
    ...(batches.length > 0 ? ['', ...batches] : []),
    ...problemLines(report, screen),
    ...pullLines(report, screen),
    ...notAuditedLines(report, screen),
    ...ruleLines(report, screen),
    ...waiverLines(report, screen),
    ...noteLines(report, screen),
    ...(inputs.length > 0 ? ['', screen.paint.bold('Read from'), ...inputs] : []),
  ];
  return body.length > screenful ? [...body, '', ...verdict] : body;
}
