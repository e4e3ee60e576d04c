import type { Action, Category, Hold, Severity } from '../subjects.ts';

/** A rule in use, as its last variant has it. */
export interface RuleReport {
  readonly id: string;
  readonly title: string;
  readonly check: string;
  readonly category: Category;
  readonly on: string;
  readonly severity: Severity;
  readonly hold: Hold;
  readonly action: Action | null;
  readonly fix: string | null;
  readonly source: SourceReport | null;
  /** False when no waiver may speak of it. */
  readonly waivable?: boolean;
}

/** Where its limit is published; `verified` is an ISO date. */
export interface SourceReport {
  readonly title: string;
  readonly url?: string;
  readonly verified?: string;
}
