/** A part of a country that customs or VAT treats apart from the rest of it, though addresses may carry the country's code. */
export interface Territory {
  /** Its own ISO 3166-1 code where it has one, else the country's with what tells it apart (`ES-CN`); `XI` is Northern Ireland. */
  readonly code: string;
  /** ISO 3166-1 alpha-2 of the country its addresses may be written under. */
  readonly country: string;
  /** Beginnings of its postal codes without spaces and hyphens; `#` stands for one character and fixes the length. */
  readonly postal: readonly string[];
  /** What stands as state or province, in upper case. */
  readonly states: readonly string[];
}

/** Territory, country, postal codes, states: each list separated by bars. The longest beginning that fits wins. */
const rows: readonly (readonly [code: string, country: string, postal: string, states?: string])[] = [
  // Union Customs Code, Regulation (EU) 952/2013, article 4 and VAT Directive 2006/112/EC, article 6: parts of member states
  // outside the customs or the VAT territory of the Union. Goods need a declaration on their way there and back.
  ['ES-CN', 'ES', '35|38', 'CANARY ISLANDS|CANARIAS|LAS PALMAS|SANTA CRUZ DE TENERIFE|GC|TF'],
  ['ES-CE', 'ES', '51', 'CEUTA|CE'],
  ['ES-ML', 'ES', '52', 'MELILLA|ML'],
  ['DE-78266', 'DE', '78266'], // Büsingen am Hochrhein, Swiss customs area by the treaty of 23 November 1964
  ['DE-27498', 'DE', '27498'], // Heligoland
  ['IT-23041', 'IT', '23041|23030'], // Livigno
  ['IT-22061', 'IT', '22061|22060'], // Campione d'Italia, Regulation (EU) 2019/474: in the customs territory from 2020, never in that of VAT
  ['GR-69', 'GR', '63086|63087'], // Mount Athos
  ['AX', 'FI', '22', 'ÅLAND|AHVENANMAA|AX'],
  ['GP', 'FR', '971'],
  ['MQ', 'FR', '972'],
  ['GF', 'FR', '973'],
  ['RE', 'FR', '974'],
  ['YT', 'FR', '976'],
  ['BL', 'FR', '97133'],
  ['MF', 'FR', '97150'],
  ['PM', 'FR', '975'],
  ['WF', 'FR', '986'],
  ['PF', 'FR', '987'],
  ['NC', 'FR', '988'],
  ['MC', 'FR', '980'],
  ['FO', 'DK', '###'],
  ['GL', 'DK', '39'],
  ['SM', 'IT', '4789'],
  ['VA', 'IT', '00120'],
  // Postal codes of the administration in the north, where the Union's rules are suspended (Protocol 10 to the Act of
  // Accession 2003), written under Cyprus or, as its post goes, under Turkey.
  ['CY-N', 'CY', '99###|98###'],
  ['CY-N', 'TR', '99###|98###'],
  // Windsor Framework (Northern Ireland), Crown dependencies, Gibraltar: postcode areas of Royal Mail.
  ['XI', 'GB', 'BT', 'NORTHERN IRELAND|NIR'],
  ['IM', 'GB', 'IM', 'ISLE OF MAN'],
  ['JE', 'GB', 'JE', 'JERSEY'],
  ['GG', 'GB', 'GY', 'GUERNSEY'],
  ['GI', 'GB', 'GX11', 'GIBRALTAR'],
  ['LI', 'CH', '9485|9486|9487|9488|949'],
  ['IT-22061', 'CH', '6911'],
  // USPS Publication 65 (ZIP Code prefixes) and DMM 608.2: territories, freely associated states, military and diplomatic post offices.
  ['PR', 'US', '006|007|009', 'PR|PUERTO RICO'],
  ['VI', 'US', '008', 'VI|VIRGIN ISLANDS|US VIRGIN ISLANDS'],
  ['GU', 'US', '969', 'GU|GUAM'],
  ['AS', 'US', '96799', 'AS|AMERICAN SAMOA'],
  ['MP', 'US', '96950|96951|96952', 'MP|NORTHERN MARIANA ISLANDS'],
  ['PW', 'US', '96939|96940', 'PW|PALAU'],
  ['FM', 'US', '96941|96942|96943|96944', 'FM|MICRONESIA'],
  ['MH', 'US', '96960|96970', 'MH|MARSHALL ISLANDS'],
  ['US-AE', 'US', '09', 'AE'],
  ['US-AA', 'US', '340', 'AA'],
  ['US-AP', 'US', '962|963|964|965|966', 'AP'],
];

/** Every territory that a postal code or state tells apart. */
export const territories: readonly Territory[] = rows.map(([code, country, postal, states]) => ({
  code,
  country,
  postal: postal.split('|'),
  states: states?.split('|') ?? [],
}));

/** Digits of a postal code in countries that have such territories: one that lost a leading zero says nothing. Danish codes have
 *  four, those of the Faroes three. */
export const digitsByCountry: Readonly<Record<string, readonly number[]>> = Object.assign(Object.create(null), {
  ES: [5],
  DE: [5],
  IT: [5],
  GR: [5],
  FI: [5],
  FR: [5],
  DK: [4, 3],
  CY: [4, 5],
  TR: [5],
  CH: [4],
  US: [5, 9],
});
