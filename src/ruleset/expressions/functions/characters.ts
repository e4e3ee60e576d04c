/** The characters of a text as code points: the text itself where each is one UTF-16 unit, which is the usual case. */
export function characters(text: string): string | readonly string[] {
  return /[\ud800-\udfff]/.test(text) ? [...text] : text;
}

/** Characters from a place up to but not including another; undefined where they do not lie in the text in that order. */
export function charactersFrom(text: string, from: number, to: number): string | undefined {
  const all = characters(text);
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to > all.length) return undefined;
  return typeof all === 'string' ? all.slice(from, to) : all.slice(from, to).join('');
}

/** A count that a negative number leaves unbounded, never more than there are. */
export function fromEnd(count: number, most: number): number {
  return count < 0 ? most : Math.min(count, most);
}

/** A text without Unicode white space at its ends. A loop: a pattern for the end would take quadratic time. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charAt(from))) from++;
  while (to > from && isSpace(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function isSpace(character: string): boolean {
  return /\p{White_Space}/u.test(character);
}
