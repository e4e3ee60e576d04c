import type { Row, RowFault } from '../../model/table.ts';
import { type Header, isBlank } from './header.ts';
import type { RecordChunk } from './read-records.ts';
import type { ScannedRecord } from './scanned-record.ts';

/** Numbers the records after the header as rows and holds them to its width. */
export class RowNumbers {
  private readonly header: Header;
  private readonly maxRecordBytes: number;
  private row = 0;

  constructor(header: Header, maxRecordBytes: number) {
    this.header = header;
    this.maxRecordBytes = maxRecordBytes;
  }

  /** The rows of one chunk; chunks come in file order. */
  rowsOf({ records, cells }: RecordChunk): readonly (Row | RowFault)[] {
    const rows: (Row | RowFault)[] = [];
    for (let index = 0; index < records.length; index++) {
      const record = records[index];
      if (record === undefined || record.line <= this.header.line) continue;
      const row = this.rowOf(record, cells[index]);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  private rowOf(record: ScannedRecord, cells: readonly string[] | undefined): Row | RowFault | undefined {
    const { line } = record;
    if (cells === undefined) return this.brokenRow(record);
    const expected = this.header.cells.length;
    if (cells.length === expected) return isMark(cells) ? undefined : { row: ++this.row, line, cells };
    if (cells.length === 1 && isBlank(cells)) return undefined;
    if (cells.length > expected && isBlank(cells.slice(expected))) return { row: ++this.row, line, cells };
    return { row: ++this.row, line, fault: 'intake.cells', facts: { expected, found: cells.length }, cells };
  }

  private brokenRow({ line, fault, cell }: ScannedRecord): RowFault {
    const place = { row: ++this.row, line };
    if (fault === 'too-long')
      return { ...place, fault: 'intake.record-size', facts: { limit: sizeText(this.maxRecordBytes) } };
    const column = this.header.labels[cell] ?? `column ${cell + 1}`;
    const reason =
      fault === 'unclosed'
        ? `a quotation mark in "${column}" is never closed`
        : `text follows the closing quotation mark in "${column}"`;
    return { ...place, fault: 'intake.quote', facts: { column, reason } };
  }
}

/** The end-of-file mark (Ctrl-Z) that old exports close a file of one column with. */
function isMark(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === '\x1a';
}

function sizeText(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return Number.isInteger(mebibytes) ? `${mebibytes} MiB` : `${bytes} bytes`;
}
