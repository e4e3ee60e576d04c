import { decoded } from './encodings/decoder.ts';
import { markOf, unmarkedUtf16 } from './encodings/detect.ts';
import { signatures } from './signatures.ts';

/** What a file evidently is when it is no table of text, as a noun phrase; undefined when it may be one. */
export function foreignKind(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const text = startOfText(bytes);
  return signatures.find(({ test }) => test(bytes, text))?.what ?? binary(bytes);
}

/** How a file that is no table can be made one; undefined where saving it as CSV is the way. */
export function adviceFor(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const text = startOfText(bytes);
  return signatures.find(({ test }) => test(bytes, text))?.advice;
}

/** The first characters, in UTF-16 too. */
function startOfText(head: Buffer): string {
  const mark = markOf(head);
  const wide = mark?.encoding ?? unmarkedUtf16(head);
  const bytes = head.subarray(mark?.length ?? 0).subarray(0, 512);
  if (wide !== 'utf-16le' && wide !== 'utf-16be') return bytes.toString('latin1', 0, 256);
  return decoded(bytes, wide) ?? '';
}

/** Zero bytes at the very end are padding of fixed-block systems, in UTF-16 they are half of each letter; anywhere else they are no text. */
function binary(head: Buffer): string | undefined {
  if (markOf(head) !== undefined || unmarkedUtf16(head) !== undefined) return undefined;
  const zero = head.indexOf(0);
  return zero < 0 || onlyPadding(head, zero) ? undefined : 'a binary file';
}

/** True when nothing but zero bytes, end-of-file marks (Ctrl-Z), blanks and line ends stands from here on. */
export function onlyPadding(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== 0 && byte !== 0x1a && byte !== 0x20 && byte !== 0x0a && byte !== 0x0d) return false;
  }
  return true;
}
