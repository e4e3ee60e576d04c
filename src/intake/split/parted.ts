import { encodingNamed } from '../../codes/encodings.ts';
import type { Row, RowFault } from '../../model/table.ts';
import type { ByteSource, OpenedFile } from '../format.ts';
import { rawLines } from './raw-lines.ts';

/** Where bytes of an input go: with the rows that are released, with those that are held, or, being no row, with both. */
export interface Parted {
  readonly part: 'release' | 'hold' | 'both';
  readonly bytes: Uint8Array;
}

/** The lines of one record, `from` up to but not including `to`. */
interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** All bytes of a text input in their order, each line with its row: every row goes to one part, and what is no row (byte order mark, titles,
 *  header, comments, blank lines, totals) to both. `onRecord` hears of each record and whether it is released. */
export async function* parted(
  source: ByteSource,
  opened: OpenedFile,
  isReleased: (row: number) => boolean,
  onRecord: (record: Row | RowFault, released: boolean) => void,
): AsyncGenerator<readonly Parted[]> {
  const spans = new Spans(opened.records(), (record) => onRecord(record, isReleased(record.row)));
  const encoding = encodingNamed(opened.encoding);
  if (encoding === undefined) throw new Error(`${source.path} is no text`);
  let line = 1;
  for await (const pieces of rawLines(source.open(), encoding)) {
    const parts: Parted[] = [];
    // Per line of the file: a plain loop.
    for (const { bytes, ends } of pieces) {
      if (spans.isBehind(line)) await spans.advanceTo(line);
      parts.push({ part: partOf(spans.current, line, isReleased), bytes });
      if (ends) line += 1;
    }
    yield parts;
  }
  await spans.advanceTo(Number.POSITIVE_INFINITY);
}

function partOf(span: Span | undefined, line: number, isReleased: (row: number) => boolean): Parted['part'] {
  if (span === undefined || line < span.from || line >= span.to) return 'both';
  return isReleased(span.row) ? 'release' : 'hold';
}

/** The records of an input by the lines they stand on, the one at a line or the next after it at hand. */
class Spans {
  current: Span | undefined;
  private isDone = false;
  private waiting: readonly (Row | RowFault)[] = [];
  private next = 0;
  private readonly records: AsyncIterator<readonly (Row | RowFault)[]>;
  private readonly onRecord: (record: Row | RowFault) => void;

  constructor(records: AsyncIterable<readonly (Row | RowFault)[]>, onRecord: (record: Row | RowFault) => void) {
    this.records = records[Symbol.asyncIterator]();
    this.onRecord = onRecord;
  }

  isBehind(line: number): boolean {
    return !this.isDone && (this.current === undefined || line >= this.current.to);
  }

  async advanceTo(line: number): Promise<void> {
    while (this.isBehind(line)) {
      const record = await this.peek();
      this.next += 1;
      this.isDone = record === undefined;
      this.current = record === undefined ? undefined : await this.spanOf(record);
      if (record !== undefined) this.onRecord(record);
    }
  }

  private async spanOf(record: Row | RowFault): Promise<Span> {
    const { row, line: from } = record;
    // Where a record ends that is too long to be read, only the next one tells.
    const isUnbounded = 'fault' in record && record.fault === 'intake.record-size';
    const to = isUnbounded
      ? ((await this.peek())?.line ?? Number.POSITIVE_INFINITY)
      : from + lineCount(record.cells ?? []);
    return { row, from, to };
  }

  /** The record that comes next; undefined at the end. */
  private async peek(): Promise<Row | RowFault | undefined> {
    while (this.next >= this.waiting.length) {
      const more = await this.records.next();
      if (more.done === true) return undefined;
      this.waiting = more.value;
      this.next = 0;
    }
    return this.waiting[this.next];
  }
}

/** Physical lines that a record stands on: a record that could not be told apart is its first line. */
function lineCount(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return lines;
}
