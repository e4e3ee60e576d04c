import type { Decoder } from './decoder.ts';

const loneSurrogate = /\p{Surrogate}/u;

/** UTF-16 (RFC 2781) with every surrogate in its pair. */
export function utf16Decoder(order: 'utf-16le' | 'utf-16be'): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    push(chunk) {
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const units = Buffer.from(bytes.subarray(0, bytes.length & ~1));
      if (order === 'utf-16be') units.swap16();
      const whole = units.length - (endsInHighSurrogate(units) ? 2 : 0);
      const text = units.toString('utf16le', 0, whole);
      if (loneSurrogate.test(text)) return false;
      held = Buffer.from(bytes.subarray(whole));
      return Buffer.from(text, 'utf8');
    },
    held: () => held,
    end: () => held.length === 0,
  };
}

function endsInHighSurrogate(units: Buffer): boolean {
  const last = units[units.length - 1];
  return last !== undefined && last >= 0xd8 && last <= 0xdb;
}
