/** Items by key, keys and items in the order they came. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const itemsByKey = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = itemsByKey.get(key);
    if (known) known.push(item);
    else itemsByKey.set(key, [item]);
  }
  return itemsByKey;
}
