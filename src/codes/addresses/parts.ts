/** A part of an address that a country may ask for. */
export type AddressPart = 'street' | 'city' | 'state' | 'postal_code';

const partByMark: Readonly<Record<string, AddressPart>> = { A: 'street', C: 'city', S: 'state', Z: 'postal_code' };

/** Countries by the parts their addresses need: A street, C city, S state or province, Z postal code; all others need AC. Facts of
 *  Google's libaddressinput (CC-BY 4.0), corrected for the Czech Republic, which has postal codes, and Japan, whose cities are part of the lines. */
const countriesByMarks: Readonly<Record<string, string>> = {
  A: 'AG GI MO VG',
  AS: 'AD HK KY NR',
  AZ: 'SG SM',
  ASZ: 'JP',
  ACS: 'HN IQ JM KN PG SO SV UM VE',
  ACZ:
    'AT AX BE BL CH CZ DE DK FI FK FR GB GF GG GL GP GR GS IM IO JE LI LU MF MQ MX MY NC NL NO NZ PL PM PN PR PT RE RU SE SH SJ ' +
    'TC TR WF YT ZA',
  ACSZ: 'AS AU BR CA CN ES FM GU IN IT KR MH MP PF PW TW US VI',
};

const marksByCountry: ReadonlyMap<string, string> = new Map(
  Object.entries(countriesByMarks).flatMap(([marks, countries]) =>
    countries.split(' ').map((country) => [country, marks] as const),
  ),
);

/** The parts that an address in a country (alpha-2) cannot do without, in the order labels print them. */
export function requiredParts(country: string): readonly AddressPart[] {
  return partsOf(marksByCountry.get(country) ?? 'AC');
}

function partsOf(marks: string): readonly AddressPart[] {
  return [...marks].flatMap((mark) => partByMark[mark] ?? []);
}
