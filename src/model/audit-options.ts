import type { RunOptions, Shard } from './report/run.ts';
import type { WaiverReport } from './report/waiver.ts';
import type { FailOn } from './subjects.ts';
import type { Baseline, Waiver, WaiverFileInfo } from './waiver.ts';

/** What the caller of an audit decides; the clock is an argument (`asOf`). */
export interface AuditOptions {
  /** ISO 8601 with offset. */
  readonly asOf: string;
  readonly failOn: FailOn;
  /** Fields of the batch key, or `['file']`; undefined: `batch_id`, else carrier, facility and ship date, else the file. */
  readonly batchBy: readonly string[] | undefined;
  /** Findings kept per rule and batch. */
  readonly maxFindings: number;
  /** Parcels expected: in all (`carrier` undefined) or of one canonical carrier. */
  readonly expect: readonly { readonly carrier: string | undefined; readonly count: number }[];
  readonly allowEmpty: boolean;
  /** Judges and reports only the batches of one part of a run. */
  readonly shard?: Shard | undefined;
  /** Judges and reports only these parcels, by any of their identities. */
  readonly parcels?: readonly string[] | undefined;
  /** Where only some parcels are judged: in which batches waivers, by id, match more findings of the whole run than they may. */
  readonly overLimit?: ReadonlyMap<string, WaiverReport['over_limit']>;
  /** Keeps which parcel each label and item belongs to, for a split. */
  readonly keepsLinks?: boolean;
  /** Accepted findings; ids are unique. */
  readonly waivers?: readonly Waiver[];
  readonly waiverFiles?: readonly WaiverFileInfo[];
  readonly baseline?: Baseline;
  /** Echoed into the report. */
  readonly run: RunOptions;
  readonly config: { readonly path: string; readonly sha256: string } | undefined;
  /** The command line as the report keeps it. */
  readonly command?: readonly string[];
  readonly toolVersion: string;
  /** Called now and then with records read and findings made so far; for progress only. */
  readonly onProgress?: (recordsRead: number, findings: number) => void;
}
