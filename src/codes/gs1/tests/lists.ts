import { resolveCountry } from '../../countries.ts';
import { countryNumbers } from '../country-numbers.ts';
import { currencyNumbers } from '../currency-numbers.ts';
import { packageTypes } from '../package-types.ts';
import { type TextTest, whole } from '../span.ts';

const country = 'an ISO 3166 three-digit country code';

/** Codes that GS1 element strings take from lists (ISO 3166, ISO 4217, UN/ECE Recommendation 21, GS1 General Specifications, chapter 3). */
export const listTests = {
  country: whole(country, (text) => countryNumbers.has(text)),
  country999: whole(`${country}, or 999`, (text) => text === '999' || countryNumbers.has(text)),
  country2: whole('an ISO 3166 two-letter country code', (text) => resolveCountry(text) === text),
  currency: whole('an ISO 4217 three-digit currency code', (text) => currencyNumbers.has(text)),
  package: whole('a package type code', (text) => packageTypes.has(text)),
  media: whole('a media type 01 to 10 or 80 to 99', isMediaType),
} as const satisfies Readonly<Record<string, TextTest>>;

/** 11 to 79 are kept for later; 80 and above are the health service's own. */
function isMediaType(text: string): boolean {
  const type = Number(text);
  return text.length === 2 && ((type >= 1 && type <= 10) || (type >= 80 && type <= 99));
}
