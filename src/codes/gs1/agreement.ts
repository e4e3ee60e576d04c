import { isDigits } from '../characters.ts';
import { joinKey } from '../join-key.ts';

/** Whether the value of an identifier is that of a field: spaces, hyphens and case aside, an SSCC with or without its 00.
 *  A postal code of 421 stands after its country; a ZIP (420) agrees with its ZIP+4; a GTIN (01, 02, 03) with its shorter forms; names and
 *  addresses of transport (4300 to 4320) are compared as they read, not as they are encoded; flags (4321 to 4323) with yes and no. */
export function agrees(ai: string, value: string, text: string): boolean {
  if (flags.has(ai)) return value === flagOf(text);
  const [own, other] = [joinKey(comparable(ai, value)), joinKey(text)];
  if (own === other) return true;
  if (ai === '420') return isZipOf(own, other) || isZipOf(other, own);
  return gtins.has(ai) && isDigits(other) && other.length < 14 && own === other.padStart(14, '0');
}

const gtins: ReadonlySet<string> = new Set(['01', '02', '03']);

/** Dangerous goods, authority to leave, signature required: 1 for yes, 0 for no (General Specifications 3.8.8 to 3.8.10). */
const flags: ReadonlySet<string> = new Set(['4321', '4322', '4323']);

function flagOf(text: string): string | undefined {
  const word = text.toLowerCase();
  if (['1', 'true', 'yes', 'y'].includes(word)) return '1';
  return ['0', 'false', 'no', 'n'].includes(word) ? '0' : undefined;
}

function comparable(ai: string, value: string): string {
  if (ai === '421') return value.slice(3);
  return /^43[012]\d$/.test(ai) ? percentDecoded(value) : value;
}

/** Percent-encoded UTF-8, in which + is a space; left as it is where it does not decode. */
function percentDecoded(value: string): string {
  if (!/[%+]/.test(value)) return value;
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

function isZipOf(zip5: string, zip9: string): boolean {
  return zip5.length === 5 && zip9.length === 9 && isDigits(zip9) && zip9.startsWith(zip5);
}
