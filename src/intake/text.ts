import { declaredEncoding, type Encoding } from '../codes/encodings.ts';
import { CannotAudit } from '../model/problem.ts';
import { decoderOf } from './encodings/decoder.ts';
import { isUtf8After, markOf, unmarkedUtf16 } from './encodings/detect.ts';
import { firstFault } from './encodings/first-fault.ts';
import { isMostlyUtf8 } from './encodings/mixed.ts';
import { undecodable } from './encodings/problems.ts';
import type { ByteSource } from './format.ts';
import { type Head, readHead } from './head.ts';
import { Padding, zeroByte } from './padding.ts';
import { saveAsCsv } from './text-problems.ts';

/** What is said of the encoding of a file. */
export interface TextOptions {
  /** Undefined: a byte order mark, or UTF-16 without one, or UTF-8. */
  readonly encoding?: string | undefined;
  /** What its user writes before the name of an encoding (`labels=`). */
  readonly forKind?: string | undefined;
}

/** An input that is text, in whatever encoding, as UTF-8. */
export interface Text {
  readonly encoding: Encoding;
  /** Its first characters, without byte order mark and padding. */
  readonly head: Head;
  /** True once a line turned out not to be UTF-8 in a file that is UTF-8 otherwise: its bytes are handed on as they are. */
  isMixed(): boolean;
  /** Reads the input to its end. @throws CannotAudit at the first byte that is no text. */
  chunks(): AsyncIterable<Buffer>;
}

/** Finds out how a file is encoded and reads its first characters: what is wrong with its bytes comes before what they spell.
 *  @throws CannotAudit when it is no text, or not of the encoding that is declared or shown. */
export async function openText(source: ByteSource, options: TextOptions): Promise<Text> {
  const raw = await readHead(source);
  const reader = new TextReader(source, options, raw);
  return {
    encoding: reader.encoding,
    head: await reader.head(raw),
    isMixed: () => reader.mixed,
    chunks: () => reader.read(source.open(), true),
  };
}

class TextReader {
  readonly encoding: Encoding;
  mixed = false;
  private readonly source: ByteSource;
  private readonly declared: Encoding | undefined;
  private readonly isExact: boolean;
  private readonly flag: string;
  private readonly mark: number;

  constructor(source: ByteSource, options: TextOptions, { bytes }: Head) {
    this.source = source;
    const declared = options.encoding === undefined ? undefined : declaredEncoding(options.encoding);
    this.declared = declared?.encoding;
    this.isExact = declared?.isExact ?? false;
    this.flag = `--encoding ${options.forKind ?? ''}`;
    const mark = markOf(bytes);
    this.mark = mark?.length ?? 0;
    this.encoding = this.found(bytes, mark?.encoding);
  }

  async head({ bytes, whole }: Head): Promise<Head> {
    const parts: Buffer[] = [];
    for await (const part of this.read([bytes], whole)) parts.push(part);
    return { bytes: Buffer.concat(parts), whole };
  }

  async *read(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, whole: boolean): AsyncGenerator<Buffer> {
    const decoder = decoderOf(this.encoding);
    const padding = new Padding();
    let skip = this.mark;
    let isBroken = false;
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).subarray(skip);
      skip -= Math.min(skip, chunk.length);
      const text: Buffer | false = isBroken ? bytes : decoder.push(bytes);
      if (text === false) await this.refuseUnlessMixed();
      const passed = padding.cut(text === false ? Buffer.concat([decoder.held(), bytes]) : text);
      isBroken ||= text === false;
      if (passed === undefined) throw await zeroByte(this.source, this.encoding, this.mark);
      yield passed;
    }
    if (isBroken || !whole || decoder.end()) return;
    await this.refuseUnlessMixed();
    yield decoder.held();
  }

  private found(head: Uint8Array, marked: Encoding | 'utf-32' | undefined): Encoding {
    const { declared } = this;
    if (marked === 'utf-32') throw this.wrong('is UTF-32', saveAsCsv);
    if (marked === undefined)
      return declared === undefined ? (unmarkedUtf16(head) ?? 'utf-8') : this.unlessUtf8(declared, head);
    const isSame = declared === undefined || declared === marked || (isUtf16(declared) && isUtf16(marked));
    if (isSame) return marked;
    throw this.wrong(`begins with the byte order mark of ${marked}`, `say so: ${this.flag}${marked}`);
  }

  /** Text that is UTF-8 reads in every encoding of one byte, but as what nobody wrote; unless its user says that it is exactly that. */
  private unlessUtf8(declared: Encoding, head: Uint8Array): Encoding {
    if (this.isExact || !isUtf8After(head, declared)) return declared;
    const exactly = `${this.flag}exactly-${declared}`;
    throw this.wrong(
      'is UTF-8 by the letters in it',
      `say so: ${this.flag}utf-8; if it is ${declared} all the same: ${exactly}`,
    );
  }

  private wrong(is: string, hint: string): CannotAudit {
    const should = this.declared === undefined ? 'UTF-8' : `${this.declared} as declared`;
    const { path } = this.source;
    return new CannotAudit([
      { code: 'input.encoding', message: `${path} should be ${should}, but ${is}`, place: { file: path }, hint },
    ]);
  }

  private async refuseUnlessMixed(): Promise<void> {
    this.mixed ||= this.encoding === 'utf-8' && (await isMostlyUtf8(this.source));
    if (this.mixed) return;
    const fault = await firstFault(this.source, this.encoding, this.mark);
    const named = this.encoding === 'utf-8' ? undefined : this.encoding;
    throw new CannotAudit([undecodable({ path: this.source.path, flag: this.flag }, this.declared ?? named, fault)]);
  }
}

function isUtf16(encoding: Encoding): boolean {
  return encoding.startsWith('utf-16');
}
