import type { Encoding } from '../codes/encodings.ts';
import { CannotAudit } from '../model/problem.ts';
import { decoderOf } from './encodings/decoder.ts';
import { LineCount } from './encodings/line-count.ts';
import type { ByteSource } from './format.ts';
import { onlyPadding } from './signature.ts';
import { saveAsCsv } from './text-problems.ts';

/** Cuts off the zero bytes that systems of fixed blocks fill their files up with. */
export class Padding {
  private isReached = false;

  /** The text before the padding; undefined when text stands behind a zero byte, as in binary files. */
  cut(chunk: Buffer): Buffer | undefined {
    const zero = this.isReached ? 0 : chunk.indexOf(0);
    if (zero < 0) return chunk;
    this.isReached = true;
    return onlyPadding(chunk, zero) ? chunk.subarray(0, zero) : undefined;
  }
}

/** The problem of a file with a zero byte in its text, placed at its line. */
export async function zeroByte(source: ByteSource, encoding: Encoding, mark: number): Promise<CannotAudit> {
  const line = await lineOfZero(source, encoding, mark);
  return new CannotAudit([
    {
      code: 'input.format',
      message: `${source.path} should be text, but line ${line} has a zero byte, as binary files do`,
      place: { file: source.path, line },
      hint: saveAsCsv,
    },
  ]);
}

async function lineOfZero(source: ByteSource, encoding: Encoding, mark: number): Promise<number> {
  const decoder = decoderOf(encoding);
  const lines = new LineCount();
  let skip = mark;
  for await (const chunk of source.open()) {
    const text = decoder.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).subarray(skip));
    skip -= Math.min(skip, chunk.length);
    const zero = text === false ? -1 : text.indexOf(0);
    lines.push(text === false || zero < 0 ? text : text.subarray(0, zero));
    if (text === false || zero >= 0) break;
  }
  return lines.line;
}
