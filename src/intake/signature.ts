import { decoded } from './encodings/decoder.ts';
import { markOf, unmarkedUtf16 } from './encodings/detect.ts';

/** What a file that is no table of text starts with. */
const signatures: readonly { readonly what: string; readonly test: (head: Buffer, text: string) => boolean }[] = [
  {
    what: 'an Excel workbook (.xlsx) or another zip file',
    test: (_, text) => /^PK(\x03\x04|\x05\x06|\x07\x08)/.test(text),
  },
  {
    what: 'an old Excel workbook (.xls) or another OLE file',
    test: (head) => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]),
  },
  { what: 'a PDF document', test: (_, text) => text.startsWith('%PDF') },
  { what: 'a gzip file', test: (head) => startsWith(head, [0x1f, 0x8b]) },
  { what: 'a PNG image', test: (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47]) },
  { what: 'JSON', test: (_, text) => /^\s*(\{\s*["}]|\[\s*[[{\]])/.test(text) },
  { what: 'an HTML page or XML', test: (_, text) => /^\s*<(\?xml|!doctype|!--|[a-z][a-z0-9:]*[\s>])/i.test(text) },
  { what: 'an EDIFACT interchange', test: (_, text) => /^UN[AB][^A-Za-z0-9]/.test(text) },
  { what: 'an X12 interchange', test: (_, text) => /^ISA[^A-Za-z0-9]00/.test(text) },
  { what: 'ZPL label code', test: (_, text) => /^\s*\^XA/.test(text) },
];

/** What a file evidently is when it is no table of text, as a noun phrase; undefined when it may be one. */
export function foreignKind(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const text = startOfText(bytes);
  return signatures.find(({ test }) => test(bytes, text))?.what ?? binary(bytes);
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

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
