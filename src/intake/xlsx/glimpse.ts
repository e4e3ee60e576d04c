import { sheetRows } from './sheet-reader.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** What the top of a worksheet shows. */
export interface Glimpse {
  readonly sheet: Sheet;
  /** The row that names the columns; undefined when there is none. */
  readonly header: readonly string[] | undefined;
  /** Whether a row follows it. */
  readonly hasRows: boolean;
}

/** Looks at the header of a worksheet, the first row with text unless its number is given, and for a row below it. */
export async function glimpseOf(book: Workbook, sheet: Sheet, headerLine: number | undefined): Promise<Glimpse> {
  let header: readonly string[] | undefined;
  for await (const rows of sheetRows(book, sheet, 'point')) {
    for (const { number, cells } of rows) {
      if (header !== undefined) return { sheet, header, hasRows: true };
      if (headerLine === undefined || number === headerLine) header = Array.from(cells, (cell) => cell ?? '');
      else if (number > headerLine) return { sheet, header: undefined, hasRows: false };
    }
  }
  return { sheet, header, hasRows: false };
}
