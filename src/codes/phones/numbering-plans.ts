import { createRequire } from 'node:module';
import type { CountryCode } from 'libphonenumber-js';

type Library = typeof import('libphonenumber-js/min');

const load = createRequire(import.meta.url);
let library: Library | undefined;

/** What a number should be to belong to a numbering plan; undefined when it does, or when nobody can tell: without a country and
 *  without +, or in a country that has no plan of its own. `digits` are digits, after an optional +. Plans: libphonenumber, the small set.
 *  The library is loaded with the first number that is asked for. */
export function numberFault(digits: string, country: string | undefined): string | undefined {
  const isInternational = digits.startsWith('+');
  if (!isInternational && country === undefined) return undefined;
  library ??= loadLibrary();
  const home = country !== undefined && library.isSupportedCountry(country) ? country : undefined;
  if (!isInternational && home === undefined) return undefined;
  return faultIn(library, digits, home);
}

function faultIn({ default: parse }: Library, digits: string, home: CountryCode | undefined): string | undefined {
  const number = parse(digits, home);
  if (number === undefined) return digits.startsWith('+') ? 'a country calling code that exists' : planOf(home);
  return number.isValid() ? undefined : planOf(number.country ?? home);
}

function planOf(country: CountryCode | undefined): string {
  return country === undefined ? 'a number that exists' : `a number that ${country} gives out`;
}

function loadLibrary(): Library {
  return load('libphonenumber-js/min');
}
