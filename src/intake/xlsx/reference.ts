import { maxColumns } from './bounds.ts';

/** The column of a cell reference, from 0: 1 of `B7`; undefined when it names none. */
export function columnOf(reference: string): number | undefined {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (column > maxColumns) return undefined;
  }
  return column === 0 ? undefined : column - 1;
}

/** The letters of a column, from 0: `AA` of 26. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
