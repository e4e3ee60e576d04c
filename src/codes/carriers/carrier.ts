/** A carrier and the names that exports give it. */
export interface Carrier {
  /** Canonical code in upper snake case, as rules name it. */
  readonly code: string;
  /** As people write it. */
  readonly name: string;
  /** Other spellings, compared without case, accents, spaces and punctuation; code and name count without being listed. */
  readonly aliases: readonly string[];
  /** Standard Carrier Alpha Codes (NMFTA), where it has them. */
  readonly scac: readonly string[];
}

/** One line of a carrier table: code, name, then `|`-separated aliases and space-separated SCACs. */
export function carrier(code: string, name: string, aliases = '', scac = ''): Carrier {
  return { code, name, aliases: list(aliases, '|'), scac: list(scac, ' ') };
}

function list(text: string, separator: string): readonly string[] {
  return text === '' ? [] : text.split(separator);
}
