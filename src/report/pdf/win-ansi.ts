import { pictured } from '../printable.ts';

/** Signs of WinAnsi (Windows-1252, PDF 32000-1 annex D.2) between Latin letters: byte by sign. */
const byteBySign: ReadonlyMap<string, number> = new Map(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((sign, place) => [sign, 0x80 + place]),
);

/** Letters that are another with a stroke: no mark can be taken off them. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
};

/** A text as the standard fonts of PDF can draw it, a character for each byte. */
export interface Drawable {
  readonly bytes: string;
  /** False when a letter lost its mark or a sign became `?`. */
  readonly exact: boolean;
}

/** Text of one line in WinAnsi; letters keep at least their base, other scripts become `?`, and `exact` tells. */
export function winAnsi(text: string): Drawable {
  const line = pictured(text.replace(/\s+/gu, ' ')).normalize('NFC');
  if (/^[ -~]*$/.test(line)) return { bytes: line, exact: true };
  let [bytes, exact] = ['', true];
  for (const sign of line) {
    const drawn = drawnAs(sign);
    if (drawn === undefined) exact = false;
    bytes += drawn ?? baseOf(sign);
  }
  return { bytes, exact };
}

function drawnAs(sign: string): string | undefined {
  if (/^[ -~\xa0-\xff]$/.test(sign)) return sign;
  const byte = byteBySign.get(sign);
  return byte === undefined ? undefined : String.fromCharCode(byte);
}

function baseOf(sign: string): string {
  const base = plainLetters[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '');
  return [...base].map((part) => drawnAs(part) ?? '?').join('');
}
