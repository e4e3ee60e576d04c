/** The entry of a record that is its own: names come from files and must not reach `constructor` and its like. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
