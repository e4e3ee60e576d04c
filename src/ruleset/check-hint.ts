import { nearest } from '../model/nearest.ts';

/** Other tools' words for what a check asks. */
const checkByWord: ReadonlyMap<string, string> = new Map([
  ['regex', 'pattern'],
  ['regexp', 'pattern'],
  ['matches', 'pattern'],
  ['equals', 'text-equals'],
  ['enum', 'one-of'],
  ['in', 'one-of'],
  ['min', 'within'],
  ['max', 'within'],
  ['range', 'within'],
  ['limit', 'within'],
  ['between', 'within'],
  ['not-null', 'required'],
  ['not-empty', 'required'],
  ['present', 'required'],
  ['girth', 'girth-within'],
  ['zip', 'postal-code'],
  ['sum', 'sum-equals'],
  ['count', 'count-equals'],
]);

/** The check that was meant, by its letters or by what other tools call it; else all there are. */
export function checkHint(word: string, known: readonly string[]): string {
  const called = checkByWord.get(word.toLowerCase());
  const near = nearest(word, known) ?? (called !== undefined && known.includes(called) ? called : undefined);
  return near === undefined ? `known: ${known.join(', ')}` : `did you mean "${near}"?`;
}
