/** Text as terminals and logs may show it: one line, control characters as their pictures (␛ for ESC, ␝ for GS), no bidirectional
 *  overrides, no lone surrogates, and nothing a CI runner would take for one of its commands (`::…`, `##[…]`, `##vso[…]`). */
export function printable(text: string): string {
  if (/^[\w .,;/()+-]*$/.test(text)) return text; // nearly every cell
  return pictured(text.replace(/\s+/gu, ' '))
    .replace(/^( ?:):/, '$1 :')
    .replace(/##(?=\w*\[)/g, '# #');
}

/** Text with control characters as their pictures, for formats in which tabs and line ends are text. */
export function pictured(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (control) => String.fromCodePoint(0x2400 + control.charCodeAt(0)))
    .replace(/\x7f/g, '␡')
    .replace(/[\x80-\x9f]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The same in ASCII, for terminals that know no more: accents go, other signs become `?`. */
export function ascii(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/[^\x20-\x7e]/gu, '?');
}
