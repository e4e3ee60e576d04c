/** A number with its noun: `1 parcel`, `7 parcels`, `2 batches`; digits only, no separators. */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${/(ch|s|x)$/.test(noun) ? `${noun}es` : `${noun}s`}`;
}

/** Items joined as a list of at most `most`, the rest as a number: `Notes, Ref and 3 more`. */
export function listed(items: readonly string[], most: number): string {
  const left = items.length - most;
  return left > 0 ? `${items.slice(0, most).join(', ')} and ${left} more` : items.join(', ');
}
