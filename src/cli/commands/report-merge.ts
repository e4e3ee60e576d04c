import { mergeShards } from '../../audit/shards/merge.ts';
import { type Problem, throwIfAny } from '../../model/problem.ts';
import type { CommandLine } from '../command-line.ts';
import { cutNotes } from '../cut-notes.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exit } from '../exit.ts';
import { slashed } from '../files.ts';
import { gather } from '../gather.ts';
import { expandGlob, isGlob } from '../globs.ts';
import { overwrites } from '../inputs.ts';
import { outputsOf } from '../outputs.ts';
import { choice } from '../readers.ts';
import { redactions } from '../redact.ts';
import { readReport, type SavedReport } from '../saved/read-report.ts';
import { auditOf, notViews, redactionFor, unlikeNote } from '../saved/show.ts';
import { flagLayer, type Setting, settingsOf } from '../settings.ts';
import { printable } from '../terminal.ts';

/** `handoff report merge`: joins the reports of all shards of a run to the report of that run, byte for byte.
 *  @throws CannotAudit when they are not all of one run. */
export async function runReportMerge(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = settingsOf([flagLayer(line.flags)]);
  const asked = settings.list('format');
  const outputs = await outputsOf(asked.length > 0 ? asked : [whole], problems);
  const redact = choice(settings.one('redact'), redactions, problems);
  const paths = line.operands.flatMap((operand) => expand(operand, problems));
  throwIfAny(problems);
  const saved: SavedReport[] = [];
  for (const path of paths) {
    const one = await gather(problems, () => readReport(path));
    if (one !== undefined) saved.push(one);
  }
  problems.push(...overwrites(outputs, paths));
  throwIfAny(problems);
  const report = mergeShards(saved);
  throwIfAny(notViews(outputs, report));
  const left = redactionFor(report, redact);
  await deliver(auditOf(report), outputs, left);
  const notes = [...unlikeNote(outputs, left), ...(await cutNotes(report, outputs))];
  for (const note of notes) process.stderr.write(printable(note));
  return exit.done;
}

/** The joined report itself, where no format is asked for. */
const whole: Setting = { text: 'json', by: 'flag', name: '--format' };

function expand(operand: string, problems: Problem[]): readonly string[] {
  const path = slashed(operand);
  if (!isGlob(path)) return [path];
  const found = expandGlob(path);
  if (found.length === 0)
    problems.push({
      code: 'report.no-match',
      message: `${operand} should match at least one report, but matches none`,
    });
  return found;
}
