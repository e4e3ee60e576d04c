import { normaliseHeader } from '../model/header.ts';
import { englishNames, otherNames } from './countries/names.ts';

const entries: readonly (readonly [code: string, names: readonly string[]])[] = `${englishNames}|${otherNames}`
  .split('|')
  .map((entry) => [entry.slice(0, 2), entry.slice(3).split('/')] as const);
/** The ISO 3166-1 alpha-2 codes, in upper case. */
export const countryCodes: ReadonlySet<string> = new Set(entries.map(([code]) => code));
const codeByName: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([code, names]) => names.map((name) => [normaliseHeader(name), code] as const)),
);

/** The ISO 3166-1 alpha-2 code of a country given by code in any case (`nl`) or by name (`Netherlands`, `Pays-Bas`); undefined when it is neither. */
export function resolveCountry(text: string): string | undefined {
  if (countryCodes.has(text)) return text;
  const upper = text.trim().toUpperCase();
  return countryCodes.has(upper) ? upper : codeByName.get(normaliseHeader(text));
}
