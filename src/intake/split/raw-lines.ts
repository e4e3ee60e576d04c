import type { Encoding } from '../../codes/encodings.ts';

/** A piece of a physical line as it stands in a file, and whether the line ends with it (its line end included). */
export interface LinePiece {
  readonly bytes: Uint8Array;
  readonly ends: boolean;
}

const lf = 0x0a;
const cr = 0x0d;

/** The bytes of a file line by line, unchanged; LF, CRLF and CR each end a line, as for the reader of records. In all encodings of
 *  one or more bytes that are known, these two signs are no part of another; in UTF-16 they are units of two bytes. */
export async function* rawLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<readonly LinePiece[]> {
  const width = encoding.startsWith('utf-16') ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  let held = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? chunk : joined(held, chunk);
    const { pieces, rest } = piecesOf(bytes, width, low);
    held = new Uint8Array(bytes.subarray(rest)); // at most a carriage return, or half a unit
    if (pieces.length > 0) yield pieces;
  }
  if (held.length > 0) yield [{ bytes: held, ends: true }];
}

/** The pieces of whole units; `rest` is where those begin that the next chunk decides. */
function piecesOf(bytes: Uint8Array, width: 1 | 2, low: 0 | 1): { pieces: readonly LinePiece[]; rest: number } {
  const pieces: LinePiece[] = [];
  const whole = bytes.length - (bytes.length % width);
  let start = 0;
  let at = 0;
  // Per byte of the file: a plain loop.
  while (at < whole) {
    const unit = unitAt(bytes, at, width, low);
    if (unit === cr && at + width >= whole) break;
    at += width;
    if (unit !== lf && unit !== cr) continue;
    if (unit === cr && unitAt(bytes, at, width, low) === lf) at += width;
    pieces.push({ bytes: bytes.subarray(start, at), ends: true });
    start = at;
  }
  if (at > start) pieces.push({ bytes: bytes.subarray(start, at), ends: false });
  return { pieces, rest: at };
}

function unitAt(bytes: Uint8Array, at: number, width: 1 | 2, low: 0 | 1): number {
  return width === 1 ? (bytes[at] ?? 0) : (bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
