/** Letters that do not decompose into a base letter and a mark. */
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const toFold = /[ßæœøłđðþı]/g;
/** They would decompose into letters. */
const tradeMarks = /[™℠]/g;
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
const beyondAscii = /[\u0080-\uffff]/;
const notAsciiLetterOrDigit = /[^a-z0-9]+/g;

/** A header or name as it is compared: lower case, without accents, only letters and digits (`Ship-To Name` is `shiptoname`). Idempotent. */
export function normaliseHeader(text: string): string {
  // Nearly all headers and names are ASCII, and thousands of synonyms are normalised whenever a table is opened.
  if (!beyondAscii.test(text)) return text.toLowerCase().replace(notAsciiLetterOrDigit, '');
  return text
    .replace(tradeMarks, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(toFold, (letter) => folded[letter] ?? '')
    .replace(notLetterOrDigit, '');
}
