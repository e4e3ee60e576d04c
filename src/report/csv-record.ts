import { neutralised } from './neutralised.ts';
import { pictured } from './printable.ts';

/** What a cell may be made of; nothing is blank. */
export type CsvCell = string | number | null | undefined;

/** A CSV record by RFC 4180, CRLF included. Absent values are empty; text that a spreadsheet would run as a formula gets a leading `'`. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = pictured(neutralised(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
