import type { Row, RowFault } from '../../model/table.ts';
import { dialectOf } from '../csv/dialect.ts';
import { type CsvText, readHeader } from '../csv/header.ts';
import { readRecords } from '../csv/read-records.ts';
import { RowNumbers } from '../csv/row-numbers.ts';
import { refuseTitle } from '../csv/title-lines.ts';
import type { ByteSource, FormatOptions, InputFormat, OpenedTable } from '../format.ts';
import { foreignKind } from '../signature.ts';
import { openText } from '../text.ts';

/** Tables of text, one record a line: RFC 4180 with comma, semicolon, tab or bar. */
export const csv: InputFormat = {
  id: 'csv',
  about:
    'Text with one record a line and cells apart by comma, semicolon, tab or bar, in any encoding that is known or named.',
  extensions: ['csv', 'tsv', 'txt', 'tab', 'psv'],
  recognises: (head) => foreignKind(head) === undefined,
  open,
};

async function open(source: ByteSource, options: FormatOptions): Promise<OpenedTable> {
  const text = await openText(source, options);
  const dialect = dialectOf(text.head, options);
  const file = { source, text, dialect, maxRecordBytes: options.maxRecordBytes };
  const header = await readHeader(file);
  if (options.header_line === undefined) await refuseTitle(file, header, options);
  let numbers = new RowNumbers(header, options);
  return {
    format: csv.id,
    encoding: text.encoding,
    delimiter: dialect.delimiter,
    header: header.cells,
    headerLine: header.line,
    records() {
      numbers = new RowNumbers(header, options);
      return readRows(file, numbers);
    },
    leftOut: () => numbers.leftOut(),
  };
}

async function* readRows(
  { text, dialect, maxRecordBytes }: CsvText,
  numbers: RowNumbers,
): AsyncGenerator<readonly (Row | RowFault)[]> {
  for await (const chunk of readRecords(text, dialect, maxRecordBytes)) {
    const rows = numbers.rowsOf(chunk);
    if (rows.length > 0) yield rows;
  }
}
