/** Words for a post office box in one language. */
interface BoxWords {
  readonly language: string;
  /** In lower case and without accents; a `#` is a number, a space may be left out or be points or hyphens. */
  readonly words: readonly string[];
  /** Where words are so short that they mean something else elsewhere. */
  readonly countries?: string;
}

const french =
  'FR MC BE CH LU GF GP MQ RE YT PM NC PF WF BJ BF BI CD CF CG CI CM DJ GA GN KM MG ML MR NE RW SN TD TG DZ MA TN';
const spanish = 'ES MX AR CL CO PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR';

/** Post office boxes as posts of the world name them. A word stands alone only where nobody names streets by it. */
const boxes: readonly BoxWords[] = [
  {
    language: 'en',
    words: [
      'p o box',
      'post office box',
      'post box',
      'postal box',
      'p o b #',
      'private bag',
      'locked bag',
      'gpo box',
      'postbox',
    ],
  },
  { language: 'de', words: ['postfach', 'postschliessfach'] },
  { language: 'nl', words: ['postbus'] },
  { language: 'fr', words: ['boite postale', 'case postale'] },
  { language: 'fr', words: ['b p #', 'cedex', 'c s #'], countries: french },
  { language: 'fr', words: ['c p #'], countries: 'CH CA' },
  {
    language: 'es',
    words: [
      'apartado de correo',
      'apartado de correos',
      'apartado postal',
      'casilla de correo',
      'casillas de correo',
      'casilla postal',
      'apdo correos',
    ],
  },
  { language: 'es', words: ['apartado #', 'apdo #', 'casilla #'], countries: spanish },
  { language: 'pt', words: ['caixa postal'] },
  { language: 'pt', words: ['apartado'], countries: 'PT AO MZ CV GW ST TL BR' },
  { language: 'it', words: ['casella postale'] },
  { language: 'it', words: ['c p #'], countries: 'IT SM VA RO MD' },
  { language: 'pl', words: ['skrytka pocztowa', 'skr pocztowa', 'skr poczt', 'skrytka poczt'] },
  { language: 'da, no', words: ['postboks'] },
  { language: 'no', words: ['pb #', 'boks #'], countries: 'NO DK SJ FO GL' },
  { language: 'sv', words: ['postbox'] },
  { language: 'sv', words: ['box #'], countries: 'SE AX' },
  { language: 'fi', words: ['postilokero'] },
  { language: 'fi', words: ['p l #', 'pb #'], countries: 'FI AX' },
  {
    language: 'cs, hr, sk, sl',
    words: ['postovni prihradka', 'postovy priecinok', 'postanski pretinac', 'postni predal'],
  },
  { language: 'cs, hr, sk, sl', words: ['p p #'], countries: 'CZ SK HR SI RS BA ME MK' },
  { language: 'hu', words: ['postafiok'] },
  { language: 'hu', words: ['pf #'], countries: 'HU DE AT' },
  { language: 'ro', words: ['casuta postala', 'oficiul postal'] },
  { language: 'tr', words: ['posta kutusu'] },
  { language: 'tr', words: ['p k #'], countries: 'TR' },
  { language: 'lt', words: ['pasto dezute'] },
  { language: 'lv', words: ['pasta kastite', 'abonenta kastite'] },
  { language: 'et', words: ['postkast'] },
  { language: 'el', words: ['ταχυδρομικη θυριδα', 'ταχ θυριδα', 'τ θ #', 't θ #'] },
  { language: 'ru', words: ['абонентский ящик', 'почтовый ящик', 'а я #', 'a я #'] },
  { language: 'uk', words: ['абонентська скринька', 'поштова скринька', 'а с #'] },
  { language: 'bg', words: ['пощенска кутия'] },
  { language: 'he', words: ['ת ד', 'תיבת דואר'] },
  { language: 'ar', words: ['صندوق بريد', 'ص ب'] },
  { language: 'ja', words: ['私書箱'] },
  { language: 'zh', words: ['信箱', '郵政信箱', '邮政信箱'] },
  { language: 'ko', words: ['사서함'] },
];

/** A post office box in an address line. */
export interface PoBox {
  /** What says so, as written. */
  readonly found: string;
  /** ISO 639-1 codes of the languages that name boxes so. */
  readonly language: string;
}

interface Compiled {
  readonly language: string;
  readonly pattern: RegExp;
  readonly countries: ReadonlySet<string> | undefined;
}

let compiled: readonly Compiled[] | undefined;
/** No address line is longer; what comes after is not looked at. */
const longestLine = 500;

/** The post office box that an address line names, in any language of the list; undefined when it names none. `country` is alpha-2: short
 *  words (`BP 12`, `Box 12`) count only where they mean a box; without country they do not count. */
export function poBoxIn(line: string, country: string | undefined): PoBox | undefined {
  compiled ??= boxes.map(compile);
  const text = plain(line.slice(0, longestLine));
  for (const { language, pattern, countries } of compiled) {
    if (countries !== undefined && (country === undefined || !countries.has(country))) continue;
    const found = pattern.exec(text);
    if (found !== null) return { found: found[0].trim(), language };
  }
  return undefined;
}

/** Bounded everywhere: between two parts of a word stand at most two marks, so that no line takes more than one pass. */
function compile({ language, words, countries }: BoxWords): Compiled {
  const alternatives = words.map(
    (word) => begun(plain(word)) + word.split(' ').map(part).join('[ .\\-/"]{0,2}') + ended(plain(word)),
  );
  return {
    language,
    pattern: new RegExp(alternatives.join('|'), 'u'),
    countries: countries === undefined ? undefined : new Set(countries.split(' ')),
  };
}

/** A word begins where no letter stands before it, but in scripts without spaces (from U+3000). */
function begun(word: string): string {
  return (word.codePointAt(0) ?? 0) < 0x3000 && !/^[\u1100-\u11ff]/.test(word) ? '(?<![\\p{L}\\p{N}])' : '';
}

/** … and ends where none follows; a number is looked at no further than its first digit. */
function ended(word: string): string {
  return begun(word) === '' || word.endsWith('#') ? '' : '(?!\\p{L})';
}

function part(word: string): string {
  return word === '#' ? '[.: ]{0,2}(?:no|nr|n|№|#)?[.: ]{0,2}\\d' : plain(word);
}

/** Lower case without accents, spaces made one; `ß` is written out. */
function plain(line: string): string {
  return line
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ');
}
