import type { InputReport } from '../model/report/input.ts';
import type { Table } from '../model/table.ts';
import { fileFacts } from './file-facts.ts';
import { compareText } from './findings.ts';
import type { Run } from './run.ts';

/** What was read, the manifest first; by path within a kind. */
export function inputReports(run: Run): readonly InputReport[] {
  const rank = ['manifest', 'labels', 'items', 'batches'];
  const order = [...run.tables].sort(
    (a, b) => rank.indexOf(a.dataset) - rank.indexOf(b.dataset) || compareText(a.path, b.path),
  );
  return order.map((table) => inputReport(run, table));
}

function inputReport(run: Run, table: Table): InputReport {
  const read = table.summary();
  const { setAside, excluded, parcels, textGuards, packed } = read;
  return {
    dataset: table.dataset,
    path: table.path,
    sha256: read.sha256,
    bytes: read.bytes,
    format: read.format,
    encoding: read.encoding,
    delimiter: read.delimiter,
    rows: read.rows,
    unreadable: read.unreadable,
    set_aside: { ...setAside, ...ofExcluded(run, table) },
    orphans: table.dataset === 'manifest' ? 0 : (run.orphans.get(table.path) ?? 0),
    columns: table.columns,
    unused_columns: table.unusedColumns,
    ...(excluded === undefined ? {} : { excluded }),
    ...(table.rows === undefined || parcels === undefined ? {} : { row_is: table.rows }),
    ...(parcels === undefined ? {} : { parcels }),
    ...(packed === undefined ? {} : { packed }),
    ...fileFacts(read),
    ...(textGuards === undefined ? {} : { text_guards: textGuards }),
    ...derivedOf(run, table),
    ...(table.notation === undefined ? {} : { notation: table.notation }),
  };
}

/** Labels and contents of parcels that are excluded. */
function ofExcluded(run: Run, { path, fromManifest }: Table): Readonly<Record<string, number>> {
  const rows = fromManifest ? undefined : run.setAside.get(path);
  return rows === undefined ? {} : { 'of excluded rows': rows };
}

/** Fields that follow from others, as far as a rule reads them. */
function derivedOf(run: Run, { dataset, derived = [] }: Table): Pick<InputReport, 'derived'> {
  const read = derived.filter(({ field }) => dataset === 'manifest' && run.slots.parcel.find(field) !== undefined);
  return read.length === 0 ? {} : { derived: read };
}
