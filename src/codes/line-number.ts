/** A line of a file, from 1, as a user writes it; undefined when it is none. */
export function lineNumber(text: string): number | undefined {
  return /^[1-9]\d{0,7}$/.test(text) ? Number(text) : undefined;
}

/** A number of lines, none included; undefined when it is none. */
export function lineCount(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
