/** A service of one carrier. */
export interface Service {
  /** Canonical code in upper snake case, unique within its carrier. */
  readonly code: string;
  /** Names and codes in exports and carrier systems, compared without case, spaces and punctuation; the code counts without being listed. */
  readonly aliases: readonly string[];
}

/** One line of a service table: code, then `|`-separated aliases. */
export function service(code: string, aliases = ''): Service {
  return { code, aliases: aliases === '' ? [] : aliases.split('|') };
}
