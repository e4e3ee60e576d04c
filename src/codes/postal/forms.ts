/** Postal codes by country, as libaddressinput has them, looser where a range of digits is known to move, and newer for IE and KR.
 *  In a form `9` is a digit, `A` a letter, a space may be left out, `~` is a hyphen or a space or nothing, other lower-case letters and
 *  hyphens stand for themselves, and so do 0 and 2 to 8; `N` and `Y` are a nine and a one, `1 C L U E I W` the narrower sets below. */
export const setByMark: Readonly<Record<string, string>> = {
  '9': '0123456789',
  '1': '123456789',
  N: '9',
  Y: '1',
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  // Canada: the first letter names the province; D F I O Q U look like others and are not used.
  C: 'ABCEGHJKLMNPRSTVXY',
  L: 'ABCEGHJKLMNPRSTVWXYZ',
  // United Kingdom: the last two letters are never C I K M O V.
  U: 'ABDEFGHJLNPQRSTUWXYZ',
  // Ireland: letters that cannot be taken for digits; W as in D6W.
  E: 'ACDEFHKNPRTVWXY',
  I: '0123456789ACDEFHKNPRTVWXY',
  W: '0123456789W',
};

const british = 'A9 9UU|A99 9UU|AA9 9UU|AA99 9UU|A9A 9UU|AA9A 9UU';
const american = '99999|99999~9999';

/** Countries whose postal code is digits and nothing else, by how many. */
const countriesByDigits: Readonly<Record<number, string>> = {
  3: 'FO GN IS LS MG PG',
  4: 'AF AL AM AT AU BD BE BG CH CK CV CY DK ET GE GL GW HM HT HU LR LU MK MZ NE NO NZ PH PY SI SJ TN VE ZA',
  5:
    'BA BT DE DO DZ EE EG EH ES FI GT HR ID IQ IT JO KE KH KR KW LA LK MA MM MN MV MX MY NI NP PK SN TH ' +
    'TR TZ UA UY XK ZM',
  6: 'BY CN CO KG KZ RO RU SG TJ TM UZ',
};

/** Every other form of postal code; `|` stands between the forms of one country. */
const others: Readonly<Record<string, string>> = {
  AC: 'ascn 1zz',
  AD: 'ad999',
  AI: '2640|ai~2640',
  AR: '9999|A9999AAA',
  AS: american,
  AX: '22999',
  AZ: '9999|az~9999',
  BB: 'bb99999',
  BH: '999|9999',
  BL: 'N7Y99|N7799|N7899',
  BM: 'AA 99|AA AA',
  BN: 'AA 9999',
  BR: '99999~999',
  CA: 'C9L~9L9',
  CC: '67NN',
  CL: '9999999|999-9999',
  CR: '99999|9999|999-9999',
  CX: '67N8',
  CZ: '999 99',
  EC: '999999|A9999A|AA999999',
  FK: 'fiqq 1zz',
  FM: american,
  FR: '99 999',
  GB: `${british}|gir 0aa|bfpo 9|bfpo 99|bfpo 999|bfpo 9999`,
  GF: 'N7399',
  GG: 'gy9 9UU|gy99 9UU',
  GI: 'gx11 1aa',
  GP: 'N7Y99',
  GR: '999 99',
  GS: 'siqq 1zz',
  GU: american,
  HN: '99999|AA9999',
  IE: 'E9W~IIII',
  IL: '99999|9999999',
  IM: 'im9 9UU|im99 9UU',
  IN: '999 999',
  IO: 'bbnd 1zz',
  IR: '99999~99999',
  JE: 'je9 9UU|je99 9UU',
  JP: '999~9999',
  KY: 'ky9-9999',
  LB: '9999|9999 9999',
  LI: 'N489|N499',
  LT: '99999|lt~99999',
  LV: '9999|lv~9999',
  MC: 'N8099',
  MD: '9999|md~9999',
  ME: '89999',
  MF: 'N7Y99|N7799|N7899',
  MH: american,
  MP: american,
  MQ: 'N7299',
  MT: 'AAA 9999|AAA 999|AAA 99',
  MU: '99999|999AA999',
  NC: 'N8899',
  NF: '28NN',
  NG: '999999',
  NL: '1999 AA',
  OM: '999|pc 999',
  PE: '99999',
  PF: 'N8799',
  PL: '99-999',
  PM: 'N7599',
  PN: 'pcrn 1zz',
  PR: american,
  PT: '9999-999',
  PW: american,
  RE: 'N7499',
  RS: '99999|999999',
  SA: '99999|99999-9999',
  SE: '999 99',
  SH: 'sthl 1zz|ascn 1zz|tdcu 1zz',
  SK: '999 99',
  SM: '478N9',
  SO: '99999|AA 99999',
  SV: '9999|cp 9999',
  SZ: 'A999',
  TA: 'tdcu 1zz',
  TC: 'tkca 1zz',
  TW: '999|99999|999999',
  US: american,
  VA: '00Y20',
  VC: 'vc~9999',
  VG: 'vg9999',
  VI: american,
  VN: '999999|99999',
  WF: 'N8699',
  YT: 'N7699',
};

/** Forms by country. */
export const formsByCountry: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(countriesByDigits).flatMap(([digits, countries]) =>
    countries.split(' ').map((country): [string, readonly string[]] => [country, ['9'.repeat(Number(digits))]]),
  ),
  ...Object.entries(others).map(([country, forms]): [string, readonly string[]] => [country, forms.split('|')]),
]);

/** Forms that a country has withdrawn and people still write: Armenia until 2008, Korea until 2015, Peru until 2011, Tanzania until 2012. */
export const withdrawnByCountry: ReadonlyMap<string, readonly string[]> = new Map([
  ['AM', ['999999']],
  ['KR', ['999-999']],
  ['PE', ['lima 9', 'lima 99', 'callao 9', 'callao 99']],
  ['TZ', ['9999']],
]);

/** Countries without postal codes, or with such as nobody asks for: whatever stands there is no fault. */
export const withoutCodes: ReadonlySet<string> = new Set(
  (
    'AE AG AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CM CU CW DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN KP LC LY ML MO MR MS MW NA NR NU ' +
    'PA PS QA RW SB SC SD SL SR SS ST SX SY TD TF TG TK TL TO TT TV UG UM VU WS YE ZW'
  ).split(' '),
);

/** What people are shown where the form itself would tell them little. */
export const exampleByCountry: Readonly<Record<string, string>> = {
  CA: 'K1A 0B1',
  GB: 'EC1A 1BB',
  IE: 'D02 AF30',
  NL: '1012 AB',
  US: '01057 or 01057-1234',
};

/** Endings that the Dutch post does not give out. */
export const unusedDutchEndings: readonly string[] = ['SA', 'SD', 'SS'];
