import { defaultMaxRecordBytes } from '../intake/format.ts';
import { openTable } from '../intake/open-table.ts';
import { type Problem, throwIfAny } from '../model/problem.ts';
import type { IntakeSettings } from '../model/settings.ts';
import type { Table } from '../model/table.ts';
import { fileSource } from './files.ts';
import { gather } from './gather.ts';
import type { InputFile } from './inputs.ts';
import type { Progress } from './progress.ts';

/** How files are read in this run. */
export interface Reading {
  readonly progress: Progress;
}

/** Opens every file as a table of its dataset, and manifests once more as labels where their columns are the labels.
 *  @throws CannotAudit with all that keeps any of them from being read. */
export async function openTables(
  files: readonly InputFile[],
  settings: IntakeSettings,
  reading: Reading,
): Promise<readonly Table[]> {
  const problems: Problem[] = [];
  const tables: Table[] = [];
  for (const file of [...files, ...fromManifests(files, settings)]) {
    const table = await gather(problems, () => open(file, settings, reading));
    if (table !== undefined) tables.push(table);
  }
  for (const file of contentsWithin(files, tables, settings)) {
    const table = await gather(problems, () => open(file, settings, reading));
    if (table !== undefined) tables.push(table);
  }
  throwIfAny(problems);
  return tables;
}

interface TableFile extends InputFile {
  readonly fromManifest?: boolean;
}

function open(
  { dataset, path, fromManifest = false }: TableFile,
  settings: IntakeSettings,
  { progress }: Reading,
): Promise<Table> {
  return openTable({
    source: fileSource(path, progress.bytes),
    dataset,
    fromManifest,
    settings,
    options: { maxRecordBytes: defaultMaxRecordBytes },
  });
}

function fromManifests(files: readonly InputFile[], settings: IntakeSettings): readonly TableFile[] {
  const given = new Set(files.map(({ dataset }) => dataset));
  const within = Object.entries(settings).filter(([dataset, { from }]) => from === 'manifest' && !given.has(dataset));
  const manifests = files.filter(({ dataset }) => dataset === 'manifest');
  return within.flatMap(([dataset]) => manifests.map(({ path }) => ({ dataset, path, fromManifest: true })));
}

/** Manifests that hold the contents of their parcels too, read once more for them where no file of contents is given. */
function contentsWithin(
  files: readonly InputFile[],
  tables: readonly Table[],
  { items }: IntakeSettings,
): readonly TableFile[] {
  if (files.some(({ dataset }) => dataset === 'items') || items?.from === 'manifest') return [];
  return tables
    .filter(({ holdsItems }) => holdsItems === true)
    .map(({ path }) => ({ dataset: 'items', path, fromManifest: true }));
}
