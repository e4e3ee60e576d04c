/** Canonical values by how exports write them (`values:` of a ruleset), in any case. */
export type Spellings = ReadonlyMap<string, string>;

/** Spellings of one field from `{ GROUND: ["UPS Ground", "03"] }`; undefined when it has none. */
export function spellingsOf(values: Readonly<Record<string, readonly string[]>> | undefined): Spellings | undefined {
  if (values === undefined) return undefined;
  const spellings = new Map<string, string>();
  for (const [canonical, written] of Object.entries(values)) {
    for (const spelling of [canonical, ...written]) spellings.set(spelling.trim().toLowerCase(), canonical);
  }
  return spellings;
}

/** The canonical value of a text that is a known spelling. */
export function spelled(spellings: Spellings | undefined, text: string): string | undefined {
  return spellings?.get(text.toLowerCase());
}
