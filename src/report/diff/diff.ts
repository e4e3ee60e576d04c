import type { Finding } from '../../model/report/finding.ts';
import type { Report } from '../../model/report.ts';
import { isFailure } from '../findings.ts';
import { leftOut } from '../left-out.ts';
import { batchChanges } from './batches.ts';
import { differencesOf } from './differences.ts';
import { doubter } from './doubts.ts';
import type { DiffEntry, DiffSide, ReportDiff } from './model.ts';
import { type Found, type Pair, pairs } from './pairs.ts';

/** A report, and the file it was read from. */
export interface NamedReport {
  readonly path: string;
  readonly report: Report;
}

/** What changed from one report to a later one. Both count whole; what caps left out of them is neither claimed fixed nor taken for new
 *  without a word. */
export function diffReports(before: NamedReport, after: NamedReport): ReportDiff {
  const entries = entriesOf(before.report, after.report);
  const newlyFailing = [...entries.new, ...entries.changed].filter(({ newly_failing }) => newly_failing);
  return {
    schema_version: '1.0',
    before: sideOf(before),
    after: sideOf(after),
    differences: differencesOf(before.report, after.report),
    counts: {
      new: entries.new.length,
      changed: entries.changed.length,
      fixed: entries.fixed.length,
      not_judged: entries.not_judged.length,
      unchanged: entries.unchanged.length,
      newly_failing: newlyFailing.length,
    },
    batches: batchChanges(before.report, after.report),
    ...entries,
  };
}

type Entries = Pick<ReportDiff, 'new' | 'changed' | 'fixed' | 'not_judged' | 'unchanged'>;

function entriesOf(before: Report, after: Report): Entries {
  const kinds: Record<keyof Entries, DiffEntry[]> = { new: [], changed: [], fixed: [], not_judged: [], unchanged: [] };
  const goneFrom = doubter(after);
  const unknownTo = doubter(before);
  for (const pair of pairs(before, after)) {
    if (pair.after === undefined) {
      const doubt = goneFrom(pair.before);
      kinds[doubt === undefined ? 'fixed' : 'not_judged'].push({ ...told(pair.before), ...(doubt && { doubt }) });
    } else {
      const doubt = pair.before === undefined ? unknownTo(pair.after) : undefined;
      kinds[kindOf(pair)].push({ ...toldOf(pair, { before, after }), ...(doubt && { doubt }) });
    }
  }
  return kinds;
}

function kindOf({ before, after }: Pair & { readonly after: Found }): 'new' | 'unchanged' | 'changed' {
  if (before === undefined) return 'new';
  return isSame(before.finding, after.finding) ? 'unchanged' : 'changed';
}

function isSame(a: Finding, b: Finding): boolean {
  return a.fingerprint === b.fingerprint && a.status === b.status && a.severity === b.severity;
}

function toldOf(
  { before, after }: Pair & { readonly after: Found },
  reports: { readonly before: Report; readonly after: Report },
): DiffEntry {
  const fails = isFailure(after.finding, reports.after.run.options.fail_on);
  const failed = before !== undefined && isFailure(before.finding, reports.before.run.options.fail_on);
  const entry = { ...told(after), newly_failing: fails && !failed };
  if (before === undefined || isSame(before.finding, after.finding)) return entry;
  const { fingerprint, severity, status, message } = before.finding;
  return { ...entry, before: { fingerprint, severity, status, message } };
}

function told({ batch, finding }: Found): DiffEntry {
  const { rule, key, subject, parcel, field, fingerprint, severity, status, message } = finding;
  return { batch, rule, key, subject, parcel, field, fingerprint, severity, status, message, newly_failing: false };
}

function sideOf({ path, report }: NamedReport): DiffSide {
  const notDone = report.problems.length > 0 ? { not_carried_out: true as const } : {};
  const { as_of, outcome, options } = report.run;
  return { path, as_of, outcome, fail_on: options.fail_on, left_out: leftOut(report, () => true), ...notDone };
}
