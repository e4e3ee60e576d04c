import type { BatchReport } from '../model/report/batch.ts';
import type { Finding } from '../model/report/finding.ts';
import type { PullEntry } from '../model/report/pull.ts';
import type { Report } from '../model/report.ts';
import type { Action } from '../model/subjects.ts';
import { rankOf } from './findings.ts';
import { inWalkingOrder } from './walking-order.ts';

/** One parcel to pull, as the dock needs it. */
export interface Pull {
  readonly entry: PullEntry;
  /** The code printed on its label: tracking number, else SSCC, else its key. */
  readonly code: string;
  /** One per rule that it breaks, gravest first. Never empty. */
  readonly reasons: readonly PullReason[];
}

/** Why a parcel is pulled. */
export interface PullReason {
  readonly rule: string;
  readonly title: string;
  /** The finding's message, or the rule's title where the finding itself was left out by a cap. */
  readonly why: string;
  readonly action: Action | null;
  readonly fix: string | null;
}

/** The first parcels to pull from a batch in walking order, at most `most`, each with its reasons. */
export function pullList(report: Report, batch: BatchReport, most: number): readonly Pull[] {
  const entries = inWalkingOrder(batch.parcels_to_pull).slice(0, most);
  const findings = findingsByParcel(batch, entries);
  return entries.map((entry) => ({
    entry,
    code: codeOf(entry),
    reasons: reasonsFor(entry, findings.get(entry.parcel) ?? [], report),
  }));
}

/** The code a person can find on the label. */
export function codeOf(entry: PullEntry): string {
  return entry.tracking_number ?? entry.sscc ?? entry.parcel;
}

function findingsByParcel(batch: BatchReport, entries: readonly PullEntry[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>(entries.map(({ parcel }) => [parcel, []]));
  for (const finding of batch.findings)
    if (finding.status === 'open' && finding.parcel !== null) found.get(finding.parcel)?.push(finding);
  return found;
}

function reasonsFor(entry: PullEntry, findings: readonly Finding[], report: Report): readonly PullReason[] {
  const shown = distinct(findings.filter(({ rule }) => entry.rules.includes(rule)));
  const kept = [...shown]
    .sort((a, b) => rankOf(a.severity) - rankOf(b.severity))
    .map((finding) => found(finding, entry, report));
  const lost = entry.rules.filter((rule) => !shown.some((finding) => finding.rule === rule));
  const reasons = [...kept, ...lost.map((rule) => named(rule, report))];
  return reasons.length > 0
    ? reasons
    : [{ rule: '', title: entry.outcome, why: entry.outcome, action: null, fix: null }];
}

/** Rows that share one key have each other's findings: the same words twice say nothing new. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.rule} ${finding.message}`, finding])).values()];
}

/** A message often starts with the parcel's key, which the line already names. */
function found(finding: Finding, entry: PullEntry, report: Report): PullReason {
  const codes = [entry.parcel, codeOf(entry), finding.subject.key];
  const said = codes.find((code) => finding.message.startsWith(`${code}: `));
  const why = said === undefined ? finding.message : finding.message.slice(said.length + 2);
  return { ...named(finding.rule, report), why, action: finding.action, fix: finding.fix };
}

function named(id: string, report: Report): PullReason {
  const rule = report.rules.find((candidate) => candidate.id === id);
  const title = rule?.title ?? id;
  return { rule: id, title, why: title, action: rule?.action ?? null, fix: rule?.fix ?? null };
}
