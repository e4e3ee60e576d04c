import { CannotAudit, type Problem } from '../../model/problem.ts';
import { columnLabels } from '../column-labels.ts';
import type { ByteSource } from '../format.ts';
import type { Dialect } from './dialect.ts';
import { readRecords } from './read-records.ts';
import type { ScanFault, ScannedRecord } from './scanned-record.ts';

/** The record that names the columns. */
export interface Header {
  readonly line: number;
  readonly cells: readonly string[];
  /** Names to tell columns by, one each. */
  readonly labels: readonly string[];
}

/** Reads the header: the first record with a cell that is not blank.
 *  @throws CannotAudit when there is none, or its quotes do not match. */
export async function readHeader(source: ByteSource, dialect: Dialect, maxRecordBytes: number): Promise<Header> {
  for await (const { records, cells } of readRecords(source, dialect, maxRecordBytes)) {
    for (const [index, record] of records.entries()) {
      const named = cells[index];
      if (dialect.hasHint && record.line === 1) continue;
      if (named === undefined) throw new CannotAudit([unreadable(source, record, maxRecordBytes)]);
      if (!isBlank(named)) return { line: record.line, cells: named, labels: columnLabels(named) };
    }
  }
  throw new CannotAudit([
    {
      code: 'input.empty',
      message: `${source.path} should start with a line of column names, but has no text`,
      place: { file: source.path },
      hint: 'export it again',
    },
  ]);
}

/** True when no cell holds more than white space and end-of-file marks (Ctrl-Z). */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[\s\x1a]*$/.test(cell));
}

const wrong: Readonly<Record<ScanFault, string>> = {
  unclosed: 'a quote in it never closes',
  'text-after-quote': 'text follows a closing quote in it',
  'too-long': 'it is over the limit for one record',
};

function unreadable(source: ByteSource, { line, fault }: ScannedRecord, maxRecordBytes: number): Problem {
  const limit = fault === 'too-long' ? ` of ${maxRecordBytes} bytes` : '';
  return {
    code: 'input.header',
    message: `${source.path} should name its columns on line ${line}, but ${wrong[fault ?? 'unclosed']}${limit}`,
    place: { file: source.path, line },
    hint: 'export it again, or name its delimiter: --delimiter semicolon',
  };
}
