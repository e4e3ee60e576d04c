import { CannotAudit, type Problem } from '../model/problem.ts';
import {
  type ColumnMatch,
  type DerivedField,
  type IntakeRule,
  isFault,
  type Row,
  type RowFault,
  type Table,
  type TableSummary,
  type WrittenAs,
} from '../model/table.ts';
import type { Facts } from '../model/values.ts';
import { columnLabels } from './column-labels.ts';
import type { MatchedColumns } from './columns.ts';
import type { ByteSource, FormatOptions, OpenedFile } from './format.ts';
import { headersOf, referenceTo } from './headers.ts';
import { OddCellCounter, type OddCells } from './odd-cells.ts';
import { openFile } from './open-file.ts';
import { prepareTable, type TableRequest } from './open-table.ts';

/** Rows that are shown. */
const firstRows = 5;

/** How a file is read: what `handoff inspect` shows. */
export interface Inspection {
  readonly path: string;
  readonly dataset: string;
  readonly headerLine: number;
  /** Header and the field it was matched to; undefined where none was. */
  readonly columns: readonly InspectedColumn[];
  /** Fields that follow from others. */
  readonly derived: readonly DerivedField[];
  readonly summary: TableSummary;
  /** Columns with cells that cannot be read as what they are for. */
  readonly oddCells: readonly OddCells[];
  readonly notation: WrittenAs;
  /** Physical lines of the first unreadable records, and why. */
  readonly faults: readonly RowFault[];
  readonly firstRows: readonly InspectedRow[];
  /** What speaks against auditing it. */
  readonly problems: readonly Problem[];
}

/** One column, and what became of it. */
export interface InspectedColumn {
  readonly header: string;
  /** How its user names it so that no other column is meant. */
  readonly reference: string;
  readonly match: ColumnMatch | undefined;
}

/** One record as read. Cells by header: a repeated one is `name (2)`, a blank one `column 3`, what is over `extra 1`. */
export interface InspectedRow {
  readonly row: number;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly fault?: IntakeRule;
  readonly facts?: Facts;
}

/** Reads a file through and tells how it was read.
 *  @throws CannotAudit when it cannot be read. */
export async function inspectFile(request: TableRequest): Promise<Inspection> {
  const { table, opened, columns, line, problems } = await prepareTable(request);
  const headers = headersOf(opened.header);
  const { labels } = headers;
  const shown: InspectedRow[] = [];
  const faults: RowFault[] = [];
  const odd = oddCellsOf(request, table);
  const stopped = await readThrough(table, opened, (record) => {
    if (shown.length < firstRows) shown.push(inspected(record, labels));
    if (!isFault(record)) odd.look(record);
    else if (faults.length < firstRows) faults.push(record);
  });
  return {
    path: table.path,
    dataset: table.dataset,
    headerLine: opened.headerLine,
    columns: labels.map((header, index) => {
      const found = columns.matches.findIndex((match) => match.index === index);
      const match = table.columns[found] ?? lineMatch(line, index);
      return { header, reference: referenceTo(headers, index), match };
    }),
    derived: table.derived ?? [],
    summary: table.summary(),
    oddCells: odd.counted(),
    notation: table.notation ?? {},
    faults,
    firstRows: shown,
    problems: [...problems, ...stopped],
  };
}

/** What a column says of a line of contents, as flags name it: `item.sku`. */
function lineMatch(line: MatchedColumns | undefined, index: number): ColumnMatch | undefined {
  const found = line?.matches.find((match) => match.index === index);
  if (found === undefined) return undefined;
  const { header, field, unit, matched_by } = found;
  return { header, field: `item.${field}`, unit, matched_by };
}

/** Reads a table to its end, or to what keeps it from being audited, which is handed back; the file itself is read to its end then. */
async function readThrough(
  table: Table,
  opened: OpenedFile,
  see: (record: Row | RowFault) => void,
): Promise<readonly Problem[]> {
  try {
    for await (const chunk of table.records()) chunk.forEach(see);
    return [];
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
    for await (const _ of opened.records());
    return fault.problems;
  }
}

function oddCellsOf({ settings, dataset }: TableRequest, table: Table): OddCellCounter {
  const fields = settings[dataset]?.definition.fields ?? [];
  return new OddCellCounter(
    fields.flatMap(({ name, type }) => {
      const reader = table.field(name);
      return reader === undefined || reader.derived ? [] : [{ reader, type }];
    }),
  );
}

/** Every record of a file as it stands, broken ones and blank ones included.
 *  @throws CannotAudit when it cannot be read. */
export async function* inspectRows(source: ByteSource, options: FormatOptions): AsyncGenerator<InspectedRow> {
  const opened = await openFile(source, options);
  const labels = columnLabels(opened.header);
  for await (const chunk of opened.records()) {
    for (const record of chunk) yield inspected(record, labels);
  }
}

function inspected(record: Row | RowFault, labels: readonly string[]): InspectedRow {
  const { row, line, cells = [] } = record;
  const named = Object.fromEntries(
    cells.map((cell, index) => [labels[index] ?? `extra ${index - labels.length + 1}`, cell]),
  );
  return isFault(record)
    ? { row, line, cells: named, fault: record.fault, facts: record.facts }
    : { row, line, cells: named };
}
