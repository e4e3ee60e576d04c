import { type Problem, throwIfAny } from '../model/problem.ts';
import type { DatasetSettings, IntakeSettings, Layout } from '../model/settings.ts';
import type { Row, Table } from '../model/table.ts';
import { bindFields } from './bind.ts';
import { columnNotation } from './column-notation.ts';
import type { MatchedColumns } from './columns.ts';
import { compoundServices } from './compound-services.ts';
import { constantGuard, constantProblems } from './constants.ts';
import { hasLines } from './footer.ts';
import type { ByteSource, FormatOptions, LaidOut, OpenedFile } from './format.ts';
import { withKnownUnits } from './known-units.ts';
import { openFile } from './open-file.ts';
import { own } from './own.ts';
import { pageLines } from './page-lines.ts';
import { readAsDataset } from './reading.ts';
import { shownBy } from './shown-by.ts';
import { tableOf } from './table.ts';
import { unitGuard } from './unit-guard.ts';
import { unitUse } from './unit-use.ts';

/** Which file to read, as what. */
export interface TableRequest {
  readonly source: ByteSource;
  /** Id of a dataset definition. */
  readonly dataset: string;
  /** True when its rows are columns of the manifest, which `source` then is. */
  readonly fromManifest?: boolean;
  readonly settings: IntakeSettings;
  readonly options: Omit<FormatOptions, keyof LaidOut>;
}

/** A table and what speaks against auditing it. */
export interface PreparedTable {
  readonly table: Table;
  readonly opened: OpenedFile;
  readonly columns: MatchedColumns;
  /** Columns of a manifest that say something of the lines of its parcels. */
  readonly line?: MatchedColumns;
  readonly problems: readonly Problem[];
}

/** Opens an input: reads its header and matches its columns to the fields of the dataset. Where the manifest holds the rows
 *  and has none of the columns named for them, the table has no columns and no rows: nobody can say what its parcels have.
 *  @throws CannotAudit with every problem of its columns and constants, or when it cannot be read. */
export async function openTable(request: TableRequest): Promise<Table> {
  const { table, problems } = await prepareTable(request);
  throwIfAny(problems);
  return table;
}

/** As `openTable`, but hands back what is wrong with columns and constants, to be shown.
 *  @throws CannotAudit when the file cannot be read. */
export async function prepareTable(request: TableRequest): Promise<PreparedTable> {
  const { source, options, fromManifest = false } = request;
  const said = settingsOf(request);
  const shown = shownBy(fromManifest ? (request.settings.manifest ?? said) : said);
  const opened = await openFile(source, { ...options, ...laidOut(said.layout), ...shown });
  return prepareOpened({ ...request, settings: withKnownUnits(request.settings, opened.units) }, opened);
}

async function prepareOpened(request: TableRequest, opened: OpenedFile): Promise<PreparedTable> {
  const { source, dataset, fromManifest = false } = request;
  const settings = settingsOf(request);
  const { path } = source;
  const { columns: matched, evidence, problems, line, ...read } = readAsDataset(request, opened, settings);
  const { matches, undecided } = await columnNotation(path, read.opened, settings, matched.matches);
  const columns = { ...matched, matches };
  const looks = guards({ path, settings }, columns);
  const { field } = bindFields({ settings, matches, compoundServices: new Set() });
  const pages = hasLines(opened) ? pageLines({ path, header: read.opened.header, settings, field }) : undefined;
  const table = tableOf({
    dataset,
    path,
    fromManifest,
    settings,
    columns,
    undecided,
    compoundServices: await compoundServices(read.opened, settings, columns.matches),
    inspectRow(row) {
      looks.inspectRow(row);
      pages?.row(row);
      evidence?.row(row);
    },
    endOfRows() {
      pages?.end();
      evidence?.end();
      looks.endOfRows();
    },
    ...read,
  });
  return {
    table,
    opened: read.opened,
    columns,
    ...(line === undefined ? {} : { line }),
    problems: [...columns.problems, ...problems, ...constantProblems({ path, settings }, table.field)],
  };
}

/** What a layout says, whoever said it. */
export function laidOut({
  delimiter,
  header_line,
  sheet,
  records,
  encoding,
  comment,
  footer_lines,
  max_record_bytes,
  max_file_bytes,
  max_columns,
  max_cell_length,
  max_ratio,
  rows,
}: Layout = {}): { readonly [Key in keyof Required<LaidOut>]: LaidOut[Key] } {
  return {
    delimiter: delimiter?.value,
    header_line: header_line?.value,
    sheet: sheet?.value,
    records: records?.value,
    encoding: encoding?.value,
    comment: comment?.value,
    footer_lines: footer_lines?.value,
    max_record_bytes: max_record_bytes?.value,
    max_file_bytes: max_file_bytes?.value,
    max_columns: max_columns?.value,
    max_cell_length: max_cell_length?.value,
    max_ratio: max_ratio?.value,
    rows: rows?.value,
  };
}

function guards(
  where: { readonly path: string; readonly settings: DatasetSettings },
  { matches }: MatchedColumns,
): { readonly inspectRow: (row: Row) => void; readonly endOfRows: () => void } {
  const constants = constantGuard(where, matches);
  const units = unitGuard(where, matches);
  const use = unitUse(where.path, where.settings, matches);
  return {
    inspectRow: (row) => {
      constants(row);
      units(row);
      use.row(row);
    },
    endOfRows: use.end,
  };
}

/** Cells of one file are written in one way: what the manifest says holds for labels that are its columns, unless they say otherwise;
 *  the file itself is laid out in one way. */
function settingsOf({ settings, dataset, fromManifest = false }: TableRequest): DatasetSettings {
  const found = own(settings, dataset);
  if (found === undefined) throw new Error(`no settings for dataset ${dataset}`);
  const { notation, layout } = settings.manifest ?? {};
  return fromManifest ? { ...found, notation: { ...notation, ...found.notation }, layout: { ...layout } } : found;
}
