import type { Encoding } from '../../codes/encodings.ts';
import { multiByteDecoder } from './multi-byte.ts';
import { isSingleByte, singleByteDecoder } from './single-byte.ts';
import { utf8Decoder } from './utf8.ts';
import { utf16Decoder } from './utf16.ts';

/** Turns the bytes of one file into UTF-8, however they are cut into chunks. */
export interface Decoder {
  /** The next bytes as UTF-8 (perhaps a view of them), or false when one of them is none of the encoding: then nothing may follow. */
  push(chunk: Buffer): Buffer | false;
  /** Bytes that wait for the rest of their character, where that is known. */
  held(): Buffer;
  /** False when the last character is incomplete. */
  end(): boolean;
}

/** A decoder at the start of a file, behind its byte order mark. */
export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return utf8Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16Decoder(encoding);
  return isSingleByte(encoding) ? singleByteDecoder(encoding) : multiByteDecoder(encoding);
}

/** Bytes as text; undefined when they are none of the encoding, a character cut off at the end included. */
export function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const decoder = decoderOf(encoding);
  const text = decoder.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return text !== false && decoder.end() ? text.toString('utf8') : undefined;
}
