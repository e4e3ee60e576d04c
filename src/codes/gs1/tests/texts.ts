import { isAlphanumeric, isDigitCode, isDigits, isLetterCode } from '../../characters.ts';
import { resolveCountry } from '../../countries.ts';
import { checkPair } from '../check-pair.ts';
import { rest, type Span, type TextTest, whole } from '../span.ts';

/** What text of a GS1 element string may have to be (GS1 General Specifications, chapter 3; RFC 3986 for percent-encoding; ISO 13616 for IBAN). */
export const textTests = {
  prefix: whole('a GS1 company prefix, four digits or more', (text) => text.length >= 4 && isDigits(text.slice(0, 4))),
  hyphen: whole('a hyphen', (text) => text !== '' && text.replaceAll('-', '') === ''),
  importer: whole('a letter, a digit, - or _', (text) => text.length === 1 && isFileSafe(text.charCodeAt(0))),
  nondigit: whole('at least one character that is no digit', (text) => !isDigits(text) && text !== ''),
  pair: pairFault,
  percent: percentFault,
  iban: ibanFault,
  position: positionFault,
} as const satisfies Readonly<Record<string, TextTest>>;

/** One of the 64 characters of file-safe base 64 (RFC 4648, section 5). */
export function isFileSafe(code: number): boolean {
  return isDigitCode(code) || isLetterCode(code) || isLetterCode(code - 32) || code === 45 || code === 95;
}

function pairFault(text: string): Span | undefined {
  if (text.length < 3 || text.length > 99) return rest(text, '1 to 97 characters and their check pair');
  const pair = checkPair(text.slice(0, -2));
  return text.endsWith(pair) ? undefined : rest(text, `check pair ${pair}`, text.length - 2);
}

/** Each `%` is followed by two hexadecimal digits. */
function percentFault(text: string): Span | undefined {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    if (!isHexadecimal(text.charCodeAt(at + 1)) || !isHexadecimal(text.charCodeAt(at + 2)))
      return { from: at, to: Math.min(at + 3, text.length), expected: '% and two hexadecimal digits' };
  }
  return undefined;
}

/** Whether a character code is one of 0 to 9, A to F and a to f; not that of a character past the end (NaN). */
export function isHexadecimal(code: number): boolean {
  return isDigitCode(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

/** No IBAN is shorter than this, whatever its country. */
const shortestIban = 10;

function ibanFault(text: string): Span | undefined {
  if (text.length <= shortestIban || text.length > 34 || !isAlphanumeric(text))
    return rest(text, 'an IBAN, 11 to 34 letters and digits');
  if (resolveCountry(text.slice(0, 2)) !== text.slice(0, 2))
    return { from: 0, to: 2, expected: 'an ISO 3166 two-letter country code' };
  const digits = ibanCheckDigits(text.slice(4) + text.slice(0, 2));
  return text.slice(2, 4) === digits ? undefined : { from: 2, to: 4, expected: `check digits ${digits}` };
}

/** ISO 7064 mod 97-10 over letters counted from A = 10. */
function ibanCheckDigits(body: string): string {
  let remainder = 0;
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    remainder = isDigitCode(code) ? (remainder * 10 + code - 48) % 97 : (remainder * 100 + code - 55) % 97;
  }
  return String(98 - ((remainder * 100) % 97)).padStart(2, '0');
}

/** `2/3`: a position and the end of the sequence, from 1 and without leading zeros. */
function positionFault(text: string): Span | undefined {
  const slash = text.indexOf('/');
  const [position, end] = [text.slice(0, Math.max(slash, 0)), text.slice(slash + 1)];
  if (!isDigits(position) || !isDigits(end)) return rest(text, 'a position and the last one, such as 1/3');
  if (position.startsWith('0')) return { from: 0, to: slash, expected: 'a position from 1, without leading zeros' };
  if (end.startsWith('0')) return rest(text, 'a last position from 1, without leading zeros', slash + 1);
  const beyond = position.length > end.length || (position.length === end.length && position > end);
  return beyond ? rest(text, 'a position no higher than the last') : undefined;
}
