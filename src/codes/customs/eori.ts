/** Economic operators' numbers: two letters of the registering country, then up to fifteen characters (Regulation (EU) 2015/2447,
 *  annex 12-01). */
const longest = 17;

interface Form {
  readonly expected: string;
  readonly fits: (rest: string) => boolean;
}

function digits(...lengths: readonly number[]): Form {
  const said = lengths.length === 1 ? `${lengths[0]}` : `${lengths.slice(0, -1).join(', ')} or ${lengths.at(-1)}`;
  return { expected: `${said} digits`, fits: (rest) => /^\d+$/.test(rest) && lengths.includes(rest.length) };
}

const free: Form = { expected: '1 to 15 letters and digits', fits: (rest) => /^[A-Z0-9]{1,15}$/.test(rest) };
const sevenToFifteen = digits(7, 8, 9, 10, 11, 12, 13, 14, 15);

/** Forms of national registers, where they are one or few; the rest is as the regulation has it. */
const formByCountry: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...['AT', 'BG', 'CY', 'EE', 'ES', 'FR', 'HU', 'IE', 'IT', 'LT', 'LV', 'MT', 'RO', 'SK'].map(
    (country) => [country, free] as const,
  ),
  ['BE', digits(10)], // enterprise number
  ['CZ', digits(8, 9, 10)],
  ['DE', sevenToFifteen],
  ['DK', digits(8)], // CVR number
  ['FI', digits(8)], // business id, with or without its hyphen
  ['GR', digits(9)],
  ['HR', digits(11)], // OIB
  ['LU', free],
  ['NL', digits(9)], // RSIN
  ['PL', digits(15)],
  ['PT', digits(9)],
  ['SE', digits(10)], // organisation number
  ['SI', digits(8)],
  // HM Revenue and Customs: the nine digits of a VAT number, or nine of its own, and 000 or a branch.
  ['GB', digits(12, 15)],
  ['XI', digits(12, 15)],
]);

/** What an EORI number should have; undefined when it is well formed. Spaces do not count, nor the hyphen of a Finnish business id.
 *  `countries` names those that may have registered it, by its two letters; empty: any that registers. */
export function eoriFault(value: string, countries: readonly string[]): string | undefined {
  const compact = value.length > 64 ? value : value.replace(/\s/g, '').toUpperCase();
  const country = compact.slice(0, 2);
  if (country === 'EL') return 'GR before its digits, since EL is for VAT numbers';
  const form = formByCountry.get(country);
  if (form === undefined) return 'the two letters of a member state, GB or XI first';
  if (countries.length > 0 && !countries.includes(country)) return `${countries.join(' or ')} first`;
  if (compact.length > longest + 1) return form.expected;
  const rest = country === 'FI' ? compact.slice(2).replace('-', '') : compact.slice(2);
  return form.fits(rest) ? undefined : `${form.expected} after ${country}`;
}
