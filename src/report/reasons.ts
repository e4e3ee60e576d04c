import type { Report } from '../model/report.ts';
import { counted, listed } from './counted.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { wordsFor } from './words.ts';

/** Why some subjects were not audited (or a lesser rule could not look), and the way out. */
export interface Reason {
  readonly decides: boolean;
  /** `55 parcels`: the subjects of the rule it hit hardest. */
  readonly subjects: string;
  readonly text: string;
}

/** The reasons in words, deciding ones first; gaps that come to the same words are one reason. */
export function reasonsOf(report: Report): readonly Reason[] {
  const reasonByWhy = new Map<string, Reason>();
  for (const gap of gapsOf(report)) {
    const { why, wayOut } = wordsFor(gap, report);
    const text = `${why}${rulesText(gap)}: ${wayOut}`;
    // The gap that decides, or hits most, comes first and speaks for its like.
    if (!reasonByWhy.has(why))
      reasonByWhy.set(why, { decides: gap.decides, subjects: counted(gap.subjects, gap.on), text });
  }
  return [...reasonByWhy.values()];
}

/** Which rules could not look: their number where the reason names a field or dataset, else their ids. */
function rulesText({ rules, field, dataset }: Gap): string {
  if (field === null && dataset === null) return ` (${listed(rules, 2)})`;
  return rules.length > 1 ? ` (${counted(rules.length, 'rule')})` : '';
}
