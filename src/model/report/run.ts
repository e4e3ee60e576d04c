import type { FailOn, Outcome } from '../subjects.ts';
import type { CostLine } from './summary.ts';

/** When, how and with what outcome the audit was run. */
export interface RunSummary {
  readonly as_of: string;
  readonly outcome: Outcome;
  readonly exit_code: 0 | 1 | 2 | 3;
  /** False when an error rule was not-evaluated or a row was unreadable. */
  readonly complete: boolean;
  readonly options: RunOptions;
  /** The config file that set defaults, when there is one. */
  readonly config: { readonly path: string; readonly sha256: string } | null;
  /** The words of the command line that bear on the result: files, rules and options, without where reports go. Absent in reports of
   *  versions that did not keep it, and where no command line was. */
  readonly command?: readonly string[];
  /** Which part of the run this is a report of; absent in the report of a whole run. */
  readonly shard?: ShardReport;
  /** The parcels that were asked for, as they were named; absent when all were. Nothing is said of any other. */
  readonly parcels?: readonly string[];
}

/** The options that bear on verdicts and on what is shown. */
export interface RunOptions {
  readonly fail_on: FailOn;
  readonly batch_by: readonly string[] | null;
  readonly set: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly max_findings: number;
  readonly redact: 'none' | 'pii';
  readonly allow_empty: boolean;
  /** True when waivers were left aside (`--no-waivers`). */
  readonly no_waivers?: boolean;
}

/** One of several runs that share the batches of the same inputs between them. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** The shard that a report is of. */
export interface ShardReport extends Shard {
  /** Costs of purchase orders whose parcels fall to several shards: what counts once can only be told of all of them. Absent: none. */
  readonly shared_costs?: readonly SharedCost[];
}

/** Open findings of one rule about one purchase order, and what they are estimated to cost. */
export interface SharedCost extends CostLine {
  /** Findings that share it count once. */
  readonly once: string;
}
