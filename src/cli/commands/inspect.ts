import { inspectFile, inspectRows } from '../../intake/inspect.ts';
import { laidOut } from '../../intake/open-table.ts';
import { readAs } from '../../intake/read-as.ts';
import { datasets } from '../../model/datasets/index.ts';
import { type Problem, throwIfAny } from '../../model/problem.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { fileSource, inputPaths } from '../files.ts';
import { inspectionText } from '../inspection-text.ts';
import { choice } from '../readers.ts';
import { readingOf } from '../reading-options.ts';
import { flagLayer, settingsOf } from '../settings.ts';
import { coreRules, everything, rulesFrom } from '../shipped-rules.ts';
import { spoolPipes } from '../spool.ts';
import { writeOut } from '../stdout.ts';
import { maxRecordBytes } from '../tables.ts';

const formats = ['text', 'ndjson'] as const;

/** `handoff inspect`: how a file is read, or every row as read.
 *  @throws CannotAudit when it cannot be read; what speaks against auditing it is shown first. */
export async function runInspect(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = settingsOf([flagLayer(line.flags)]);
  const kinds = datasets.map(({ id }) => id);
  const dataset = choice(settings.one('dataset'), kinds, problems) ?? 'manifest';
  const format = choice(settings.one('format'), formats, problems) ?? 'text';
  await spoolPipes(line.operands);
  const [path] = inputPaths(line.operands, dataset, problems);
  throwIfAny(problems);
  if (path === undefined) return exit.notAudited;

  const source = fileSource(path, () => {});
  const said = readingOf(settings, problems);
  throwIfAny(problems);
  const options = { maxRecordBytes };
  const entries = settings.list('ruleset').map(({ text }) => text);
  const rules = entries.length > 0 ? rulesFrom(entries, everything) : coreRules();
  const laid = said.reduce((all, one) => readAs(all, one.dataset, one.says), rules.settings);
  if (format === 'ndjson') {
    const rows = inspectRows(source, { ...options, ...laidOut(laid[dataset]?.layout) });
    for await (const row of rows) await writeOut([`${JSON.stringify(row)}\n`]);
    return exit.done;
  }
  const inspection = await inspectFile({ source, dataset, settings: laid, options });
  await writeOut([inspectionText(inspection)]);
  throwIfAny(inspection.problems);
  return exit.done;
}
