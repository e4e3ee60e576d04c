import type { Disposition, Outcome } from '../subjects.ts';
import type { Cause } from '../values.ts';
import type { Finding } from './finding.ts';
import type { PullEntry } from './pull.ts';
import type { Tally } from './summary.ts';

/** A batch and its verdict. */
export interface BatchReport {
  readonly id: string;
  /** The batch-by fields and their values; empty for a batch named by its file or `(unmatched)`. */
  readonly key: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
  /** As if no finding were waived; what the baseline knows stays known. */
  readonly outcome_without_waivers: Outcome;
  readonly disposition: Disposition;
  readonly parcels: { readonly total: number } & Tally;
  /** One per rule, by id. Counts subjects of the rule's own type. */
  readonly rules: readonly RuleTally[];
  /** In walking order: location, pallet, key. */
  readonly parcels_to_pull: readonly PullEntry[];
  readonly findings: readonly Finding[];
}

/** What became of the subjects of one rule in one batch. */
export interface RuleTally {
  readonly rule: string;
  readonly pass: number;
  readonly fail: number;
  readonly waived: number;
  /** Subjects whose findings the baseline knows; absent when there are none. */
  readonly known?: number;
  readonly 'not-applicable': number;
  readonly 'not-evaluated': number;
  /** Why subjects were not applicable or not evaluated, with counts; `not-applicable` for want of a value is `value-absent` under its own heading. */
  readonly causes: {
    readonly 'not-applicable': Readonly<Partial<Record<Cause, number>>>;
    readonly 'not-evaluated': Readonly<Partial<Record<Cause, number>>>;
  };
  /** What nobody could look at, and for how many subjects; says in words a lead understands which column or file to give. */
  readonly missing?: readonly MissingReport[];
  /** Null where the rule tolerates nothing. */
  readonly tolerance: ToleranceReport | null;
}

/** What was observed of a rule that tolerates some failing; it stands here also when the batch passes. */
export interface ToleranceReport {
  /** What fails the batch, as written: `> 1%`, `> 3`. */
  readonly fail: string;
  readonly min_sample: number;
  /** In the measure of `fail`: a share (`0.4854%`) or a count. */
  readonly observed: string;
  /** Subjects evaluated: passed, failed or excused. */
  readonly sample: number;
  /** True when the rule does not fail the batch. */
  readonly granted: boolean;
}

/** The field behind a not-evaluated status; `field` is null when the whole dataset is missing or no single field is at fault. */
export interface MissingReport {
  readonly cause: Cause;
  readonly dataset: string | null;
  readonly field: string | null;
  readonly subjects: number;
  /** True where a shipment or batch has no value since its parcels have several. */
  readonly differs?: true;
  /** The value that the rule knows nothing of. */
  readonly value?: string;
}
