import type { Finding } from '../../model/report/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Disposition, Outcome, Severity } from '../../model/subjects.ts';

/** What changed from one report to a later one, finding by finding. Findings are the same trouble when they have the same key. */
export interface ReportDiff {
  readonly schema_version: '1.0';
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** What the two were asked differently: where there is any, what is gone may not be fixed. */
  readonly differences: readonly Difference[];
  readonly counts: DiffCounts;
  /** Batches whose outcome or disposition changed, by id. */
  readonly batches: readonly BatchChange[];
  /** Found now and not before. */
  readonly new: readonly DiffEntry[];
  /** The same trouble with other facts, another standing or another severity. */
  readonly changed: readonly DiffEntry[];
  /** Found before, looked for again, and no longer found. */
  readonly fixed: readonly DiffEntry[];
  /** Found before and not now, where nobody can claim that it is fixed. */
  readonly not_judged: readonly DiffEntry[];
  readonly unchanged: readonly DiffEntry[];
}

/** One of the two reports that are compared. */
export interface DiffSide {
  readonly path: string;
  readonly as_of: string;
  readonly outcome: Outcome;
  readonly fail_on: Report['run']['options']['fail_on'];
  /** Findings that a cap left out of it. */
  readonly left_out: number;
  /** True of an audit that could not be carried out: it found nothing, for it looked at nothing. */
  readonly not_carried_out?: true;
}

/** What two reports say differently of what they were made of. */
export interface Difference {
  /** `version`, `ruleset acme/eu-outbound`, `rule packing.weight.max`, `option fail_on`, … */
  readonly what: string;
  /** Null: not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** How many findings are new, fixed, unchanged, and so on. */
export interface DiffCounts {
  readonly new: number;
  readonly changed: number;
  readonly fixed: number;
  readonly not_judged: number;
  readonly unchanged: number;
  /** Findings that fail now and did not before: new ones, and those whose waiver or severity changed. */
  readonly newly_failing: number;
}

/** A batch whose verdict is another than before. */
export interface BatchChange {
  readonly id: string;
  readonly before: { readonly outcome: Outcome; readonly disposition: Disposition } | null;
  readonly after: { readonly outcome: Outcome; readonly disposition: Disposition } | null;
}

/** Why nobody can claim that something is fixed, or that it is new. */
export type Doubt = 'batch-absent' | 'rule-not-judged' | 'not-evaluated' | 'left-out' | 'not-asked' | 'not-carried-out';

/** A finding in one or both reports. */
export interface DiffEntry {
  readonly batch: string;
  readonly rule: string;
  readonly key: string;
  readonly subject: Finding['subject'];
  readonly parcel: string | null;
  readonly field: string | null;
  /** As it is found now; of what is gone, as it was. */
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly status: Finding['status'];
  readonly message: string;
  /** Fails its parcel or batch now, and did not before. */
  readonly newly_failing: boolean;
  /** What it was, where that changed. */
  readonly before?: Pick<Finding, 'fingerprint' | 'severity' | 'status' | 'message'>;
  /** Of what is gone: why it is not claimed fixed. Of what is new: why it may have been there before. */
  readonly doubt?: Doubt;
}
