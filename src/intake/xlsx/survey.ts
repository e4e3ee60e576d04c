import type { DecimalSign } from './cell.ts';
import { columnName } from './reference.ts';
import { type SheetMarks, type SheetRow, sheetRows } from './sheet-reader.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** What is known of a worksheet once it was read through. */
export interface Survey extends SheetMarks {
  /** The row that names the columns; undefined when the sheet has none. */
  readonly header: SheetRow | undefined;
  /** Columns up to the last that has something at or below the header. */
  readonly width: number;
  /** Rows from the header on that are not shown. */
  readonly hiddenRows: number;
  /** Cells below the header with an error or a formula without value, by column. */
  readonly broken: ReadonlyMap<number, Broken>;
  /** Filled cells of the first rows, from the first row with text on: shows whether titles stand above the header. */
  readonly top: readonly { readonly number: number; readonly filled: number }[];
}

/** Cells of one column that nobody can read. */
export interface Broken {
  readonly cells: number;
  /** Such as `F7`, and its text. */
  readonly first: string;
  readonly text: string;
}

/** Rows whose filled cells are counted. */
const topRows = 15;

/** Reads a worksheet through to know its width and what is odd about it, before the first row is handed on. */
export async function surveyOf(
  book: Workbook,
  sheet: Sheet,
  headerLine: number | undefined,
  decimal: DecimalSign,
): Promise<Survey> {
  const marks: SheetMarks = { merged: [], hiddenColumns: [] };
  const broken = new Map<number, Broken>();
  const top: { readonly number: number; readonly filled: number }[] = [];
  let header: SheetRow | undefined;
  let width = 0;
  let hiddenRows = 0;
  for await (const rows of sheetRows(book, sheet, decimal, marks)) {
    for (const row of rows) {
      if (top.length < topRows) top.push({ number: row.number, filled: row.cells.filter(isFilled).length });
      if (header === undefined && (headerLine === undefined || row.number === headerLine)) header = row;
      else if (header !== undefined) noteBroken(broken, row);
      if (header === undefined) continue;
      width = Math.max(width, row.cells.findLastIndex(isFilled) + 1);
      if (row.isHidden) hiddenRows++;
    }
  }
  return { ...marks, header, width, hiddenRows, broken, top };
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

function noteBroken(broken: Map<number, Broken>, { number, cells, broken: columns }: SheetRow): void {
  for (const column of columns) {
    const known = broken.get(column);
    const { first, text } = known ?? { first: `${columnName(column)}${number}`, text: cells[column] ?? '' };
    broken.set(column, { cells: (known?.cells ?? 0) + 1, first, text });
  }
}
