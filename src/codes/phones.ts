import { isDigits } from './characters.ts';
import { numberFault } from './phones/numbering-plans.ts';

const northAmerica: ReadonlySet<string> = new Set(['US', 'CA']);
/** What people put between the digits of a phone number. */
const separators: ReadonlySet<string> = new Set([' ', '\u00a0', '-', '\u2011', '.', '/', '(', ')']);
const extensions = ['ext', 'x', '#'];
/** No phone number is longer, however it is written and whatever extension it has. */
const longest = 100;

/** What a phone number should have and has not; undefined when it can be dialled. `country` is alpha-2, undefined when nobody knows it.
 *  US and CA: ten digits after an optional +1 that the North American Numbering Plan gives out. Elsewhere a number of the country's plan,
 *  or of any plan where it starts with + or 00; without country 7 to 15 digits (ITU-T E.164).
 *  An extension (`x12`, `ext. 12`, `#12`) does not count. */
export function phoneFault(text: string, country: string | undefined): string | undefined {
  const digits = text.length > longest ? undefined : digitsOf(withoutExtension(text));
  if (digits === undefined) return 'digits, spaces and + ( ) - . / only';
  const number = digits.startsWith('+') ? digits.slice(1) : digits;
  if (isOneDigitRepeated(number)) return 'digits that are not all the same';
  if (country !== undefined && northAmerica.has(country))
    return northAmericanFault(number) ?? numberFault(digits, country);
  const length = !digits.startsWith('+') && number.startsWith('00') ? number.length - 2 : number.length;
  if (length < 7 || length > 15) return '7 to 15 digits';
  return numberFault(digits, country);
}

function northAmericanFault(number: string): string | undefined {
  const national = number.length === 11 && number.startsWith('1') ? number.slice(1) : number;
  if (national.length !== 10) return '10 digits, after +1 or without';
  return isOneDigitRepeated(national) ? 'digits that are not all the same' : undefined;
}

/** `+` and digits without what stands between them; undefined when anything else is there. */
function digitsOf(text: string): string | undefined {
  let digits = '';
  for (const character of text) {
    if (character === '+' ? digits === '' : isDigits(character)) digits += character;
    else if (!separators.has(character)) return undefined;
  }
  return digits;
}

function withoutExtension(text: string): string {
  const lower = text.toLowerCase();
  for (const word of extensions) {
    const at = lower.indexOf(word);
    if (at > 0 && isExtension(lower.slice(at + word.length))) return text.slice(0, at);
  }
  return text;
}

/** One to six digits, after a point, colon or space or at once. */
function isExtension(text: string): boolean {
  const number = (text.startsWith('.') || text.startsWith(':') ? text.slice(1) : text).trim();
  return number.length <= 6 && isDigits(number);
}

function isOneDigitRepeated(digits: string): boolean {
  return digits.length > 1 && digits === digits.charAt(0).repeat(digits.length);
}
