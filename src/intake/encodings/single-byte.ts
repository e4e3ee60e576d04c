import type { Encoding } from '../../codes/encodings.ts';
import type { Decoder } from './decoder.ts';
import { upperHalves } from './upper-halves.ts';

/** Encodings of one byte a character, ASCII below 0x80. */
export type SingleByte = keyof typeof upperHalves;

const nothing = Buffer.alloc(0);

/** Whether an encoding has one byte a character. */
export function isSingleByte(encoding: Encoding): encoding is SingleByte {
  return encoding in upperHalves;
}

/** A decoder by table, the same whatever this Node's own decoders know or take for known. */
export function singleByteDecoder(encoding: SingleByte): Decoder {
  const utf8ByByte = tableOf(encoding);
  return {
    push(chunk) {
      const text = Buffer.allocUnsafe(chunk.length * 3);
      let length = 0;
      // Every byte of every such file passes here: a plain loop.
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at] ?? 0;
        if (byte < 0x80) {
          text[length++] = byte;
          continue;
        }
        const character = utf8ByByte[byte];
        if (character === undefined) return false;
        for (let part = 0; part < character.length; part++) text[length++] = character[part] ?? 0;
      }
      return text.subarray(0, length);
    },
    held: () => nothing,
    end: () => true,
  };
}

function tableOf(encoding: SingleByte): readonly (Buffer | undefined)[] {
  const characters = upperHalves[encoding].join('');
  const first = 0x100 - characters.length;
  const table: (Buffer | undefined)[] = new Array(0x100);
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? '';
    if (character !== '\ufffd') table[first + index] = Buffer.from(character, 'utf8');
  }
  return table;
}
