import type { Markup } from './markup.ts';

/** Counts what is written of a list against what a page may hold of it, so that it opens at once wherever it is sent. */
export class Budget {
  #left: number;

  /** In bytes of UTF-8. */
  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** True when it fits, and is then counted. What does not fit ends the list: nothing in its middle is left out. */
  takes(markup: Markup): boolean {
    const bytes = Buffer.byteLength(markup.toString());
    this.#left = bytes > this.#left ? 0 : this.#left - bytes;
    return this.#left > 0;
  }
}
