import { CannotAudit, type Problem } from '../../model/problem.ts';
import { columnLabels } from '../column-labels.ts';
import type { ByteSource } from '../format.ts';
import type { Text } from '../text.ts';
import type { Dialect } from './dialect.ts';
import { readRecords } from './read-records.ts';
import type { ScanFault, ScannedRecord } from './scanned-record.ts';
import { unguarded } from './text-guards.ts';

/** The record that names the columns. */
export interface Header {
  readonly line: number;
  readonly cells: readonly string[];
  /** Names to tell columns by, one each. */
  readonly labels: readonly string[];
  /** Columns up to the last that has a name: rows need no cells for those that a delimiter at the end of the header adds. */
  readonly named: number;
}

/** A CSV file whose encoding and dialect are known. */
export interface CsvText {
  readonly source: ByteSource;
  readonly text: Text;
  readonly dialect: Dialect;
  readonly maxRecordBytes: number;
}

/** Reads the header: the record on the line that is named, else the first with a cell that is not blank.
 *  @throws CannotAudit when there is none, or its quotes do not match. */
export async function readHeader({ source, text, dialect, maxRecordBytes }: CsvText): Promise<Header> {
  const { headerLine } = dialect;
  for await (const { records, cells } of readRecords(text, dialect, maxRecordBytes)) {
    for (const [index, record] of records.entries()) {
      const named = cells[index];
      if (headerLine !== undefined && record.line < headerLine) continue;
      if (named === undefined) throw new CannotAudit([unreadable(source, record, maxRecordBytes)]);
      if (isBlank(named)) continue;
      if (headerLine !== undefined && record.line !== headerLine) throw blankHeader(source, headerLine);
      return headerOf(record.line, named);
    }
  }
  if (headerLine !== undefined) throw blankHeader(source, headerLine);
  throw new CannotAudit([
    {
      code: 'input.empty',
      message: `${source.path} should start with a line of column names, but has no text`,
      place: { file: source.path },
      hint: 'export it again',
    },
  ]);
}

function headerOf(line: number, written: readonly string[]): Header {
  const cells = written.map((cell) => unguarded(cell) ?? cell);
  return { line, cells, labels: columnLabels(cells), named: cells.findLastIndex((cell) => !isBlank([cell])) + 1 };
}

function blankHeader({ path }: ByteSource, line: number): CannotAudit {
  const message = `${path} should name its columns on line ${line} as declared, but no record begins there`;
  const hint = 'lines are counted from 1, blank ones too: --header-line 4';
  return new CannotAudit([{ code: 'input.header', message, place: { file: path, line }, hint }]);
}

/** True when no cell holds more than white space and end-of-file marks (Ctrl-Z). */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[\s\x1a]*$/.test(cell));
}

const wrong: Readonly<Record<ScanFault, string>> = {
  unclosed: 'a quote in it never closes',
  'text-after-quote': 'text follows a closing quote in it',
  'too-long': 'it is over the limit for one record',
  'not-utf-8': 'it is not UTF-8 as the rest of the file is',
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
