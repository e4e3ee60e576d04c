import { defaultMaxRecordBytes } from '../../intake/format.ts';
import { inspectFile, inspectRows } from '../../intake/inspect.ts';
import { laidOut } from '../../intake/open-table.ts';
import { shownBy } from '../../intake/shown-by.ts';
import { datasets } from '../../model/datasets/index.ts';
import { type Problem, throwIfAny } from '../../model/problem.ts';
import type { IntakeSettings } from '../../model/settings.ts';
import type { CommandLine } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { type ExitCode, exit } from '../exit.ts';
import { fileSource, inputPaths } from '../files.ts';
import { inspectionText } from '../inspection-text.ts';
import { laidSettings } from '../lay-over.ts';
import { mappingOf } from '../mapping.ts';
import { choice, pairs } from '../readers.ts';
import { readingOf } from '../reading-options.ts';
import { rowOptions } from '../row-options.ts';
import { flagLayer, type Settings, settingsOf } from '../settings.ts';
import { coreRules, everything, rulesFrom } from '../shipped-rules.ts';
import { spoolPipes } from '../spool.ts';
import { writeOut } from '../stdout.ts';

const formats = ['text', 'ndjson'] as const;

/** `handoff inspect`: how a file is read with the flags and the config that an audit would have, or every row as read; `--save-mapping`
 *  writes what was decided into the config.
 *  @throws CannotAudit when it cannot be read; what speaks against auditing it is shown first. */
export async function runInspect(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const flags = settingsOf([flagLayer(line.flags)]);
  const kinds = datasets.map(({ id }) => id);
  const dataset = choice(flags.one('dataset'), kinds, problems) ?? 'manifest';
  const format = choice(flags.one('format'), formats, problems) ?? 'text';
  const saves = flags.one('save-mapping') !== undefined;
  if (saves && format === 'ndjson') problems.push(savesRows);
  await spoolPipes(line.operands);
  const [path] = inputPaths(line.operands, dataset, problems);
  throwIfAny(problems);
  if (path === undefined) return exit.notAudited;

  const config = loadConfig(flags.one('config')?.text);
  const settings = await settingsFor(settingsOf([flagLayer(line.flags), ...(config?.layers(undefined) ?? [])]));
  const source = fileSource(path, () => {});
  if (format === 'ndjson') {
    const own = settings[dataset];
    const said = own === undefined ? {} : { ...laidOut(own.layout), ...shownBy(own) };
    for await (const row of inspectRows(source, { maxRecordBytes: defaultMaxRecordBytes, ...said }))
      await writeOut([`${JSON.stringify(row)}\n`]);
    return exit.done;
  }
  const inspection = await inspectFile({
    source,
    dataset,
    settings,
    options: { maxRecordBytes: defaultMaxRecordBytes },
  });
  await writeOut([inspectionText(inspection)]);
  throwIfAny(inspection.problems);
  const definition = settings[dataset]?.definition;
  if (saves && definition !== undefined) {
    const { saveMapping } = await import('../save-mapping.ts');
    await writeOut([saveMapping(flags.one('config')?.text ?? config?.path, mappingOf(inspection, definition, flags))]);
  }
  return exit.done;
}

const savesRows: Problem = {
  code: 'usage.idle-option',
  message: '--save-mapping should go with an inspection as text, but --format ndjson prints rows only',
  hint: 'leave one of them out',
};

async function settingsFor(settings: Settings): Promise<IntakeSettings> {
  const problems: Problem[] = [];
  const request = {
    columns: pairs(settings.layered('column'), problems),
    units: pairs(settings.layered('unit'), problems),
    constants: pairs(settings.layered('set'), problems),
    readAs: readingOf(settings, problems),
    rows: rowOptions(settings, problems),
  };
  throwIfAny(problems);
  const entries = settings.list('ruleset').map(({ text }) => text);
  const rules = entries.length > 0 ? rulesFrom(entries, everything) : coreRules();
  return laidSettings(rules.settings, request);
}
