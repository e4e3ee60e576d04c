import type { Baseline, BaselineEntry } from '../model/waiver.ts';

/** What an earlier report knows. A key found more often than it stands there may be new trouble in old clothes: then none of it is known. */
export class Known {
  readonly baseline: Baseline | undefined;
  private readonly timesByKey = new Map<string, number>();
  private readonly foundByKey = new Map<string, number>();

  constructor(baseline: Baseline | undefined) {
    this.baseline = baseline;
    for (const { key } of baseline?.entries ?? []) this.timesByKey.set(key, (this.timesByKey.get(key) ?? 0) + 1);
  }

  /** Counts a finding by its key; true while it may yet turn out to be known. */
  meet(key: string): boolean {
    if (!this.timesByKey.has(key)) return false;
    this.foundByKey.set(key, (this.foundByKey.get(key) ?? 0) + 1);
    return this.knows(key);
  }

  /** Whether a key is known, all findings being counted. */
  knows(key: string): boolean {
    return (this.foundByKey.get(key) ?? 0) <= (this.timesByKey.get(key) ?? 0);
  }

  /** How many entries are of rules that were not judged: nobody looked whether their trouble is still there. */
  unjudged(isJudged: (rule: string) => boolean): number {
    return (this.baseline?.entries ?? []).filter(({ rule }) => !isJudged(rule)).length;
  }

  /** Entries of rules that were judged and of which nothing was found again. */
  stale(isJudged: (rule: string) => boolean): readonly BaselineEntry[] {
    const entries = this.baseline?.entries ?? [];
    return entries.filter(({ key, rule }) => isJudged(rule) && !this.foundByKey.has(key));
  }
}
