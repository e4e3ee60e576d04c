import { type Problem, throwIfAny } from '../../model/problem.ts';
import { carryOut } from '../carry-out.ts';
import { now } from '../clock.ts';
import type { CommandLine } from '../command-line.ts';
import { cutNotes } from '../cut-notes.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exit, exitCodeOf } from '../exit.ts';
import { failedAudit } from '../failed-report.ts';
import { gather } from '../gather.ts';
import { prepareLastWords } from '../last-words.ts';
import type { Output } from '../outputs.ts';
import { prepared } from '../prepare.ts';
import { toldOnErrors } from '../redact.ts';
import { splitOf } from '../split/of-run.ts';
import { printable } from '../terminal.ts';

/** `handoff audit`: judges the inputs, writes the reports, and exits as the outcome says.
 *  @throws CannotAudit when the audit could not be carried out; reports say so too, unless the command itself was wrong. */
export async function runAudit(line: CommandLine): Promise<ExitCode> {
  if (line.flags.has('watch')) return (await import('../watch/watch.ts')).watchAudit(line);
  const problems: Problem[] = [];
  const parts = await prepared(line, now(), problems);
  const { request, facts } = parts;
  await prepareLastWords(facts, request.outputs, request.redact);
  const split = await splitOf(parts, problems);
  const audit = await carryOut({ ...parts, onReady: split.hear }, problems);
  const put = audit && (await gather(problems, () => split.stage(audit)));
  if (audit !== undefined && put !== undefined) {
    put();
    await deliver(audit, request.outputs, request.redact);
    for (const note of await cutNotes(audit.report, request.outputs)) process.stderr.write(printable(note));
    return exitCodeOf(audit.report.run.outcome);
  }
  if (problems.some(({ code }) => !code.startsWith('usage.'))) {
    await deliver(failedAudit(facts, problems), request.outputs.filter(tellsOfFailure), request.redact);
  }
  throwIfAny(toldOnErrors(problems, request.outputs, request.redact));
  return exit.notAudited;
}

// On a screen the problems themselves are what the user sees; every other report must say that there is no verdict.
function tellsOfFailure({ format, target }: Output): boolean {
  return target !== undefined || format !== 'table';
}
