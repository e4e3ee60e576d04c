import { digitsByCountry, type Territory, territories } from './territories.ts';

const territoriesByCountry = new Map<string, Territory[]>();
for (const territory of territories) {
  const known = territoriesByCountry.get(territory.country);
  if (known === undefined) territoriesByCountry.set(territory.country, [territory]);
  else known.push(territory);
}

/** Whether parts of a country (ISO 3166-1 alpha-2) are told apart by postal code. */
export function hasTerritories(country: string): boolean {
  return territoriesByCountry.has(country);
}

/** Codes of the parts that addresses of a country can lie in, its main part (the country's own code) first. */
export function partsOf(country: string): readonly string[] {
  const parts = territoriesByCountry.get(country) ?? [];
  return [country, ...new Set(parts.map(({ code }) => code))];
}

/** The territory a postal code lies in, the country's own code for its main part; undefined when the code has not the form of
 *  the country's, so that it tells nothing. */
export function partByPostalCode(country: string, postalCode: string): string | undefined {
  const compact = compactOf(postalCode);
  if (!hasForm(country, compact)) return undefined;
  let found = country;
  let longest = 0;
  for (const { code, postal } of territoriesByCountry.get(country) ?? []) {
    for (const beginning of postal) {
      if (beginning.length <= longest || !fits(beginning, compact)) continue;
      [found, longest] = [code, beginning.length];
    }
  }
  return found;
}

/** The territory that a state or province names; the country's own code for a state of the US by its two letters, undefined for
 *  anything else, since names are written in many ways. */
export function partByState(country: string, state: string): string | undefined {
  const name = state.slice(0, longestState).trim().toUpperCase();
  const parts = territoriesByCountry.get(country) ?? [];
  const named = parts.find(({ states }) => states.includes(name))?.code;
  return named ?? (country === 'US' && /^[A-Z]{2}$/.test(name) ? country : undefined);
}

/** No postal code is longer, and no state. */
const longestPostalCode = 16;
const longestState = 40;

function compactOf(postalCode: string): string {
  return postalCode
    .slice(0, longestPostalCode)
    .replace(/[ \u00a0-]/g, '')
    .toUpperCase();
}

function hasForm(country: string, compact: string): boolean {
  const digits = digitsByCountry[country];
  if (digits === undefined) return /^[A-Z]/.test(compact);
  return digits.includes(compact.length) && /^\d+$/.test(compact);
}

function fits(beginning: string, compact: string): boolean {
  const wild = beginning.indexOf('#');
  if (wild < 0) return compact.startsWith(beginning);
  return compact.length === beginning.length && compact.startsWith(beginning.slice(0, wild));
}
