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

/** Lines that may be the header: titles stand above it in many exports. */
const headerLines = 10;

/** Cells that the header gains, times the share of records that have as many cells as the header; a header below other lines counts half. */
function scoreOf(head: Head, delimiter: string): number {
  const scanner = new RecordScanner(delimiter.charCodeAt(0), head.bytes.length);
  scanner.push(head.bytes);
  const records = cellsOf(scanner.window.bytes, scanner.take(head.whole).slice(0, sampleRecords), delimiter);
  const scores = records.slice(0, headerLines).map((header, index) => {
    if (header === undefined) return 0;
    const alike = records.slice(index + 1).filter((row) => row !== undefined && reaches(row, header.length)).length;
    return ((index === 0 ? 1 : 0.5) * gainOf(header) * (1 + alike)) / records.length;
  });
  return Math.max(0, ...scores);
}

/** A cell that begins with a space gains little: `Gewicht, kg;Ort` is punctuation, not a delimiter. */
function gainOf(header: readonly string[]): number {
  return header.slice(1).reduce((sum, cell) => sum + (cell.startsWith(' ') ? 0.01 : 1), 0);
}

/** As many cells as the header, or more that are blank. */
function reaches(row: readonly string[], width: number): boolean {
  return row.length >= width && row.slice(width).every((cell) => cell.trim() === '');
}
