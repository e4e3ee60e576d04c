import { inWords, valueAt } from '../node.ts';
import type { WaiverEntry } from './read.ts';

/** What a waiver matches, as its file says it, in one line; empty when it matches all findings of its rules. */
export function matchText({ node }: WaiverEntry): string {
  const match = valueAt(node, 'match');
  return match === undefined ? '' : inWords(match);
}
