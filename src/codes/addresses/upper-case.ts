/** A part of an address that posts want in upper case. */
export type UpperPart = 'name' | 'company' | 'street' | 'city' | 'state' | 'postal_code';

const partByMark: Readonly<Record<string, UpperPart>> = {
  N: 'name',
  O: 'company',
  A: 'street',
  C: 'city',
  S: 'state',
  Z: 'postal_code',
};

/** Countries by the parts of an address that their posts want in upper case; all others want C. Facts of Google's libaddressinput (CC-BY 4.0). */
const countriesByMarks: Readonly<Record<string, string>> = {
  '': 'CH',
  Z: 'KR',
  S: 'AD CN HK JP SC TH',
  AS: 'SR',
  AC: 'BJ BL BO GF GP KM MF MQ MR NC PM QA RE RO RU RW WF YT',
  CS: 'AU BR CC CX ES HM IQ IT MY NF NG NI PA PF US UY UZ VE',
  CZ: 'EC FK GB GG GS IM IO JE MT MU PN SH TC',
  ACS: 'SO TV',
  ACZ: 'AR SZ',
  CSZ: 'MX SV',
  NOAC: 'HU PR',
  NOACS: 'AS FM GU KI MH MP PW UM VI',
  NOACSZ: 'CA',
};

const marksByCountry: ReadonlyMap<string, string> = new Map(
  Object.entries(countriesByMarks).flatMap(([marks, countries]) =>
    countries.split(' ').map((country) => [country, marks] as const),
  ),
);

/** The parts of an address in a country (alpha-2) that its post wants in upper case. */
export function upperParts(country: string): readonly UpperPart[] {
  return [...(marksByCountry.get(country) ?? 'C')].flatMap((mark) => partByMark[mark] ?? []);
}
