/** Letters that do not decompose into a base letter and a mark, and signs that would decompose into letters. */
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
  '™': '',
  '℠': '',
};
const toFold = /[ßæœøłđðþı™℠]/g;
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;

/** A header or name as it is compared: lower case, without accents, only letters and digits (`Ship-To Name` is `shiptoname`). */
export function normaliseHeader(text: string): string {
  return text
    .toLowerCase()
    .replace(toFold, (letter) => folded[letter] ?? '')
    .normalize('NFKD')
    .replace(notLetterOrDigit, '');
}
