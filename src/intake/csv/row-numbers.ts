import { sizeText } from '../../codes/sizes.ts';
import type { Row, RowFault } from '../../model/table.ts';
import { usualBounds } from '../bounds.ts';
import { candidates } from '../encodings/candidates.ts';
import { hexOf } from '../encodings/problems.ts';
import type { FormatOptions, LeftOut } from '../format.ts';
import { type Header, isBlank } from './header.ts';
import type { RecordChunk } from './read-records.ts';
import type { ScannedRecord } from './scanned-record.ts';
import { TextGuards } from './text-guards.ts';

/** Numbers the records after the header as rows and holds them to its width. */
export class RowNumbers {
  private readonly header: Header;
  private readonly maxRecordBytes: number;
  private readonly maxCellLength: number;
  private readonly guards = new TextGuards();
  private row = 0;
  private titles = 0;
  private comments = 0;

  constructor(header: Header, { maxRecordBytes, max_cell_length }: FormatOptions) {
    this.header = header;
    this.maxRecordBytes = maxRecordBytes;
    this.maxCellLength = max_cell_length ?? usualBounds.max_cell_length;
  }

  /** The rows of one chunk; chunks come in file order. */
  rowsOf({ records, cells, comments, mayHoldGuards }: RecordChunk): readonly (Row | RowFault)[] {
    const rows: (Row | RowFault)[] = [];
    this.comments += comments;
    for (let index = 0; index < records.length; index++) {
      const record = records[index];
      if (record === undefined || this.isAbove(record, cells[index])) continue;
      const row = this.rowOf(record, cells[index]);
      if (row !== undefined) rows.push(mayHoldGuards && 'cells' in row ? this.unwrapped(row) : row);
    }
    return rows;
  }

  /** What was left out so far, and what was unwrapped. */
  leftOut(): LeftOut {
    const { titles, comments, guards } = this;
    return {
      setAside: { ...(titles > 0 ? { 'above-header': titles } : {}), ...(comments > 0 ? { comment: comments } : {}) },
      textGuards: [...guards.counts.entries()].flatMap(([index, cells]) =>
        cells === undefined ? [] : [{ column: this.label(index), cells }],
      ),
    };
  }

  private isAbove({ line }: ScannedRecord, cells: readonly string[] | undefined): boolean {
    if (line > this.header.line) return false;
    if (line < this.header.line && !(cells !== undefined && isBlank(cells))) this.titles++;
    return true;
  }

  private rowOf(record: ScannedRecord, cells: readonly string[] | undefined): Row | RowFault | undefined {
    const { line } = record;
    if (cells === undefined) return this.brokenRow(record);
    if (record.end - record.start > this.maxCellLength && this.hasLongCell(cells)) return this.longCell(record, cells);
    const expected = this.header.cells.length;
    if (cells.length === expected) return isMark(cells) ? undefined : { row: ++this.row, line, cells };
    if (cells.length === 1 && isBlank(cells)) return undefined;
    if (cells.length > expected && isBlank(cells.slice(expected))) return { row: ++this.row, line, cells };
    if (cells.length < expected && cells.length >= this.header.named) return { row: ++this.row, line, cells };
    return { row: ++this.row, line, fault: 'intake.cells', facts: { expected, found: cells.length }, cells };
  }

  private unwrapped<T extends { readonly cells?: readonly string[] }>(row: T): T {
    if (row.cells === undefined) return row;
    const cells = this.guards.unwrap(row.cells);
    return cells === row.cells ? row : { ...row, cells }; // an apostrophe anywhere brings every row of the chunk here
  }

  private brokenRow(record: ScannedRecord): RowFault {
    const { line, fault, cell, bytes } = record;
    const place = { row: ++this.row, line };
    if (fault === 'too-long')
      return {
        ...place,
        fault: 'intake.record-size',
        facts: { limit: sizeText(this.maxRecordBytes), flag: '--max-record-bytes' },
      };
    if (fault === 'not-utf-8') return { ...place, fault: 'intake.encoding', facts: encodingFacts(bytes) };
    const column = this.label(cell);
    const reason =
      fault === 'unclosed'
        ? `a quotation mark in "${column}" is never closed`
        : `text follows the closing quotation mark in "${column}"`;
    return { ...place, fault: 'intake.quote', facts: { column, reason } };
  }

  private hasLongCell(cells: readonly string[]): boolean {
    return cells.some((cell) => cell.length > this.maxCellLength);
  }

  private longCell({ line }: ScannedRecord, cells: readonly string[]): RowFault {
    const column = this.label(cells.findIndex((cell) => cell.length > this.maxCellLength));
    const facts = { column, limit: `${this.maxCellLength} characters`, flag: '--max-cell-length' };
    return { row: ++this.row, line, fault: 'intake.record-size', facts };
  }

  private label(index: number): string {
    return this.header.labels[index] ?? `column ${index + 1}`;
  }
}

/** The first byte that is not UTF-8, and the encoding that the row probably has. What it reads as may name people, so it is not told. */
function encodingFacts(bytes: Buffer = Buffer.alloc(0)): RowFault['facts'] {
  const valid = bytes.toString('utf8').split('\ufffd', 1)[0] ?? '';
  const byte = hexOf(bytes[Buffer.byteLength(valid)] ?? 0);
  const [likely] = candidates([bytes.subarray(0, 4096)], 'utf-8');
  return likely === undefined ? { byte } : { byte, encoding: likely.encoding };
}

/** The end-of-file mark (Ctrl-Z) that old exports close a file of one column with. */
function isMark(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === '\x1a';
}
