import type { Problem } from './problem.ts';
import type { Action, Category, Disposition, FailOn, Hold, Outcome, Severity } from './subjects.ts';
import type { ColumnMatch, SeenValue } from './table.ts';
import type { Cause, Facts } from './values.ts';

/** The one model of every report (DESIGN 8, `schema/report-1.json`). Absent is `null` here: this is the JSON border. */
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
  readonly waivers: readonly WaiverReport[];
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
  readonly exit_code: 0 | 1 | 2;
  /** False when an error rule was not-evaluated or a row was unreadable. */
  readonly complete: boolean;
  readonly options: RunOptions;
  /** The config file that set defaults, when there is one. */
  readonly config: { readonly path: string; readonly sha256: string } | null;
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
  readonly columns: readonly ColumnMatch[];
  readonly unused_columns: readonly string[];
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
}

export interface WaiverReport {
  readonly id: string;
  readonly used: number;
  readonly state: 'active' | 'expiring' | 'expired' | 'unused' | 'over-limit';
}

export type Tally = Readonly<Record<Outcome, number>>;

export interface CostReport {
  readonly amount: number;
  readonly currency: string;
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
  };
  /** Always an estimate. */
  readonly cost: readonly CostReport[];
}

export interface BatchReport {
  readonly id: string;
  /** The batch-by fields and their values; empty for a batch named by its file or `(unmatched)`. */
  readonly key: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
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
  readonly 'not-applicable': number;
  readonly 'not-evaluated': number;
  /** Why subjects were not applicable or not evaluated, with counts; `not-applicable` for want of a value is `value-absent` under its own heading. */
  readonly causes: {
    readonly 'not-applicable': Readonly<Partial<Record<Cause, number>>>;
    readonly 'not-evaluated': Readonly<Partial<Record<Cause, number>>>;
  };
  /** What nobody could look at, and for how many subjects; says in words a lead understands which column or file to give. */
  readonly missing?: readonly MissingReport[];
  readonly tolerance: null;
}

/** The field behind a not-evaluated status; `field` is null when the whole dataset is missing or no single field is at fault. */
export interface MissingReport {
  readonly cause: Cause;
  readonly dataset: string | null;
  readonly field: string | null;
  readonly subjects: number;
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
    readonly amount: number;
    readonly currency: string;
    readonly per: string;
    readonly group: string | null;
  } | null;
  readonly places: readonly Place[];
  readonly waiver: string | null;
}

/** One parcel and its verdict, for lists of all parcels, passing ones included. */
export interface ParcelVerdict extends PullEntry {
  readonly batch: string;
}

/** A finished audit: the report, and what is too long for it. */
export interface Audit {
  readonly report: Report;
  /** Every parcel in canonical order: batch, file, row. */
  parcels(): Iterable<ParcelVerdict>;
}
