/** How much characters beyond ASCII look like text that people wrote, on average: 2 for the letters of a language in words of its own,
 *  below 0 for signs within words. Undefined for text that nobody writes (private use, unassigned). */
export function plausibility(text: string): number | undefined {
  if (/[\p{Co}\p{Cn}\p{Cc}\ufffd]/u.test(text.replace(/[\t\r\n]/g, ''))) return undefined;
  const characters = [...text];
  let sum = 0;
  let count = 0;
  for (const [index, character] of characters.entries()) {
    if (character < '\x80') continue;
    sum += scoreOf(character, characters[index - 1] ?? ' ', characters[index + 1] ?? ' ');
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

const western = /[äöüßÄÖÜéèêëàâçîïôûùñáíóúãåæøÅÆØÉÈÀÇÁÍÓÚÑ]/;
const central = /[œõòìÊÎÔąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůýžČĎĚŇŘŠŤŮÝŽőűŐŰăĂțșţşŢŞğĞİāēīūļķņģĀĒĪŪĻĶŅĢėįųĖĮŲ]/;
const letter = /\p{L}/u;
const asciiLetter = /[A-Za-z]/;
/** Alphabets, and their letters that most of a text is made of. */
const alphabets = [
  { letters: /\p{Script=Greek}/u, frequent: /[αοιετσνηυρπκςάέήίόύώ]/ },
  { letters: /\p{Script=Cyrillic}/u, frequent: /[оеаинтсрвлкмдпи]/ },
];
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function scoreOf(character: string, before: string, after: string): number {
  if (eastAsian.test(character)) return scoreOfEastAsian(character, before, after);
  const alphabet = alphabets.find(({ letters }) => letters.test(character));
  if (alphabet !== undefined) return scoreInAlphabet(alphabet, character, [before, after]);
  if (letter.test(character)) return scoreOfLatin(character) - clash(character, before, after);
  return scoreOfSign(character, letter.test(before), letter.test(after));
}

function scoreOfLatin(character: string): number {
  if (western.test(character)) return 2;
  return central.test(character) ? 1.8 : 0;
}

/** A capital within a word of small letters, or the other way round. */
function clash(character: string, before: string, after: string): number {
  if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return 4;
  return /\p{Ll}/u.test(character) && /\p{Lu}/u.test(after) ? 3 : 0;
}

/** Greek and Cyrillic stand in words of their own. */
function scoreInAlphabet(
  { letters, frequent }: (typeof alphabets)[number],
  character: string,
  around: readonly [string, string],
): number {
  if (around.some((each) => asciiLetter.test(each))) return -3;
  const common = frequent.test(character) ? 2.5 : 1;
  return (around.some((each) => letters.test(each)) ? common : -1) - clash(character, ...around);
}

function scoreOfEastAsian(character: string, before: string, after: string): number {
  if (asciiLetter.test(before) || asciiLetter.test(after)) return -2;
  if (/[\uff61-\uff9f]/.test(character)) return -1;
  if (/\p{Script=Hiragana}/u.test(character)) return 3;
  return eastAsian.test(before) || eastAsian.test(after) ? 2.2 : 0;
}

function scoreOfSign(character: string, afterLetter: boolean, beforeLetter: boolean): number {
  const within = afterLetter && beforeLetter;
  if (character === '’') return afterLetter ? 1.9 : 0.5;
  if (/[“”‘„«»]/.test(character)) return within ? -2 : 1;
  if (/[–—…]/.test(character)) return within ? -1 : 1;
  if (/[€£¥§°ºª½¼²³®™©·\u00a0\u3000-\u303f\uff00-\uff60]/.test(character)) return within ? -2 : 0.5;
  return -3;
}
