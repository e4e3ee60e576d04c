import { ByteWindow, cr, lf } from './byte-window.ts';
import type { ScanFault, ScannedRecord } from './scanned-record.ts';

const quote = 0x22;

type State = 'cell-start' | 'text' | 'quoted' | 'quote-closed' | 'skipping';

/** Finds the records in a stream of CSV bytes (RFC 4180; LF, CRLF and CR each end a line) and the line each starts on.
 *  A quote opens a cell only as its first character; elsewhere it is text (`12" tube`).
 *  A broken record is its first line: the next line is read as a record again. Bytes are looked at twice at most. */
export class RecordScanner {
  readonly window = new ByteWindow();
  private readonly delimiter: number;
  private readonly maxBytes: number;
  private state: State = 'cell-start';
  /** Start of the current record and the next byte to look at, in the window. */
  private start = 0;
  private at = 0;
  private line = 1;
  private cell = 0;
  private hasQuote = false;
  /** Line ends within the record so far; after the first: where it is taken up again, and the cell that held it. */
  private lineEnds = 0;
  private resumeAt = 0;
  private openCell = 0;
  /** Stream offset up to which an open quote is known not to close: without it, hostile files take quadratic time. */
  private doomedUntil = 0;

  constructor(delimiter: number, maxBytes: number) {
    this.delimiter = delimiter;
    this.maxBytes = maxBytes;
  }

  push(chunk: Uint8Array): void {
    const moved = this.window.push(chunk, this.start);
    this.start -= moved;
    this.at -= moved;
    this.resumeAt -= moved;
  }

  /** Records that are whole in the bytes so far, blank lines left out; offsets hold until the next push.
   *  @param final true when no byte will follow: the last record needs no line end. */
  take(final: boolean): readonly ScannedRecord[] {
    const records: ScannedRecord[] = [];
    while (this.advance(records, final) || (final && this.finish(records))) {}
    return records;
  }

  /** One step; false when more bytes are needed. */
  private advance(records: ScannedRecord[], final: boolean): boolean {
    if (this.state !== 'skipping' && this.at - this.start > this.maxBytes) return this.tooLong(records);
    if (this.at >= this.window.length) return false;
    switch (this.state) {
      case 'cell-start':
        return this.startCell();
      case 'text':
        return this.passText(records, final);
      case 'quoted':
        return this.passQuoted(records, final);
      case 'quote-closed':
        return this.afterQuote(records, final);
      case 'skipping':
        return this.skip(final);
    }
  }

  private startCell(): boolean {
    const isQuoted = this.window.bytes[this.at] === quote;
    this.state = isQuoted ? 'quoted' : 'text';
    this.hasQuote ||= isQuoted;
    if (isQuoted) this.at++;
    return true;
  }

  private passText(records: ScannedRecord[], final: boolean): boolean {
    const { bytes } = this.window;
    const { delimiter } = this;
    const stop = this.stop();
    let at = this.at;
    let byte = bytes[at];
    while (at < stop && byte !== delimiter && byte !== lf && byte !== cr) {
      if (byte === quote) this.hasQuote = true;
      byte = bytes[++at];
    }
    this.at = at;
    return at >= stop || this.endCell(records, final);
  }

  /** At a delimiter or line end outside quotes. */
  private endCell(records: ScannedRecord[], final: boolean): boolean {
    if (this.window.bytes[this.at] === this.delimiter) {
      this.at++;
      this.cell++;
      this.state = 'cell-start';
      return true;
    }
    const width = this.window.lineEndAt(this.at, final);
    if (width === 0) return false;
    this.keep(records, undefined, this.cell, this.at);
    this.restart(this.at + width, this.line + this.lineEnds + 1);
    return true;
  }

  private passQuoted(records: ScannedRecord[], final: boolean): boolean {
    const { bytes } = this.window;
    const stop = this.stop();
    let at = this.at;
    let byte = bytes[at];
    while (at < stop && byte !== quote && byte !== lf && byte !== cr) byte = bytes[++at];
    this.at = at;
    if (at >= stop) return true;
    if (byte !== quote) return this.passLineEnd(records, final);
    this.state = 'quote-closed';
    this.at++;
    return true;
  }

  private passLineEnd(records: ScannedRecord[], final: boolean): boolean {
    const width = this.window.lineEndAt(this.at, final);
    if (width === 0) return false;
    const isDoomed = this.window.base + this.at < this.doomedUntil;
    this.at += width;
    if (this.lineEnds++ > 0) return true;
    this.resumeAt = this.at;
    this.openCell = this.cell;
    return isDoomed ? this.resume(records, 'unclosed') : true;
  }

  private afterQuote(records: ScannedRecord[], final: boolean): boolean {
    const byte = this.window.bytes[this.at];
    if (byte === this.delimiter || byte === lf || byte === cr) return this.endCell(records, final);
    if (byte !== quote) return this.broken(records, 'text-after-quote');
    this.at++;
    this.state = 'quoted';
    return true;
  }

  private skip(final: boolean): boolean {
    const { bytes, length } = this.window;
    while (this.at < length && bytes[this.at] !== lf && bytes[this.at] !== cr) this.at++;
    this.start = this.at;
    if (this.at >= length) return false;
    const width = this.window.lineEndAt(this.at, final);
    if (width > 0) this.restart(this.at + width, this.line + this.lineEnds + 1);
    return width > 0;
  }

  private tooLong(records: ScannedRecord[]): boolean {
    if (this.state === 'quoted' && this.lineEnds > 0) return this.broken(records, 'unclosed');
    this.keep(records, 'too-long', this.cell, this.at);
    this.state = 'skipping';
    return true;
  }

  private broken(records: ScannedRecord[], fault: ScanFault): boolean {
    if (this.lineEnds > 0) {
      this.doomedUntil = this.window.base + this.at;
      return this.resume(records, fault);
    }
    this.keep(records, fault, this.cell, this.at);
    this.state = 'skipping';
    return true;
  }

  /** Takes the first line for the broken record, and the line after it for the start of the next. */
  private resume(records: ScannedRecord[], fault: ScanFault): boolean {
    this.keep(records, fault, this.openCell, this.resumeAt);
    this.restart(this.resumeAt, this.line + 1);
    return true;
  }

  /** At the end of the file; true when there is more to look at. */
  private finish(records: ScannedRecord[]): boolean {
    if (this.state === 'skipping' || this.start >= this.window.length) return false;
    if (this.state === 'quoted') return this.broken(records, 'unclosed');
    this.keep(records, undefined, this.cell, this.at);
    this.restart(this.at, this.line);
    return false;
  }

  private keep(records: ScannedRecord[], fault: ScanFault | undefined, cell: number, end: number): void {
    const { start, line, hasQuote } = this;
    if (end > start) records.push({ start, end, line, hasQuote, fault, cell });
  }

  private restart(at: number, line: number): void {
    this.start = at;
    this.at = at;
    this.line = line;
    this.cell = 0;
    this.hasQuote = false;
    this.lineEnds = 0;
    this.state = 'cell-start';
  }

  /** How far a stretch may run: past the longest record by the one byte that makes it too long. */
  private stop(): number {
    return Math.min(this.window.length, this.start + this.maxBytes + 1);
  }
}
