import { normaliseHeader } from '../model/header.ts';
import { furtherNames } from './countries/further-names.ts';
import { countryOfAlpha3 } from './countries/iso-3166.ts';
import { englishNames, otherNames } from './countries/names.ts';

const entries = entriesOf(`${englishNames}|${otherNames}`);
/** The ISO 3166-1 alpha-2 codes, in upper case. */
export const countryCodes: ReadonlySet<string> = new Set(entries.map(([code]) => code));
const codeByName = codesByName(entries);
/** Made when first asked for: most files never do. */
let furtherCodes: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code of a country given by its alpha-2 or alpha-3 code in any case (`nl`, `NLD`) or by name (`Netherlands`,
 *  `Pays-Bas`); undefined when it is none of them. */
export function resolveCountry(text: string): string | undefined {
  if (countryCodes.has(text)) return text;
  const upper = text.trim().toUpperCase();
  if (countryCodes.has(upper)) return upper;
  return (upper.length === 3 ? countryOfAlpha3(upper) : undefined) ?? codeNamed(normaliseHeader(text));
}

function codeNamed(name: string): string | undefined {
  const known = codeByName.get(name);
  if (known !== undefined || name === '') return known;
  furtherCodes ??= codesByName(entriesOf(furtherNames));
  return furtherCodes.get(name);
}

type Entry = readonly [code: string, names: readonly string[]];

function entriesOf(names: string): readonly Entry[] {
  return names.split('|').map((entry) => [entry.slice(0, 2), entry.slice(3).split('/')] as const);
}

function codesByName(named: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(named.flatMap(([code, names]) => names.map((name) => [normaliseHeader(name), code] as const)));
}
