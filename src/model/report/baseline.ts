import type { BaselineEntry } from '../waiver.ts';

/** The earlier report whose findings are known, and what became of them. */
export interface BaselineReport {
  readonly path: string;
  readonly sha256: string;
  /** Findings of this report that it knows. */
  readonly known: number;
  /** Findings that it counted and, for its cap, did not show: these are not known. */
  readonly left_out: number;
  /** How many it knows of rules that this audit did not judge; absent when there are none. */
  readonly not_judged?: number;
  /** What it knows and this audit, judging the same rules, no longer found. */
  readonly stale: readonly BaselineEntry[];
}
