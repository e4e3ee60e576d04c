const ignored = /[\s\-\u2010\u2011]+/g;

/** An identity as people group it, without its spaces and hyphens and in upper case: `09 9800-0002 0033 f` is `09980000020033F`. */
export function compact(text: string): string {
  return text.replace(ignored, '').toUpperCase();
}

/** Whether a character code is one of 0 to 9. */
export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a character code is one of A to Z. */
export function isLetterCode(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether text is one or more digits 0 to 9; a plain loop, since it runs for every identity of every row. */
export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigitCode(text.charCodeAt(i))) return false;
  return text.length > 0;
}

/** Whether text is one or more letters A to Z or digits. */
export function isAlphanumeric(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isDigitCode(code) && !isLetterCode(code)) return false;
  }
  return text.length > 0;
}

/** Words as a list in a sentence: `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
