import type { Head } from '../head.ts';
import { cellsOf } from './cells.ts';
import { RecordScanner } from './record-scanner.ts';

/** In order of preference where a file fits several equally well. */
const candidates = [',', ';', '\t', '|'];
/** Records that are looked at. */
const sampleRecords = 50;

/** The delimiter of a file: the one that splits header and first records into the most cells and into equally many.
 *  A comma when none splits the header. */
export function findDelimiter(head: Head): string {
  let best = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = scoreOf(head, candidate);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Cells that the header gains, times the share of records that have as many cells as the header. A cell that begins with
 *  a space gains little: `Gewicht, kg;Ort` is punctuation, not a delimiter. */
function scoreOf(head: Head, delimiter: string): number {
  const scanner = new RecordScanner(delimiter.charCodeAt(0), head.bytes.length);
  scanner.push(head.bytes);
  const sample = scanner.take(head.whole).slice(0, sampleRecords);
  const [header, ...rows] = cellsOf(scanner.window.bytes, sample, delimiter);
  if (header === undefined) return 0;
  const alike = rows.filter((row) => row !== undefined && reaches(row, header.length)).length;
  const gained = header.slice(1).reduce((sum, cell) => sum + (cell.startsWith(' ') ? 0.01 : 1), 0);
  return (gained * (1 + alike)) / (1 + rows.length);
}

/** As many cells as the header, or more that are blank. */
function reaches(row: readonly string[], width: number): boolean {
  return row.length >= width && row.slice(width).every((cell) => cell.trim() === '');
}
