import { isUtf8 } from 'node:buffer';
import type { Text } from '../text.ts';
import { cellsOf } from './cells.ts';
import { type Dialect, isNoRecord } from './dialect.ts';
import { RecordScanner } from './record-scanner.ts';
import type { ScannedRecord } from './scanned-record.ts';
import { mayHoldGuards } from './text-guards.ts';

/** Records as they stand and their cells, side by side; cells are undefined for a broken record. */
export interface RecordChunk {
  readonly records: readonly ScannedRecord[];
  readonly cells: readonly (readonly string[] | undefined)[];
  /** Lines that are comments, between the records. */
  readonly comments: number;
  /** False where no cell can be one that a spreadsheet guards as text. */
  readonly mayHoldGuards: boolean;
}

/** Streams the records of a CSV file, header included; holds no more than the longest record and two chunks.
 *  @throws CannotAudit at the first byte that is no text. */
export async function* readRecords(text: Text, dialect: Dialect, maxRecordBytes: number): AsyncGenerator<RecordChunk> {
  const scanner = new RecordScanner(dialect.delimiter.charCodeAt(0), maxRecordBytes);
  for await (const chunk of text.chunks()) {
    scanner.push(chunk);
    yield chunkOf(scanner, text, dialect, false);
  }
  yield chunkOf(scanner, text, dialect, true);
}

function chunkOf(scanner: RecordScanner, text: Text, dialect: Dialect, final: boolean): RecordChunk {
  const taken = scanner.take(final);
  const { bytes } = scanner.window;
  const kept = taken.filter(({ line, start }) => !isNoRecord(dialect, line, bytes[start]));
  const records = text.isMixed() ? kept.map((record) => markedIfBad(bytes, record)) : kept;
  const comments = taken.length - kept.length - (dialect.hasHint && taken[0]?.line === 1 ? 1 : 0);
  const cells = cellsOf(bytes, records, dialect.delimiter);
  return { records, cells, comments, mayHoldGuards: mayHoldGuards(bytes, records) };
}

/** In a file of two encodings each record is held to UTF-8 by itself. */
function markedIfBad(window: Buffer, record: ScannedRecord): ScannedRecord {
  const bytes = window.subarray(record.start, record.end);
  return isUtf8(bytes) ? record : { ...record, fault: 'not-utf-8', bytes: Buffer.from(bytes) };
}
