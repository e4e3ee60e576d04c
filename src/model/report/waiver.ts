/** A waiver that was given, and what came of it. */
export interface WaiverReport {
  readonly id: string;
  /** Findings that stand under it. */
  readonly used: number;
  /** Expired at the date of `as_of`; else over its limit in a batch; else unused; else expiring within 14 days. */
  readonly state: WaiverState;
  /** ISO date, the last day it holds. */
  readonly expires: string;
  readonly reason: string;
  readonly owner: string;
  readonly approved_by: string | null;
  readonly max_findings: number | null;
  /** Batches in which it matches more than `max_findings` and so waives nothing. */
  readonly over_limit: readonly { readonly batch: string; readonly matched: number }[];
  readonly file: string;
}

/** How a waiver stands on the day of the audit. */
export type WaiverState = 'active' | 'expiring' | 'expired' | 'unused' | 'over-limit';
