import Table from 'cli-table3';
import { width } from '../width.ts';
import { wrapped } from './wrapped.ts';

/** Text of a table, and the colour it is printed in; colour takes no room. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** The cells of one line. */
export type CellRow = readonly (Cell | string)[];

const gap = 2;

/** No lines are drawn: the eye finds columns by itself, and a pipe wants none. */
const unruled = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', mid: '', 'left-mid': '', 'mid-mid': '' };
const bare = { ...unruled, bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', 'right-mid': '' };

/** Rows as aligned columns, two spaces in and two between; the last column takes what is left and wraps at words.
 *  Cells come short enough: the table library lays out and never has to cut. At most some 50 rows, beyond which it is slow. */
export function columns(rows: readonly CellRow[], screenWidth: number): readonly string[] {
  const room = roomBeside(
    rows.map((row) => row.slice(0, -1)),
    screenWidth,
  );
  const style = { 'padding-left': 0, 'padding-right': gap, head: [], border: [] };
  const table = new Table({ chars: { ...bare, left: ' '.repeat(gap), right: '', middle: '' }, style });
  for (const row of rows) table.push(row.map((cell, place) => contentOf(cell, place === row.length - 1, room)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

function contentOf(cell: Cell | string, last: boolean, room: number): string {
  const { text, paint } = cellOf(cell);
  const lines = last ? wrapped(text, room) : [text];
  return lines.map((line) => painted(line, paint)).join('\n');
}

/** Columns that are left to a last cell beside these. */
export function roomBeside(heads: readonly CellRow[], screenWidth: number): number {
  return Math.max(screenWidth - gap - widthsOf(heads).reduce((total, columnWidth) => total + columnWidth, 0), 10);
}

/** Width of each column with the gap after it. */
function widthsOf(heads: readonly CellRow[]): readonly number[] {
  return Array.from(
    heads[0] ?? [],
    (_, place) => gap + Math.max(...heads.map((head) => width(cellOf(head[place]).text))),
  );
}

function cellOf(cell: Cell | string | undefined): Cell {
  return typeof cell === 'object' ? cell : { text: cell ?? '' };
}

function painted(text: string, paint: Cell['paint']): string {
  return paint === undefined || text === '' ? text : paint(text);
}
