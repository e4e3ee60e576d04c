import { isDigits } from '../characters.ts';
import { gs1CheckDigit } from '../check-digits.ts';
import { postalCodeFault } from '../postal-codes.ts';

/** Kinds of code whose length is known, so that zeros missing in front can be told. */
export type ZeroKind = 'postal-code' | 'sscc' | 'gtin' | 'hs-code';

/** A code with the leading zeros that it must have had; undefined when it lacks none that anybody can tell.
 *  `country` is alpha-2 and bears on postal codes only. */
export function withLostZeros(kind: ZeroKind, text: string, country: string | undefined): string | undefined {
  if (text.length > 20 || !isDigits(text)) return undefined;
  return restore[kind](text, country);
}

/** Countries with postal codes that begin with zero: elsewhere a code that is too short lacks something else. */
const startingWithZero: ReadonlySet<string> = new Set(
  'AM AU BR CN CO DE DK EC ES FI FR GE GT IT JP KE KR KZ LK LT MX MY NO NZ PE PH PR RO SG SK TR UA US VI ZA'.split(' '),
);

type Restore = (digits: string, country: string | undefined) => string | undefined;

const restore: Readonly<Record<ZeroKind, Restore>> = {
  'postal-code': (digits, country) => {
    if (country === undefined || !startingWithZero.has(country)) return undefined;
    if (postalCodeFault(country, digits) === undefined) return undefined;
    return [`0${digits}`, `00${digits}`].find((padded) => postalCodeFault(country, padded) === undefined);
  },
  sscc: (digits) =>
    digits.length >= 15 && digits.length < 18 && endsRight(digits) ? digits.padStart(18, '0') : undefined,
  gtin: (digits) => {
    if (![7, 9, 10, 11].includes(digits.length) || !endsRight(digits)) return undefined;
    return digits.padStart(digits.length === 7 ? 8 : 12, '0');
  },
  // Headings, subheadings and national lines have an even number of digits (Japan's have nine); chapters 01 to 09 begin with zero.
  'hs-code': (digits) => ([3, 5, 7].includes(digits.length) ? `0${digits}` : undefined),
};

/** Zeros in front change no check digit that is reckoned from the right (GS1 General Specifications, section 7.9.1). */
function endsRight(digits: string): boolean {
  return gs1CheckDigit(digits.slice(0, -1)) === digits.slice(-1);
}
