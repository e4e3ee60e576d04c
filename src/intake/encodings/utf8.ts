import { isUtf8 } from 'node:buffer';
import type { Decoder } from './decoder.ts';

/** UTF-8 held to its rules (RFC 3629): the bytes pass as they are, a character cut in two with its second half. */
export function utf8Decoder(): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    push(chunk) {
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const text = bytes.subarray(0, bytes.length - incompleteTail(bytes));
      if (!isUtf8(text)) return false;
      held = Buffer.from(bytes.subarray(text.length)); // copied, since a source may fill its chunk anew
      return text;
    },
    held: () => held,
    end: () => held.length === 0,
  };
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

function sequenceLength(lead: number): number {
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
