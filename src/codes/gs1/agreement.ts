import { isDigits } from '../characters.ts';
import { joinKey } from '../join-key.ts';

/** Whether the value of an identifier is that of a field: spaces, hyphens and case aside, an SSCC with or without its 00.
 *  A postal code of 421 stands after its country; a ZIP (420) agrees with its ZIP+4; a GTIN (01, 02, 03) with its shorter forms. */
export function agrees(ai: string, value: string, text: string): boolean {
  const [own, other] = [joinKey(ai === '421' ? value.slice(3) : value), joinKey(text)];
  if (own === other) return true;
  if (ai === '420') return isZipOf(own, other) || isZipOf(other, own);
  return gtins.has(ai) && isDigits(other) && other.length < 14 && own === other.padStart(14, '0');
}

const gtins: ReadonlySet<string> = new Set(['01', '02', '03']);

function isZipOf(zip5: string, zip9: string): boolean {
  return zip5.length === 5 && zip9.length === 9 && isDigits(zip9) && zip9.startsWith(zip5);
}
