import { isHexadecimal } from './tests/texts.ts';

/** A value without its percent-encoding, and where each of its characters stands in the text; undefined: one after the other. */
export interface Decoded {
  readonly value: string;
  readonly places: readonly number[] | undefined;
}

/** Takes the percent-encoding out of a part of a web address that starts at `from` (RFC 3986, section 2.1); in a query `+` is a space.
 *  A % without two hexadecimal digits stays as it is. */
export function decoded(
  raw: string,
  { from, plusIsSpace }: { readonly from: number; readonly plusIsSpace: boolean },
): Decoded {
  if (!raw.includes('%') && !(plusIsSpace && raw.includes('+'))) return { value: raw, places: undefined };
  const places: number[] = [];
  let value = '';
  for (let i = 0; i < raw.length; i++) {
    places.push(from + i);
    if (isEncoded(raw, i)) {
      value += String.fromCharCode(Number.parseInt(raw.slice(i + 1, i + 3), 16));
      i += 2;
    } else value += plusIsSpace && raw.charAt(i) === '+' ? ' ' : raw.charAt(i);
  }
  return { value, places: [...places, from + raw.length] };
}

function isEncoded(raw: string, at: number): boolean {
  return raw.charAt(at) === '%' && isHexadecimal(raw.charCodeAt(at + 1)) && isHexadecimal(raw.charCodeAt(at + 2));
}
