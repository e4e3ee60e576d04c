import { isAlphanumeric, isDigits } from './characters.ts';
import {
  fedexExpressCheckDigit,
  gs1CheckDigit,
  identcodeCheckDigit,
  luhnCheckDigit,
  mod7CheckDigit,
  mod3736CheckCharacter,
  s10CheckDigit,
  upsCheckDigit,
} from './check-digits.ts';
import { isS10 } from './s10.ts';

/** One kind of check digit, ready to hold against a whole identity. */
export interface CheckDigitAlgorithm {
  /** Whose it is and where it is defined. */
  readonly about: string;
  /** What a value must look like before its check digit can be worked out. */
  readonly shape: string;
  /** Whether a value in upper case without spaces and hyphens has that shape. */
  fits(value: string): boolean;
  /** The check character that a value of that shape should have. */
  expected(value: string): string;
  /** Where it stands, counted from the end: -1 is the last character. */
  readonly position: number;
}

/** Check digits by the name a rule gives them. */
export const checkDigitAlgorithms = {
  'gs1-mod10': {
    about: 'SSCC, GTIN, GLN, GSIN, USPS, Canada Post (GS1 General Specifications, section 7.9.1)',
    shape: 'two or more digits',
    fits: (value) => value.length >= 2 && isDigits(value),
    expected: (value) => gs1CheckDigit(value.slice(0, -1)),
    position: -1,
  },
  luhn: {
    about: 'Purolator, Old Dominion, payment cards (ISO/IEC 7812-1, annex B)',
    shape: 'two or more digits',
    fits: (value) => value.length >= 2 && isDigits(value),
    expected: (value) => luhnCheckDigit(value.slice(0, -1)),
    position: -1,
  },
  'ups-1z': {
    about: 'UPS tracking numbers',
    shape: '1Z, 15 letters or digits and a digit',
    fits: (value) =>
      value.length === 18 && value.startsWith('1Z') && isAlphanumeric(value) && isDigits(value.slice(-1)),
    expected: (value) => upsCheckDigit(value.slice(2, -1)),
    position: -1,
  },
  'fedex-express': {
    about: 'FedEx tracking numbers of 12 digits',
    shape: '12 digits',
    fits: (value) => value.length === 12 && isDigits(value),
    expected: (value) => fedexExpressCheckDigit(value.slice(0, -1)),
    position: -1,
  },
  'fedex-ground': {
    about: 'FedEx Ground tracking numbers of 15 digits, or 22 digits starting with 96 (mod 10 over the last fifteen)',
    shape: '15 digits, or 22 digits starting with 96',
    fits: (value) => (value.length === 15 || (value.length === 22 && value.startsWith('96'))) && isDigits(value),
    expected: (value) => gs1CheckDigit(value.slice(-15, -1)),
    position: -1,
  },
  mod7: {
    about: 'DHL Express waybills, air waybills',
    shape: 'two or more digits',
    fits: (value) => value.length >= 2 && isDigits(value),
    expected: (value) => mod7CheckDigit(value.slice(0, -1)),
    position: -1,
  },
  s10: {
    about: 'postal items (UPU standard S10)',
    shape: '2 letters, 9 digits and 2 letters',
    fits: isS10,
    expected: (value) => s10CheckDigit(value.slice(2, 10)),
    position: -3,
  },
  'iso7064-mod37-36': {
    about: 'DPD parcel numbers (ISO 7064, MOD 37,36)',
    shape: 'two or more letters or digits',
    fits: (value) => value.length >= 2 && isAlphanumeric(value),
    expected: (value) => mod3736CheckCharacter(value.slice(0, -1)),
    position: -1,
  },
  identcode: {
    about: 'Deutsche Post Identcode of 12 and Leitcode of 14 digits',
    shape: '12 or 14 digits',
    fits: (value) => (value.length === 12 || value.length === 14) && isDigits(value),
    expected: (value) => identcodeCheckDigit(value.slice(0, -1)),
    position: -1,
  },
} as const satisfies Readonly<Record<string, CheckDigitAlgorithm>>;

/** What a value should have and has not, `check digit 4` or the shape it lacks; undefined when its check digit is right. */
export function checkDigitFault(algorithm: CheckDigitAlgorithm, value: string): string | undefined {
  if (!algorithm.fits(value)) return algorithm.shape;
  const expected = algorithm.expected(value);
  if (value.at(algorithm.position) === expected) return undefined;
  return `check ${isDigits(expected) ? 'digit' : 'character'} ${expected}`;
}
