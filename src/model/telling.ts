import type { Sharing } from './sharing.ts';
import type { Facts } from './values.ts';

/** A cell that a finding may quote. */
export interface Quote {
  readonly field: string;
  readonly sharing: Sharing;
  /** As a message shows it; undefined in the quotes of a telling where other rows hold it, in a message where it is blank. */
  readonly text: string | undefined;
}

/** What the message of a finding is made of, so that it can be made anew of other facts. */
export interface Telling {
  /** The cells of its subject that its facts and message may quote, and the fields of other rows. */
  readonly quotes: readonly Quote[];
  /** The message of these facts, each cell that it quotes beside them as `shown` gives it. */
  say(facts: Facts, shown: (quote: Quote) => string): string;
}
