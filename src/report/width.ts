const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b001}\u{1f200}-\u{1f251}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** Columns a text may take on a terminal: two for wide East Asian characters and emoji (Unicode Standard Annex 11), none for combining marks. */
export function width(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += widthOf(segment);
  return columns;
}

/** Never less than the table library measures, which knows only Latin combining marks: a line is never longer than the screen. */
function widthOf(grapheme: string): number {
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2;
  const signs = [...grapheme].filter((sign) => !/[\u0300-\u036f]/.test(sign)).length;
  return wide.test(grapheme) ? signs + 1 : signs;
}

/** A code cut in its middle to fit: both of its ends are what people compare. */
export function shortenMiddle(text: string, columns: number, sign: string): string {
  if (width(text) <= columns) return text;
  const room = Math.max(columns - width(sign), 0);
  const tail = endOf(text, Math.floor(room / 2));
  return startOf(text, room - width(tail)) + sign + tail;
}

/** A sentence cut at its end to fit, at a word where one is near. */
export function shortenEnd(text: string, columns: number, sign: string): string {
  if (width(text) <= columns) return text;
  const start = startOf(text, Math.max(columns - width(sign), 0));
  const word = start.lastIndexOf(' ');
  return (word > start.length * 0.7 ? start.slice(0, word) : start.trimEnd()) + sign;
}

function startOf(text: string, columns: number): string {
  return taken(
    [...graphemes.segment(text)].map(({ segment }) => segment),
    columns,
  ).join('');
}

function endOf(text: string, columns: number): string {
  const backwards = [...graphemes.segment(text)].map(({ segment }) => segment).reverse();
  return taken(backwards, columns).reverse().join('');
}

function taken(segments: readonly string[], columns: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const segment of segments) {
    used += widthOf(segment);
    if (used > columns) break;
    kept.push(segment);
  }
  return kept;
}
