/** Fonts that every PDF reader has (PDF 32000-1, 9.6.2.2): nothing to embed. */
export type Font = 'regular' | 'bold' | 'mono';

/** Advance widths of Helvetica for the bytes from 32 to 126, in thousandths of the size (Adobe font metrics). */
const ascii = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
];

/** Of what lies beyond ASCII none is wider, but the few signs of a whole em: a line may end early, it never runs over. */
const beyond = 1000;

/** Bold letters are at most a tenth wider; Courier's are all alike. */
const scale = { regular: 1, bold: 1.11, mono: 1 } as const;

/** How wide a text is at most, in points; its characters are bytes of WinAnsi. */
export function widthOf(bytes: string, font: Font, size: number): number {
  if (font === 'mono') return bytes.length * 0.6 * size;
  let sum = 0;
  for (let place = 0; place < bytes.length; place += 1) sum += ascii[bytes.charCodeAt(place) - 32] ?? beyond;
  return (sum * scale[font] * size) / 1000;
}

/** A text in lines that fit; a word longer than a line is broken. Never empty. */
export function linesOf(bytes: string, font: Font, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of bytes.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, font, size) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = broken(word, font, size, room);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}

function broken(word: string, font: Font, size: number, room: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && widthOf(part + sign, font, size) > room) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
