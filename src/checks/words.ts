/** Names or values in a sentence: `weight`, `weight and length`, `length, width and height`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** A number and its noun: `1 label`, `0 labels`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The first values of a list, and how many more there are, as facts show it. */
export function capped(values: readonly string[], most = 10): readonly string[] {
  if (values.length <= most) return values;
  return [...values.slice(0, most), `… and ${values.length - most} more`];
}
