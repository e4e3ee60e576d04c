import { counted } from '../counted.ts';
import { type CellKind, type CellValue, cellXml, columnLetters, textXml } from './cell.ts';

/** One column: its header, how its cells are typed, its width in characters, and where its values come from. */
export interface Column<T> {
  readonly title: string;
  readonly kind: CellKind;
  readonly width: number;
  readonly of: (row: T) => CellValue;
}

/** A sheet with its name and the pieces of its XML, which tells how many rows it had no room for once it is read to its end. */
export interface Sheet {
  readonly name: string;
  readonly xml: () => Generator<string, number>;
}

/** Rows that a sheet of a workbook holds, its header included. */
export const mostRows = 1_048_576;

/** A sheet with a frozen header, a filter over all columns, and a row for each item; `most` is less than `mostRows` only in tests. */
export function sheet<T>(
  name: string,
  columns: readonly Column<T>[],
  items: Iterable<T>,
  most: number = mostRows,
): Sheet {
  return { name, xml: () => sheetXml(columns, items, most) };
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;

function* sheetXml<T>(columns: readonly Column<T>[], items: Iterable<T>, most: number): Generator<string, number> {
  const letters = columns.map((_, index) => columnLetters(index));
  yield `${head}<cols>${columns.map(widthXml).join('')}</cols><sheetData>`;
  yield `<row r="1">${columns.map(({ title }, index) => textXml(`${letters[index]}1`, 'head', title)).join('')}</row>`;
  let row = 1;
  let left = 0;
  let last: T | undefined;
  for (const item of items) {
    // The last row that fits waits: with another behind it, it makes room for the note.
    if (row < most - 1) yield rowXml(++row, columns, letters, item);
    else {
      last = item;
      left += 1;
    }
  }
  if (left === 1 && last !== undefined) {
    yield rowXml(++row, columns, letters, last);
    left = 0;
  }
  if (left > 0) yield `<row r="${++row}">${textXml(`A${row}`, 'text', leftOutText(left))}</row>`;
  const all = `A1:${letters.at(-1)}${row}`;
  yield `</sheetData><autoFilter ref="${all}"/><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`;
  yield '<pageSetup orientation="landscape" fitToHeight="0"/>';
  yield `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>\n`;
  return left;
}

function rowXml<T>(row: number, columns: readonly Column<T>[], letters: readonly string[], item: T): string {
  let cells = '';
  // Per cell of up to a million rows: a plain loop.
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    if (column !== undefined) cells += cellXml(`${letters[index]}${row}`, column.kind, column.of(item));
  }
  return `<row r="${row}">${cells}</row>`;
}

function widthXml({ width }: { readonly width: number }, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

/** What the last row of a full sheet says. */
export function leftOutText(left: number): string {
  return `${counted(left, 'row')} left out: a sheet holds no more; -f csv and -f parcels-csv hold all`;
}
