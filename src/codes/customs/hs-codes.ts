/** What is wrong with a commodity code: what it has, and what it should have. */
export interface HsFault {
  readonly found: string;
  readonly expected: string;
}

/** Digits that are asked for. */
export interface HsDigits {
  readonly least: number;
  readonly most: number | undefined;
  /** ISO 3166-1 alpha-2 of the country whose tariff it is to be read in; undefined: any. */
  readonly country: string | undefined;
}

/** Digits of the Harmonized System itself, alike in all countries (WCO, Harmonized System Convention, article 3). */
export const hsDigits = 6;

const europeanUnion = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Digits of national tariff lines beyond the six of the system. A country that is not listed may have any number up to fourteen. */
const nationalDigits: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...europeanUnion.map((member) => [member, [8, 10]] as const), // Combined Nomenclature, TARIC
  ['GB', [8, 10]],
  ['US', [8, 10]], // Harmonized Tariff Schedule; Schedule B for exports
  ['CA', [8, 10]],
  ['MX', [8, 10]], // with the commercial identification number (NICO)
  ['CH', [8, 11]], // with the statistical key
  ['NO', [8]],
  ['JP', [9]],
  ['KR', [10]],
  ['CN', [8, 10, 13]],
  ['TR', [8, 10, 12]],
  ['AU', [8, 10]],
  ['NZ', [8, 11]],
  ['BR', [8]], // Mercosur common nomenclature (NCM)
  ['IN', [8]],
]);

const longest = 14;
/** Reserved by the Harmonized System for future use. */
const reservedChapter = 77;

/** What is wrong with a commodity code of the Harmonized System or of a national tariff built on it; undefined when it is well formed.
 *  Points, spaces and hyphens between its digits do not count. Its form is judged, not whether the line exists. */
export function hsFault(value: string, { least, most, country }: HsDigits): HsFault | undefined {
  const digits = value.length > 64 ? value : value.replace(/[.\s-]/g, '');
  if (!/^\d+$/.test(digits)) return { found: 'other characters', expected: 'digits only' };
  const found = `${digits.length} digits`;
  if (digits.length < least) return { found, expected: `at least ${least}` };
  if (digits.length > (most ?? longest)) return { found, expected: `at most ${most ?? longest}` };
  const chapter = Number(digits.slice(0, 2));
  if (chapter === 0 || chapter === reservedChapter)
    return { found: `chapter ${digits.slice(0, 2)}`, expected: 'a chapter from 01 to 76 or from 78 to 99' };
  return country === undefined ? undefined : nationalFault(digits.length, country);
}

function nationalFault(length: number, country: string): HsFault | undefined {
  const known = nationalDigits.get(country);
  if (known === undefined || length === hsDigits || known.includes(length)) return undefined;
  const all = [hsDigits, ...known];
  return { found: `${length} digits`, expected: `${all.slice(0, -1).join(', ')} or ${all.at(-1)} in ${country}` };
}
