import fc from 'fast-check';
import { gs1CheckDigit } from '../../../src/codes/check-digits.ts';
import type { ApplicationIdentifier, Component } from '../../../src/codes/gs1/ai.ts';
import { identifierByCode } from '../../../src/codes/gs1/ais.ts';
import { characterSet82, checkPair } from '../../../src/codes/gs1/check-pair.ts';
import { countryNumbers } from '../../../src/codes/gs1/country-numbers.ts';
import { currencyNumbers } from '../../../src/codes/gs1/currency-numbers.ts';
import { packageTypes } from '../../../src/codes/gs1/package-types.ts';

/** An identifier and a value for it, as an element string has them. */
export interface Pair {
  readonly ai: string;
  readonly value: string;
}

const charactersBySet: Readonly<Record<Component['of'], string>> = {
  N: '0123456789',
  X: characterSet82,
  Y: '#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  Z: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
};

/** Texts of a set and length. */
export function textOf(of: Component['of'], min: number, max = min): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...charactersBySet[of]), minLength: min, maxLength: max });
}

const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
const date = fc.tuple(two(0, 99), two(1, 12), two(1, 28)).map((parts) => parts.join(''));
const time = fc.tuple(two(0, 23), two(0, 59)).map((parts) => parts.join(''));
const prefixed = (rest: fc.Arbitrary<string>) => fc.tuple(textOf('N', 4), rest).map((parts) => parts.join(''));

/** Texts that hold by the tests that a component asks for; of others any text of its characters and length does. */
const textByTest: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date,
  date0: date,
  time,
  day: fc.tuple(two(19, 20), date).map((parts) => parts.join('')),
  hour: two(0, 23),
  sixtieth: two(0, 59),
  zero: fc.constant('0'),
  flag: fc.constantFrom('0', '1'),
  winding: fc.constantFrom('0', '1', '9'),
  sex: fc.constantFrom('0', '1', '2', '9'),
  latitude: fc.integer({ min: 0, max: 1_800_000_000 }).map((n) => String(n).padStart(10, '0')),
  longitude: fc.integer({ min: 0, max: 3_600_000_000 }).map((n) => String(n).padStart(10, '0')),
  piece: fc.constantFrom('0101', '0203', '1099'),
  country: fc.constantFrom(...countryNumbers),
  country999: fc.constantFrom('999', ...countryNumbers),
  country2: fc.constantFrom('NL', 'US', 'DE', 'GB'),
  currency: fc.constantFrom(...currencyNumbers),
  package: fc.constantFrom(...packageTypes),
  media: fc.constantFrom('01', '10', '80', '99'),
  hyphen: fc.constant('-'),
  importer: textOf('Z', 1),
  iban: fc.constantFrom('BE71096123456769', 'DE91100000000123456789', 'FR7630006000011234567890189'),
  position: fc.constantFrom('1/1', '2/3', '9/9'),
  percent: fc.constantFrom('Dock%204', 'Mill%2FWharf', 'PLAIN'),
  coupon: fc.constantFrom('012345612345611110123', '0123456123456111101233750606'),
  offer: fc.constantFrom('001234561234560123456', '00123456123456212345678'),
  unpadded: fc.integer({ min: 1, max: 999_999 }).map(String),
  nonzero: fc.integer({ min: 1, max: 999 }).map(String),
};

function componentText(component: Component): fc.Arbitrary<string> {
  const { of, min, max, tests } = component;
  if (tests.includes('pair')) return prefixed(textOf('X', 1, 15)).map((body) => body + checkPair(body));
  if (tests.includes('check')) return textOf('N', max - 1).map((body) => body + gs1CheckDigit(body));
  if (tests.includes('prefix')) return prefixed(textOf(of, 1, max - 4));
  if (tests.includes('nonzero')) return (textByTest.nonzero ?? fc.constant('1')).map((text) => text.padStart(max, '0'));
  const special = tests[0] === undefined ? undefined : textByTest[tests[0]];
  return special ?? textOf(of, min, Math.max(min, Math.min(max, 12)));
}

/** Values of an identifier that hold, most with their optional parts. */
export function valueFor({ components }: ApplicationIdentifier): fc.Arbitrary<string> {
  return fc
    .tuple(fc.boolean(), ...components.map(componentText))
    .map(([short, ...texts]) => texts.filter((_, i) => !(short && components[i]?.optional)).join(''));
}

/** Any assigned identifier with a value that holds. */
export const pair: fc.Arbitrary<Pair> = fc
  .constantFrom(...identifierByCode.values())
  .chain((identifier) => valueFor(identifier).map((value) => ({ ai: identifier.ai, value })));

/** Up to six identifiers, each once. */
export const pairs: fc.Arbitrary<readonly Pair[]> = fc.uniqueArray(pair, {
  minLength: 1,
  maxLength: 6,
  selector: ({ ai }) => ai,
});
