import type { Problem } from './problem.ts';
import type { RowKind } from './settings.ts';
import type { RowsToSplit } from './split.ts';
import type { Action, Category, Disposition, FailOn, Hold, Outcome, Severity } from './subjects.ts';
import type { ColumnMatch, DerivedField, Excluded, SeenValue, TextGuardCount, WrittenAs } from './table.ts';
import type { Telling } from './telling.ts';
import type { Cause, Facts } from './values.ts';
import type { BaselineEntry, WaiverFileInfo } from './waiver.ts';

/** The one model of every report (`schema/report-1.json`). Absent is `null` here: this is the JSON border. */
export interface Report {
  readonly schema_version: '1.0';
  readonly tool: { readonly name: 'handoff-audit'; readonly version: string };
  readonly run: RunSummary;
  readonly problems: readonly Problem[];
  readonly inputs: readonly InputReport[];
  readonly values: readonly SeenValue[];
  readonly rulesets: readonly {
    readonly id: string;
    readonly version: string;
    readonly sha256: string;
    readonly rules: number;
  }[];
  readonly rules: readonly RuleReport[];
  /** By id; those in force and those that are not. Notices: no state bears on an outcome. */
  readonly waivers: readonly WaiverReport[];
  /** The files they stand in; absent when none was given. */
  readonly waiver_files?: readonly WaiverFileInfo[];
  /** The earlier report whose findings are known; absent when none was given. */
  readonly baseline?: BaselineReport;
  readonly not_checked: readonly { readonly what: string; readonly reason: string }[];
  readonly summary: Summary;
  /** By id in code-unit order. */
  readonly batches: readonly BatchReport[];
  readonly truncated: readonly {
    readonly batch: string;
    readonly rule: string;
    readonly shown: number;
    readonly total: number;
  }[];
}

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

/** One of several runs that share the batches of the same inputs between them. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export interface ShardReport extends Shard {
  /** Costs of purchase orders whose parcels fall to several shards: what counts once can only be told of all of them. Absent: none. */
  readonly shared_costs?: readonly SharedCost[];
}

/** Open findings of one rule about one purchase order, and what they are estimated to cost. */
export interface SharedCost extends CostLine {
  /** Findings that share it count once. */
  readonly once: string;
}

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

export interface InputReport {
  readonly dataset: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly unreadable: number;
  readonly set_aside: Readonly<Record<string, number>>;
  readonly orphans: number;
  /** Rows that were excluded, by reason, with the lines of the first; absent: none. */
  readonly excluded?: readonly Excluded[];
  /** What one row of the file is, where that is not a parcel, and how many parcels its rows stand for. */
  readonly row_is?: Exclude<RowKind, 'parcel'>;
  readonly parcels?: number;
  readonly columns: readonly ColumnMatch[];
  readonly unused_columns: readonly string[];
  /** How the file was packed: `sha256` and `bytes` are those of the file as given. Absent: not at all. */
  readonly packed?: 'gzip';
  /** The worksheet that was read, of a workbook. */
  readonly sheet?: string;
  /** Where the records stand in a JSON document: `shipments.parcels`. */
  readonly records_at?: string;
  /** What is odd about the file and did not keep it from being read, as sentences; absent: nothing. */
  readonly oddities?: readonly string[];
  /** Columns whose cells were guarded as text (`="0034"`, `'0034`) and are read without that, and how many; absent: none. */
  readonly text_guards?: readonly TextGuardCount[];
  /** Fields that rules read and that follow from others here; absent: none. */
  readonly derived?: readonly DerivedField[];
  /** How its numbers and dates were read, where not as rule files write them. */
  readonly notation?: WrittenAs;
}

export interface SourceReport {
  readonly title: string;
  readonly url?: string;
  readonly verified?: string;
}

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

export type WaiverState = 'active' | 'expiring' | 'expired' | 'unused' | 'over-limit';

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

export type Tally = Readonly<Record<Outcome, number>>;

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

export interface Place {
  readonly dataset: string;
  readonly file: string;
  readonly line: number;
  readonly row: number;
  /** The source header; null when the whole row is meant. */
  readonly column: string | null;
}

/** A parcel that must not go with the truck, and what to do with it. */
export interface PullEntry {
  readonly parcel: string;
  readonly outcome: Outcome;
  readonly hold: Hold;
  readonly tracking_number: string | null;
  readonly sscc: string | null;
  readonly order_id: string | null;
  readonly carrier: string | null;
  readonly service: string | null;
  readonly location: string | null;
  readonly pallet_id: string | null;
  readonly rules: readonly string[];
  readonly actions: readonly Action[];
  readonly place: Place;
}

export interface Finding {
  /** 16 hex of rule, batch, subject and field: the same trouble over time. */
  readonly key: string;
  /** 16 hex of key and facts; never of row numbers or wording. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly check: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly status: 'open' | 'waived' | 'known';
  /** `file` when the export is at fault and not the parcel: asks for a re-export, holds nothing. */
  readonly origin: 'parcel' | 'file';
  readonly hold: Hold;
  readonly action: Action | null;
  readonly subject: { readonly type: 'batch' | 'shipment' | 'parcel' | 'label' | 'item' | 'row'; readonly key: string };
  /** Key of the parcel concerned; null for an orphan, a shipment, a batch. */
  readonly parcel: string | null;
  /** What is present of tracking_number, sscc, order_id, po_number, carrier, service, location. */
  readonly identity: Readonly<Record<string, string>>;
  readonly field: string | null;
  readonly facts: Facts;
  readonly message: string;
  readonly fix: string | null;
  readonly cost: {
    /** Null for a share of something missing, or of the goods of several parcels: those are in `summary.cost_by`. */
    readonly amount: number | null;
    readonly currency: string | null;
    readonly per: string;
    readonly group: string | null;
    /** Of what it is a share: `5% of cogs`. */
    readonly share?: string;
  } | null;
  readonly places: readonly Place[];
  readonly waiver: string | null;
}

/** One parcel and its verdict, for lists of all parcels, passing ones included. */
export interface ParcelVerdict extends PullEntry {
  readonly batch: string;
  readonly po_number: string | null;
  readonly facility_id: string | null;
  /** ISO date where its cell is a date, else as written. */
  readonly ship_date: string | null;
}

/** A finished audit: the report, and what is too long for it. */
export interface Audit {
  readonly report: Report;
  /** Every parcel in canonical order: batch, file, row. */
  parcels(): Iterable<ParcelVerdict>;
  /** Which rows of each input may go; only of an audit that was to keep them. */
  rowsToSplit?(): readonly RowsToSplit[];
  /** The keys of all of them, in that order; absent where `parcels` is all there is. */
  keys?(): Iterable<string>;
  /** What the message of a finding is made of; undefined, as for all of a report that was saved, where nobody knows. */
  telling?(finding: Finding): Telling | undefined;
}
