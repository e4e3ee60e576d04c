/** A stretch that is not as it should be: characters from `from` up to `to` (exclusive), and what they should be. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly expected: string;
}

/** A test of a text: what is wrong with it, undefined when it holds. */
export type TextTest = (text: string) => Span | undefined;

/** The text from `from` on, which should be something else. */
export function rest(text: string, expected: string, from = 0): Span {
  return { from, to: text.length, expected };
}

/** A test that the whole text meets or not. */
export function whole(expected: string, holds: (text: string) => boolean): TextTest {
  return (text) => (holds(text) ? undefined : rest(text, expected));
}

/** A test of texts of one length; any other is wrong as a whole. */
export function sized(length: number, test: TextTest): TextTest {
  return (text) => (text.length === length ? test(text) : rest(text, `${length} digits`));
}
