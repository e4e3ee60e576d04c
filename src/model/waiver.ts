import type { Condition } from './condition.ts';

/** A named person's dated acceptance of findings, checked against the rules in force. */
export interface Waiver {
  readonly id: string;
  /** By id of each rule it speaks of: which of that rule's subjects, all of them where undefined. */
  readonly conditionByRule: ReadonlyMap<string, Condition | undefined>;
  /** Ids of batches; undefined: any. */
  readonly batches: readonly string[] | undefined;
  /** Keys of parcels, compared as the join compares identities; undefined: any. */
  readonly parcels: readonly string[] | undefined;
  /** Fingerprints of findings; undefined: any. */
  readonly fingerprints: readonly string[] | undefined;
  readonly reason: string;
  readonly owner: string;
  readonly approvedBy: string | undefined;
  /** ISO date. */
  readonly created: string | undefined;
  /** ISO date, the last day it holds. */
  readonly expires: string;
  /** Findings it may match in one batch; matching more, it waives nothing there. */
  readonly maxFindings: number | undefined;
  /** The file it stands in, as the user named it. */
  readonly file: string;
}

/** A file of waivers that was read, for evidence. */
export interface WaiverFileInfo {
  readonly path: string;
  readonly sha256: string;
  readonly waivers: number;
}

/** A finding of an earlier report that still stood open, or was known already. */
export interface BaselineEntry {
  readonly key: string;
  readonly batch: string;
  readonly rule: string;
  readonly subject: { readonly type: string; readonly key: string };
  readonly field: string | null;
}

/** An earlier report whose findings are known: they are shown and do not decide. */
export interface Baseline {
  readonly path: string;
  readonly sha256: string;
  /** In the report's order; a key stands there as often as it was found. */
  readonly entries: readonly BaselineEntry[];
  /** Findings that the report counted and, for its cap, did not show: these are not known. */
  readonly leftOut: number;
}

/** Rules whose findings say that a file cannot be trusted: no waiver may speak of them and no baseline knows them. */
export function isOfUntrustedFile(rule: string): boolean {
  return rule.startsWith('intake.') || rule === 'batch.declared-once' || rule === 'data.joined';
}

/** Days before its end from which a waiver is said to expire soon. */
export const expiringDays = 14;

/** Days from the date of a moment until a waiver's last day; negative once it has expired. Both ISO; the moment's own offset decides its date. */
export function daysLeft(expires: string, asOf: string): number {
  return Math.round((Date.parse(`${expires}T00:00:00Z`) - Date.parse(`${asOf.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}
