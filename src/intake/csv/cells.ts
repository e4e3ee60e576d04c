import { parse } from 'csv-parse/sync';
import type { ScannedRecord } from './scanned-record.ts';

/** The cells of each scanned record, in order; undefined for a broken one. */
export function cellsOf(
  bytes: Buffer,
  records: readonly ScannedRecord[],
  delimiter: string,
): readonly (readonly string[] | undefined)[] {
  if (records.some(isBrokenOrQuoted)) return quotedCells(bytes, records, delimiter);
  // Without quotes a record is its text split at the delimiter, many times faster than the parser.
  return records.map(({ start, end }) => bytes.toString('utf8', start, end).split(delimiter));
}

function isBrokenOrQuoted(record: ScannedRecord): boolean {
  return record.hasQuote || record.fault !== undefined;
}

/** Runs of sound records go to the parser whole: it costs more to start than to read a line. */
function quotedCells(bytes: Buffer, records: readonly ScannedRecord[], delimiter: string): (string[] | undefined)[] {
  const cells: (string[] | undefined)[] = [];
  let run: ScannedRecord[] = [];
  for (const record of records) {
    if (record.fault === undefined) {
      run.push(record);
      continue;
    }
    for (const parsed of parseRun(bytes, run, delimiter)) cells.push(parsed);
    cells.push(undefined);
    run = [];
  }
  for (const parsed of parseRun(bytes, run, delimiter)) cells.push(parsed);
  return cells;
}

function parseRun(bytes: Buffer, run: readonly ScannedRecord[], delimiter: string): readonly string[][] {
  const first = run[0];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined) return [];
  const parsed = parse(bytes.subarray(first.start, last.end), {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true, // the scanner let only those through that stand inside a text cell
    skip_empty_lines: true,
  });
  if (parsed.length !== run.length)
    throw new Error(`csv-parse read ${parsed.length} records where ${run.length} stand`);
  return parsed;
}
