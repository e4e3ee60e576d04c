import Table from 'cli-table3';
import { width } from '../width.ts';

const noBorders = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '' },
  ...{ right: '', 'right-mid': '', middle: '' },
};

/** Rows as aligned columns, two spaces in and two between; the last column takes what is left and wraps at words.
 *  For the few dozen rows of a screen: cli-table3 is superlinear beyond that. */
export function columns(rows: readonly (readonly string[])[], screenWidth: number): readonly string[] {
  if (rows.length === 0) return [];
  const widths = columnWidths(rows);
  const last = screenWidth - 2 - widths.reduce((total, column) => total + column, 0);
  const table = new Table({
    chars: noBorders,
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] },
    colWidths: [...widths, last + 2],
    wordWrap: true,
  });
  table.push(...rows.map((row) => [...row]));
  return linesOf(table.toString());
}

/** Columns that `columns` leaves to the last cell of these rows. */
export function roomBeside(rows: readonly (readonly string[])[], screenWidth: number): number {
  return screenWidth - 2 - columnWidths(rows.map((row) => [...row, ''])).reduce((total, column) => total + column, 0);
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const fixed = (rows[0]?.length ?? 1) - 1;
  return Array.from({ length: fixed }, (_, place) => 2 + Math.max(...rows.map((row) => shownWidth(row[place] ?? ''))));
}

function shownWidth(cell: string): number {
  return width(cell.replace(/\x1b\[\d+m/g, ''));
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`.replace(/\s+((?:\x1b\[\d+m)*)$/, '$1'));
}
