import type { Encoding } from '../../codes/encodings.ts';
import type { Decoder } from './decoder.ts';

const nothing = Buffer.alloc(0);
/** What decoders make of bytes that are no character of a table. */
const controls = /[\x80-\x9f\ufffd]/;

/** Encodings of East Asia, by the decoders of Node (ICU). */
export function multiByteDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    push(chunk) {
      const text = attempt(() => decoder.decode(chunk, { stream: true }));
      return text !== undefined && !controls.test(text) && Buffer.from(text, 'utf8');
    },
    held: () => nothing,
    end: () => attempt(() => decoder.decode()) !== undefined,
  };
}

function attempt<T>(decode: () => T): T | undefined {
  try {
    return decode();
  } catch (fault) {
    if (fault instanceof TypeError) return undefined; // what a fatal decoder throws; the caller says what is wrong
    throw fault;
  }
}
