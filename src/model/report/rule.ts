import type { Action, Category, Hold, Severity } from '../subjects.ts';

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

export interface SourceReport {
  readonly title: string;
  readonly url?: string;
  readonly verified?: string;
}
