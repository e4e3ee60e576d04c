import type { Quote } from '../../model/telling.ts';
import { withheld } from '../../model/withheld.ts';
import { postalArea } from './area.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** The cells that one finding may quote, and what is shown in their place. */
export interface Cells {
  /** Whether any of them, or of the rows below, may not be shown as it is. */
  readonly guarded: boolean;
  /** What stands for a text that is one of them; undefined when it is none. */
  standIn(text: string): string | undefined;
  /** Whether a text holds three signs in a row, or a whole word, of a cell that may not be shown; of cells that nobody kept, any may. */
  resembles(text: string): boolean;
  /** What stands for a text that some cell of these fields holds, though not one of this subject. */
  foreign(text: string): string;
}

/** What is shown of a quoted cell. */
export function shownFor({ sharing, text }: Quote, names: Pseudonyms): string {
  if (text === undefined) return '(none)';
  if (sharing === 'public') return text;
  if (sharing === 'key') return names.of(text);
  return sharing === 'area' ? postalArea(text) : withheld;
}

/** What a finding may quote: cells, and the id of its batch, which is made of some. */
interface Behind {
  readonly quotes: readonly Quote[] | undefined;
  readonly batch: SharedBatch;
  readonly names: Pseudonyms;
}

/** A batch by its id and by the name it is shown by: the same, unless cells that may not be shown make it. */
export interface SharedBatch {
  readonly id: string;
  readonly name: string;
}

/** The cells behind a finding, undefined where nobody knows them. Of two cells with the same text the stricter one decides. */
export function cellsOf({ quotes: known, batch, names }: Behind): Cells {
  const quotes = known ?? [{ field: '', sharing: 'personal', text: undefined }];
  const ranked = [...quotes].sort((a, b) => strictness.indexOf(a.sharing) - strictness.indexOf(b.sharing));
  const shownByText = new Map(
    ranked.flatMap((quote) => (quote.text === undefined ? [] : [[folded(quote.text), quote] as const])),
  );
  const guarded = ranked.filter(({ sharing }) => sharing !== 'public');
  const fragments = fragmentsOf(guarded.flatMap(({ text }) => text ?? []));
  const isBlind = guarded.some(({ text }) => text === undefined);
  const strictest = ranked.at(-1)?.sharing ?? 'public';
  return {
    guarded: guarded.length > 0,
    standIn: (text) => {
      if (text === batch.id) return batch.name;
      const quote = shownByText.get(folded(text));
      return quote && (quote.sharing === 'public' ? text : shownFor(quote, names));
    },
    resembles: (text) => isBlind || piecesOf(text).some((piece) => fragments.has(piece)),
    foreign: (text) => shownFor({ field: '', sharing: strictest === 'public' ? 'free' : strictest, text }, names),
  };
}

const strictness = ['public', 'area', 'key', 'free', 'personal'] as const;

function folded(text: string): string {
  return text.trim().toUpperCase();
}

function fragmentsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(piecesOf));
}

/** Every three signs in a row, letters and digits only, and every word shorter than that. */
function piecesOf(text: string): readonly string[] {
  const signs = [...folded(text).normalize('NFKC')].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const threes = signs.slice(2).map((sign, place) => `${signs[place]}${signs[place + 1]}${sign}`);
  return [...threes, ...(folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length < 3)];
}
