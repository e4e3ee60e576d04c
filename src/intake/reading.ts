import type { Problem } from '../model/problem.ts';
import type { DatasetSettings } from '../model/settings.ts';
import { isFault, type Row } from '../model/table.ts';
import { bindFields } from './bind.ts';
import { blankIn, isBlankRow } from './blank-rows.ts';
import { type MatchedColumns, matchColumns } from './columns.ts';
import { exclusionsOf } from './exclusions.ts';
import type { OpenedFile } from './format.ts';
import type { Chunks } from './grain/chunks.ts';
import { type Evidence, evidence } from './grain/evident.ts';
import { type Grain, grainOf } from './grain/grain.ts';
import { identities, rowKeyOf } from './grain/row-key.ts';
import { plain, type TableShape } from './grain/table-shape.ts';
import { findNamed, headersOf } from './headers.ts';
import type { TableRequest } from './open-table.ts';
import { own } from './own.ts';
import type { TableParts } from './table.ts';

/** How one dataset is read from a file: its columns, which rows are its own, what they are, and what speaks against it. */
export interface Reading extends Pick<TableParts, 'columns' | 'opened' | 'isBlank'> {
  readonly shape: TableShape;
  /** Watches rows of which nobody said what they are. */
  readonly evidence: Evidence | undefined;
  readonly problems: readonly Problem[];
  /** Columns of a manifest that say something of the lines of its parcels. */
  readonly line?: MatchedColumns;
}

/** Finds out how the rows of a dataset stand in a file: as rows of their own, or in the rows of a manifest. */
export function readAsDataset(request: TableRequest, opened: OpenedFile, settings: DatasetSettings): Reading {
  const { source, dataset, fromManifest = false } = request;
  const { path } = source;
  if (dataset !== 'manifest' && !fromManifest) return ofItsOwn(path, opened, settings);
  const grain = grainOf({ path, opened, settings: request.settings, ...alsoOf(request, opened, settings) });
  const { exclusions } = grain;
  if (!fromManifest) {
    const read = manifestReading(request, opened, grain);
    const watch = grain.isSaid ? undefined : evidenceOf(path, grain);
    return {
      ...read,
      shape: { ...read.shape, exclusions },
      evidence: watch,
      problems: grain.problems,
      ...linesOf(grain),
    };
  }
  const read = withinManifest(request, { opened, settings, grain });
  return { ...read, shape: { ...read.shape, exclusions }, evidence: undefined, problems: [] };
}

function linesOf({ rows, line }: Grain): Pick<Reading, 'line'> {
  return rows === 'order-line' ? { line } : {};
}

function ofItsOwn(path: string, opened: OpenedFile, settings: DatasetSettings): Reading {
  const { header } = opened;
  const columns = matchColumns({ path, header, settings, onlyNamed: false });
  const field = isAsked(settings)
    ? bindFields({ settings, matches: columns.matches, compoundServices: new Set() }).field
    : () => undefined;
  const exclusions = exclusionsOf({ path, header, settings, field });
  const shape = isAsked(settings) ? { exclusions } : plain;
  return { columns, opened, isBlank: isBlankRow, shape, evidence: undefined, problems: exclusions.problems };
}

function isAsked({ exclude = [] }: DatasetSettings): boolean {
  return exclude.length > 0;
}

type Read = Pick<Reading, 'columns' | 'opened' | 'isBlank' | 'shape'>;

interface Within {
  readonly opened: OpenedFile;
  readonly settings: DatasetSettings;
  readonly grain: Grain;
}

/** Labels or contents that stand in the file of a manifest. */
function withinManifest({ source, dataset }: TableRequest, { opened, settings, grain }: Within): Read {
  const { path } = source;
  if (dataset === 'items' && opened.contents !== undefined) {
    const within = { ...opened, ...opened.contents };
    const columns = matchColumns({ path, header: within.header, settings, onlyNamed: false });
    return { columns, opened: within, isBlank: isBlankRow, shape: plain };
  }
  if (dataset === 'items' && grain.lines !== undefined) {
    const { arrangement, line, lineOnly, lines } = grain;
    return {
      columns: line,
      opened,
      isBlank: blankIn(lineOnly),
      shape: { arrange: lines, faultOf: (row) => arrangement?.faultOf(row) },
    };
  }
  const columns = matchColumns({ path, header: opened.header, settings, onlyNamed: true });
  const isBlank = blankIn(columns.matches.map(({ index }) => index));
  const { arrangement } = grain;
  if (arrangement === undefined) return { columns, opened, isBlank, shape: plain };
  return {
    columns,
    opened,
    isBlank: isBlankRow,
    shape: { arrange: (kept) => without(arrangement.arrange(kept), isBlank) },
  };
}

function manifestReading(request: TableRequest, opened: OpenedFile, grain: Grain): Read {
  const { arrangement, rows, lineOnly } = grain;
  const holdsItems = (opened.contents?.header.length ?? 0) > 0 || (rows === 'order-line' && lineOnly.length > 0);
  const told = { ...(rows === 'parcel' ? {} : { rows }), ...(holdsItems ? { holdsItems } : {}) };
  return {
    columns: withoutLabelColumns(request, opened, grain.columns),
    opened,
    isBlank: isBlankRow,
    shape: { ...arrangement, told },
  };
}

/** Rows that have nothing in the columns that matter are none. */
async function* without(rows: Chunks, isBlank: (row: Row) => boolean): Chunks {
  for await (const chunk of rows) yield chunk.filter((record) => !isFault(record) && !isBlank(record));
}

/** Of the label that stands beside a parcel all its rows are to say the same, too. */
function alsoOf(
  { fromManifest, dataset, source }: TableRequest,
  { header }: OpenedFile,
  settings: DatasetSettings,
): { readonly also?: MatchedColumns } {
  if (fromManifest !== true || dataset === 'items') return {};
  return { also: matchColumns({ path: source.path, header, settings, onlyNamed: true }) };
}

function evidenceOf(path: string, { columns, line, lineOnly, field }: Grain): Evidence {
  const lines = line.matches.filter(({ index }) => lineOnly.includes(index));
  const own = new Set(lineOnly);
  const shared = columns.matches.map(({ index }) => index).filter((index) => !own.has(index));
  if (identities.some((name) => field(name) !== undefined))
    return evidence({ path, keyOf: rowKeyOf(field), shared, lines, field });
  const order = field('shipment_id') ?? field('order_id');
  return evidence({ path, keyOf: (row) => order?.text(row), shared, lines, field, order });
}

/** Columns of the manifest that hold its labels are not unused. */
function withoutLabelColumns(
  { settings, dataset }: TableRequest,
  { header }: OpenedFile,
  columns: MatchedColumns,
): MatchedColumns {
  if (dataset !== 'manifest') return columns;
  const headers = headersOf(header);
  const elsewhere = new Set(
    Object.values(settings)
      .filter(({ from }) => from === 'manifest')
      .flatMap((other) =>
        other.definition.fields.flatMap(({ name, type }) =>
          (own(other.columns, name)?.value ?? []).flatMap((named) => findNamed(headers, named, type)),
        ),
      )
      .map((index) => headers.labels[index]),
  );
  return { ...columns, unused: columns.unused.filter((label) => !elsewhere.has(label)) };
}
