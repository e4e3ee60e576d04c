import type { Problem } from './problem.ts';
import type { BaselineReport } from './report/baseline.ts';
import type { BatchReport } from './report/batch.ts';
import type { Finding } from './report/finding.ts';
import type { InputReport } from './report/input.ts';
import type { ParcelVerdict } from './report/pull.ts';
import type { RuleReport } from './report/rule.ts';
import type { RunSummary } from './report/run.ts';
import type { Summary } from './report/summary.ts';
import type { WaiverReport } from './report/waiver.ts';
import type { RowsToSplit } from './split.ts';
import type { SeenValue } from './table.ts';
import type { Telling } from './telling.ts';
import type { WaiverFileInfo } from './waiver.ts';

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
