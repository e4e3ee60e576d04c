import type { ByteSource } from '../format.ts';
import { TextGuard } from '../text-guard.ts';
import { notText } from '../text-problems.ts';
import { cellsOf } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { RecordScanner } from './record-scanner.ts';
import type { ScannedRecord } from './scanned-record.ts';

/** Records as they stand and their cells, side by side; cells are undefined for a broken record. */
export interface RecordChunk {
  readonly records: readonly ScannedRecord[];
  readonly cells: readonly (readonly string[] | undefined)[];
}

/** Streams the records of a CSV file, header included; holds no more than the longest record and two chunks.
 *  @throws CannotAudit at the first byte that is not UTF-8. */
export async function* readRecords(
  source: ByteSource,
  dialect: Dialect,
  maxRecordBytes: number,
): AsyncGenerator<RecordChunk> {
  const scanner = new RecordScanner(dialect.delimiter.charCodeAt(0), maxRecordBytes);
  const guard = new TextGuard();
  let unmarked: number = dialect.mark;
  for await (const chunk of source.open()) {
    const text = guard.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if ('what' in text) throw await notText(source, text);
    scanner.push(text.subarray(unmarked));
    unmarked -= Math.min(unmarked, text.length);
    yield chunkOf(scanner, dialect, false);
  }
  const bad = guard.end();
  if (bad !== undefined) throw await notText(source, bad);
  yield chunkOf(scanner, dialect, true);
}

function chunkOf(scanner: RecordScanner, { delimiter }: Dialect, final: boolean): RecordChunk {
  const records = scanner.take(final);
  return { records, cells: cellsOf(scanner.window.bytes, records, delimiter) };
}
