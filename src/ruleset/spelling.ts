/** A name as fields are spelled (`shipToCountry` and `Ship-To Country` are `ship_to_country`); undefined where nothing is to be changed. */
export function caseFolded(name: string): string | undefined {
  const spelled = name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
  return spelled === name || !/^(?:[a-z]+\.)?[a-z][a-z0-9_]*$/.test(spelled) ? undefined : spelled;
}

/** Words with commas between them as a list of YAML. */
export function listWords(text: string): string {
  return `[${text
    .split(',')
    .map((word) => word.trim())
    .join(', ')}]`;
}
