import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from '../../codes/encodings.ts';
import { decoded } from './decoder.ts';
import { isSingleByte } from './single-byte.ts';

/** The encoding that a byte order mark declares, and its length in bytes. */
export interface Mark {
  readonly encoding: Encoding | 'utf-32';
  readonly length: number;
}

const marks: readonly { readonly encoding: Mark['encoding']; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-32', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The byte order mark that a file begins with (Unicode, section 23.8). */
export function markOf(head: Uint8Array): Mark | undefined {
  const found = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found && { encoding: found.encoding, length: found.bytes.length };
}

/** Bytes that tell: Latin letters, digits, delimiters and line ends have a zero byte in UTF-16. */
const sampleBytes = 4096;

/** UTF-16 without its mark, as some tools write it: zero bytes stand in every other place, or in many of them, and in no other. */
export function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(head.length & ~1, sampleBytes);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at & 1 ? 1 : 0]++;
  const [even, odd] = zeros;
  const many = length / 10;
  if (length < 4 || (even > 0 && odd > 0)) return undefined;
  const order = odd > many ? 'utf-16le' : even > many ? 'utf-16be' : undefined;
  return order !== undefined && isText(Buffer.from(head.subarray(0, length)), order) ? order : undefined;
}

function isText(bytes: Buffer, order: 'utf-16le' | 'utf-16be'): boolean {
  const text = decoded(bytes, order) ?? decoded(bytes.subarray(0, -2), order);
  return text !== undefined && !/[\0-\x08\x0e-\x19\x1b-\x1f]/.test(text);
}

/** True of bytes that UTF-8 wrote and no single-byte encoding did: letters beyond ASCII that all make up its sequences. */
export function isUtf8After(head: Uint8Array, declared: Encoding): boolean {
  if (!isSingleByte(declared) || isAscii(head)) return false;
  // The last character may be cut off.
  return [0, 1, 2, 3].some(
    (cut) => isUtf8(head.subarray(0, head.length - cut)) && !isAscii(head.subarray(0, head.length - cut)),
  );
}
