import { CannotAudit, type Problem, throwIfAny } from '../../model/problem.ts';
import { diffReports } from '../../report/diff/diff.ts';
import { diffMarkdown } from '../../report/diff/markdown.ts';
import { diffTable } from '../../report/diff/table.ts';
import { jsonText } from '../../report/json-text.ts';
import { askedFormats, deliverFormats } from '../asked-formats.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { gather } from '../gather.ts';
import { readReport, type SavedReport } from '../saved/read-report.ts';
import { lookOf, plain } from '../terminal.ts';

/** `handoff report diff`: what is new, fixed and changed from one saved report to another; exits 1 when something fails that did not, and 2
 *  when the later audit could not be carried out: it found nothing, for it looked at nothing.
 *  @throws CannotAudit when one of them is no report, or only one of them is redacted. */
export async function runReportDiff(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const formats = askedFormats(line.flags.get('format') ?? [], ['table', 'json', 'markdown'], problems);
  throwIfAny(problems);
  const [before, after] = [
    await gather(problems, () => readReport(line.operands[0] ?? '')),
    await gather(problems, () => readReport(line.operands[1] ?? '')),
  ];
  throwIfAny(problems);
  if (before === undefined || after === undefined) return exit.notAudited;
  refuseUnlike(before, after);
  const diff = diffReports(before, after);
  const screen = lookOf(process.stdout, process.env, process.platform);
  const toFile = formats.find(({ format }) => format === 'table')?.target !== undefined;
  const texts = {
    table: () => diffTable(diff, toFile ? plain : screen),
    json: () => `${jsonText(diff, 2)}\n`,
    markdown: () => diffMarkdown(diff),
  };
  await deliverFormats(formats, (format) => [texts[format]()]);
  if (diff.after.not_carried_out) return exit.notAudited;
  return diff.counts.newly_failing > 0 ? exit.failed : exit.done;
}

/** Keys are made anew where personal data is left out: nothing in the one is found in the other. */
function refuseUnlike(before: SavedReport, after: SavedReport): void {
  const [was, is] = [before, after].map(({ report }) => report.run.options.redact);
  if (was === is) return;
  const [plainOne, redactedOne] = was === 'none' ? [before, after] : [after, before];
  throw new CannotAudit([
    {
      code: 'report.redacted',
      message: `${redactedOne.path} and ${plainOne.path} should both be redacted or neither, but only ${redactedOne.path} is`,
      hint: 'its keys stand for others: compare reports made with the same --redact',
    },
  ]);
}
