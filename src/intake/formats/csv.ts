import { CannotAudit } from '../../model/problem.ts';
import type { Row, RowFault } from '../../model/table.ts';
import { type Dialect, dialectOf } from '../csv/dialect.ts';
import { type Header, readHeader } from '../csv/header.ts';
import { readRecords } from '../csv/read-records.ts';
import { RowNumbers } from '../csv/row-numbers.ts';
import type { ByteSource, FormatOptions, InputFormat, OpenedTable } from '../format.ts';
import { type Head, readHead } from '../head.ts';
import { foreignKind, wideMark } from '../signature.ts';
import { TextGuard } from '../text-guard.ts';
import { notText, saveAsCsv } from '../text-problems.ts';

/** Tables of text, one record a line: RFC 4180 with comma, semicolon, tab or bar. */
export const csv: InputFormat = {
  id: 'csv',
  about:
    'Text with one record a line and cells apart by comma, semicolon, tab or bar; UTF-8, with or without byte order mark.',
  extensions: ['csv', 'tsv', 'txt', 'tab', 'psv'],
  recognises: (head) => foreignKind(head) === undefined,
  open,
};

async function open(source: ByteSource, options: FormatOptions): Promise<OpenedTable> {
  const head = await readHead(source);
  refuseWide(source, head.bytes);
  await refuseBadText(source, head);
  const dialect = dialectOf(head, options);
  const header = await readHeader(source, dialect, options.maxRecordBytes);
  return {
    format: csv.id,
    encoding: 'utf-8',
    delimiter: dialect.delimiter,
    header: header.cells,
    headerLine: header.line,
    records: () => readRows(source, dialect, header, options.maxRecordBytes),
  };
}

function refuseWide(source: ByteSource, head: Uint8Array): void {
  const encoding = wideMark(head);
  if (encoding === undefined) return;
  throw new CannotAudit([
    {
      code: 'input.encoding',
      message: `${source.path} should be UTF-8, but is ${encoding}, which is not readable yet`,
      place: { file: source.path },
      hint: saveAsCsv,
    },
  ]);
}

/** Here and not only while reading: what is wrong with the bytes comes before what is wrong with the header they spell. */
async function refuseBadText(source: ByteSource, { bytes, whole }: Head): Promise<void> {
  const guard = new TextGuard();
  const text = guard.push(bytes);
  const bad = 'what' in text ? text : whole ? guard.end() : undefined;
  if (bad !== undefined) throw await notText(source, bad);
}

async function* readRows(
  source: ByteSource,
  dialect: Dialect,
  header: Header,
  maxRecordBytes: number,
): AsyncGenerator<readonly (Row | RowFault)[]> {
  const numbers = new RowNumbers(header, maxRecordBytes);
  for await (const chunk of readRecords(source, dialect, maxRecordBytes)) {
    const rows = numbers.rowsOf(chunk);
    if (rows.length > 0) yield rows;
  }
}
