import type { Outcome } from '../subjects.ts';

/** Counts over all batches. */
export interface Summary {
  readonly batches: Tally;
  readonly parcels: Tally;
  /** `error`, `warning` and `info` count open findings. */
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly waived: number;
    /** With a baseline only. */
    readonly known?: number;
  };
  /** Always an estimate. */
  readonly cost: readonly CostReport[];
  /** The same by rule, carrier and currency. */
  readonly cost_by: readonly CostLine[];
}

/** How many have each outcome. */
export type Tally = Readonly<Record<Outcome, number>>;

/** An amount in one currency (ISO 4217). */
export interface CostReport {
  readonly amount: number;
  readonly currency: string;
}

/** Estimated cost of the open findings of one rule with one carrier in one currency. */
export interface CostLine {
  readonly rule: string;
  /** Null where no one carrier is concerned. */
  readonly carrier: string | null;
  /** Null where nobody could tell: nothing of it is costed. */
  readonly currency: string | null;
  readonly amount: number;
  /** Open findings that carry the cost, those that count no second time included. */
  readonly findings: number;
  /** Findings whose cost is a share of something missing. */
  readonly not_costed: number;
}
