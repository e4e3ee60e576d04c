/** Sets of characters that carriers, labels and messages are written in. */
export const charsets = [
  'ascii',
  'latin-1',
  'windows-1252',
  'latin-2',
  'latin',
  'printable',
  'gs1-82',
  'edifact-a',
] as const;
export type Charset = (typeof charsets)[number];

/** A character outside a set. */
export interface Foreign {
  readonly character: string;
  /** `U+1F4E6`. */
  readonly code: string;
  /** Which character of the text it is, from 1, surrogate pairs counted as one. */
  readonly position: number;
}

const windowsOnly = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const latin2Only = new Set('ĄĽŁŚŠŞŤŹŽąľłśšşťźžŔĂĹĆČĘĚĎĐŃŇŐŘŮŰŢŕăĺćčęěďđńňőřůűţˇ˘˛˝˙');
const latin2Common = new Set('¤§¨°´¸ÁÂÄÇÉËÍÎÓÔÖ×ÚÜÝßáâäçéëíîóôö÷úüý\u00a0\u00ad');
const gs1Marks = new Set('!"%&\'()*+,-./:;<=>?_');
const edifactMarks = new Set(' .,-()/=\'+:?!"%&*;<>');

const contains: Readonly<Record<Charset, (code: number, character: string) => boolean>> = {
  ascii: isAscii,
  'latin-1': isLatin1,
  'windows-1252': (code, character) => isLatin1(code) || windowsOnly.has(character),
  'latin-2': (code, character) => isAscii(code) || latin2Only.has(character) || latin2Common.has(character),
  // Basic Latin, Latin-1, Extended-A and -B, Extended Additional (Vietnamese), and the punctuation that goes with them.
  latin: (code) =>
    isLatin1(code) ||
    (code >= 0x100 && code <= 0x24f) ||
    (code >= 0x1e00 && code <= 0x1eff) ||
    (code >= 0x2010 && code <= 0x201f) ||
    code === 0x2026 ||
    code === 0x20ac ||
    code === 0x2116,
  printable: (code, character) => !isControl(code) && !unprintable.test(character),
  'gs1-82': (code, character) => isAsciiLetterOrDigit(code) || gs1Marks.has(character),
  'edifact-a': (code, character) => isUpperOrDigit(code) || edifactMarks.has(character),
};

/** Emoji, private use, unassigned, lone surrogates, invisible formatting. */
const unprintable = /[\p{Extended_Pictographic}\p{Co}\p{Cn}\p{Cs}\p{Cf}\ufffd]/u;

/** The first characters of a text that a set does not have, at most `most` of them, and how many there are. One pass. */
export function foreignIn(
  text: string,
  set: Charset,
  most: number,
): { readonly foreign: readonly Foreign[]; readonly total: number } {
  const has = contains[set];
  const foreign: Foreign[] = [];
  let position = 0;
  let total = 0;
  for (const character of text) {
    position++;
    const code = character.codePointAt(0) ?? 0;
    if (has(code, character)) continue;
    total++;
    if (foreign.length < most) foreign.push({ character, code: codeText(code), position });
  }
  return { foreign, total };
}

function codeText(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function isAscii(code: number): boolean {
  return code >= 0x20 && code <= 0x7e;
}

function isLatin1(code: number): boolean {
  return isAscii(code) || (code >= 0xa0 && code <= 0xff);
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

function isUpperOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

function isAsciiLetterOrDigit(code: number): boolean {
  return isUpperOrDigit(code) || (code >= 97 && code <= 122);
}
