import { type Problem, throwIfAny } from '../../model/problem.ts';
import type { CommandLine } from '../command-line.ts';
import { cutNotes } from '../cut-notes.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exit } from '../exit.ts';
import { gather } from '../gather.ts';
import { overwrites } from '../inputs.ts';
import { outputsOf } from '../outputs.ts';
import { choice } from '../readers.ts';
import { redactions } from '../redact.ts';
import { readReport } from '../saved/read-report.ts';
import { auditOf, notViews, redactionFor, unlikeNote } from '../saved/show.ts';
import { flagLayer, settingsOf } from '../settings.ts';
import { printable } from '../terminal.ts';

/** `handoff report show`: renders a saved report in any format that is a view of it, byte for byte as the audit would have.
 *  @throws CannotAudit when it is no report, or a format needs what a report does not hold. */
export async function runReportShow(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = settingsOf([flagLayer(line.flags)]);
  const outputs = await outputsOf(settings.list('format'), problems);
  const redact = choice(settings.one('redact'), redactions, problems);
  throwIfAny(problems);
  const saved = await gather(problems, () => readReport(line.operands[0] ?? ''));
  problems.push(...overwrites(outputs, line.operands), ...(saved === undefined ? [] : notViews(outputs, saved.report)));
  throwIfAny(problems);
  if (saved === undefined) return exit.notAudited;
  const left = redactionFor(saved.report, redact);
  await deliver(auditOf(saved.report), outputs, left);
  const notes = [...unlikeNote(outputs, left), ...(await cutNotes(saved.report, outputs))];
  for (const note of notes) process.stderr.write(printable(note));
  return exit.done;
}
