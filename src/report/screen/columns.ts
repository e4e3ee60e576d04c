import { width } from '../width.ts';
import { wrapped } from './wrapped.ts';

/** Text of a table, and the colour it is printed in; colour takes no room. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

export type CellRow = readonly (Cell | string)[];

const gap = 2;

/** Rows as aligned columns, two spaces in and two between; the last column takes what is left and wraps at words. */
export function columns(rows: readonly CellRow[], screenWidth: number): readonly string[] {
  const heads = rows.map((row) => row.slice(0, -1));
  const widths = widthsOf(heads);
  const room = roomBeside(heads, screenWidth);
  return rows.flatMap((row) => {
    const last = cellOf(row.at(-1));
    return wrapped(last.text, room).map((text, line) => {
      const head = widths.map((columnWidth, place) =>
        padded(line === 0 ? cellOf(row[place]) : { text: '' }, columnWidth),
      );
      return (' '.repeat(gap) + head.join('') + painted({ ...last, text })).trimEnd();
    });
  });
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

function padded(cell: Cell, columnWidth: number): string {
  return painted(cell) + ' '.repeat(columnWidth - width(cell.text));
}

function painted({ text, paint }: Cell): string {
  return paint === undefined || text === '' ? text : paint(text);
}
