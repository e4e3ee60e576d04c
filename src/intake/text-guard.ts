import { isUtf8 } from 'node:buffer';
import { onlyPadding } from './signature.ts';

/** The first byte that is no text: outside UTF-8 (RFC 3629), or a zero byte with more text behind it. */
export interface BadByte {
  readonly what: 'not-utf-8' | 'zero-byte';
  /** Bytes from the start of the file. */
  readonly offset: number;
}

/** Holds a stream of bytes to UTF-8, across chunks, and cuts off the padding after its text. */
export class TextGuard {
  private carry: Buffer = Buffer.alloc(0);
  private offset = 0;
  private zeroAt: number | undefined;

  /** The text in the next chunk (a view of it), or the first bad byte. */
  push(chunk: Buffer): Buffer | BadByte {
    const zero = this.zeroAt === undefined ? chunk.indexOf(0) : 0;
    const text = zero < 0 ? chunk : chunk.subarray(0, zero);
    if (zero >= 0) this.zeroAt ??= this.offset + zero;
    const bad = this.badByte(text);
    if (bad !== undefined) return bad;
    return this.zeroAt === undefined || onlyPadding(chunk, zero) ? text : { what: 'zero-byte', offset: this.zeroAt };
  }

  /** A character left incomplete by the end of the file. */
  end(): BadByte | undefined {
    return this.carry.length === 0 ? undefined : { what: 'not-utf-8', offset: this.offset - this.carry.length };
  }

  private badByte(chunk: Buffer): BadByte | undefined {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    const start = this.offset - this.carry.length;
    const whole = bytes.length - incompleteTail(bytes);
    this.carry = Buffer.from(bytes.subarray(whole));
    this.offset += chunk.length;
    const text = bytes.subarray(0, whole);
    return isUtf8(text) ? undefined : { what: 'not-utf-8', offset: start + firstBad(text) };
  }
}

/** How many of the last bytes begin a character that the next chunk may complete. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function firstBad(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (!isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

function sequenceLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
