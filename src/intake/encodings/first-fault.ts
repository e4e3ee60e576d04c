import { isAscii } from 'node:buffer';
import type { Encoding } from '../../codes/encodings.ts';
import type { ByteSource } from '../format.ts';
import { type Decoder, decoderOf } from './decoder.ts';
import { isLineEnd, LineCount } from './line-count.ts';

/** The first bytes of a file that its encoding does not have. */
export interface FirstFault {
  /** Physical line, from 1. */
  readonly line: number;
  readonly byte: number;
  /** That line and others after it with bytes beyond ASCII, as they stand: what other encodings are tried on. */
  readonly lines: readonly Buffer[];
}

/** Bytes looked at with one decoder before the other follows byte by byte. */
const sliceBytes = 4096;
/** Lines beyond ASCII to tell encodings apart by, and bytes to look for them in. */
const sampleLines = 200;
const sampleBytes = 4 << 20;
/** Bytes of one line that are kept. */
const lineBytes = 4096;

/** Reads a file once more to say where it is not of its encoding: only files with a fault pay for it. */
export async function firstFault(source: ByteSource, encoding: Encoding, mark: number): Promise<FirstFault> {
  const search = new Search(encoding);
  let skip = mark;
  for await (const chunk of source.open()) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    search.pushAll(bytes.subarray(skip));
    skip -= Math.min(skip, bytes.length);
    if (search.isDone()) break;
  }
  return search.end();
}

/** The same of a file that is at hand, behind its byte order mark. */
export function firstFaultIn(bytes: Buffer, encoding: Encoding): FirstFault {
  const search = new Search(encoding);
  search.pushAll(bytes);
  return search.end();
}

class Search {
  private readonly ahead: Decoder;
  private readonly behind: Decoder;
  private readonly lineCount = new LineCount();
  private readonly lines: Buffer[] = [];
  /** Bytes of the line so far. */
  private line: Buffer = Buffer.alloc(0);
  private found: { readonly line: number; readonly byte: number } | undefined;
  private seenSince = 0;

  constructor(encoding: Encoding) {
    this.ahead = decoderOf(encoding);
    this.behind = decoderOf(encoding);
  }

  pushAll(bytes: Buffer): void {
    for (let at = 0; at < bytes.length && !this.isDone(); at += sliceBytes)
      this.push(bytes.subarray(at, at + sliceBytes));
  }

  private push(slice: Buffer): void {
    if (this.found === undefined && this.ahead.push(slice) !== false) this.lineCount.push(this.behind.push(slice));
    else if (this.found === undefined) this.narrow(slice);
    if (this.found !== undefined) this.seenSince += slice.length;
    this.gather(slice);
  }

  isDone(): boolean {
    return this.lines.length >= sampleLines || this.seenSince > sampleBytes;
  }

  /** A character that the end of the file cuts off is a fault of its last line. */
  end(): FirstFault {
    this.found ??= { line: this.lineCount.line, byte: this.behind.held()[0] ?? this.line.at(-1) ?? 0 };
    this.keepLine();
    return { ...this.found, lines: this.lines };
  }

  /** Byte by byte: the fault is at the first byte whose character never comes out. */
  private narrow(slice: Buffer): void {
    let first = this.behind.held()[0];
    for (const byte of slice) {
      const text = this.behind.push(Buffer.from([byte]));
      if (text === false) {
        this.found = { line: this.lineCount.line, byte: first ?? byte };
        return;
      }
      this.lineCount.push(text);
      first = text.length > 0 ? undefined : (first ?? byte);
    }
  }

  private gather(slice: Buffer): void {
    let start = 0;
    for (let at = 0; at < slice.length; at++) {
      if (!isLineEnd(slice[at])) continue;
      this.extend(slice.subarray(start, at));
      this.keepLine();
      start = at + 1;
    }
    this.extend(slice.subarray(start));
  }

  private extend(bytes: Buffer): void {
    this.line = Buffer.concat([this.line, bytes]).subarray(0, lineBytes);
  }

  private keepLine(): void {
    if (this.found !== undefined && this.lines.length < sampleLines && !isAscii(this.line)) this.lines.push(this.line);
    this.line = Buffer.alloc(0);
  }
}
