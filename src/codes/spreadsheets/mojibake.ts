/** What Windows-1252 has in place of the control characters 0x80 to 0x9F, in that order; a space where it has none. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const byteByMark: ReadonlyMap<string, number> = new Map(
  [...windows].flatMap((mark, place) => (mark === ' ' ? [] : [[mark, 0x80 + place] as const])),
);

/** First bytes of the letters that European and Cyrillic texts are written with, read one character a byte: `Ã¼` was `ü`, `Å‚` was `ł`. */
const leads: ReadonlySet<string> = new Set('ÂÃÄÅÐÑ');
/** Marks that stand after a letter in sound text too: they tell of damage only inside a word. */
const punctuation: ReadonlySet<string> = new Set('’”“‘»–—…');
/** What punctuation beyond ASCII, a byte order mark and an unreadable character become: nobody writes these. */
const signs = ['â€', 'ï»¿', 'ï¿½'] as const;

/** Where UTF-8 was read as Windows-1252 or Latin-1 (`MÃ¼ller`): the first damaged characters, counted from 0; undefined where nothing
 *  looks like it. One pass over the text. */
export function mojibakeAt(text: string): { readonly from: number; readonly to: number } | undefined {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const sign = signs.find((each) => text.startsWith(each, at));
    if (sign !== undefined) return { from: at, to: at + Math.max(3, sign.length) };
    if (leads.has(character) && isContinuation(text, at + 1)) return { from: at, to: at + 2 };
  }
  return undefined;
}

function isContinuation(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const byte = byteOf(mark);
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  return !punctuation.has(mark) || /^\p{L}/u.test(text.slice(at + 1, at + 3));
}

/** The text as it was before it was read as Windows-1252; undefined when that gives no sound text. */
export function beforeMojibake(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  const read = new TextDecoder().decode(Uint8Array.from(bytes));
  return read.includes('\ufffd') ? undefined : read;
}

function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff && character !== '' ? code : byteByMark.get(character);
}
