/** A line of a file, from 1, as a user writes it; undefined when it is none. */
export function lineNumber(text: string): number | undefined {
  return /^[1-9]\d{0,7}$/.test(text) ? Number(text) : undefined;
}
