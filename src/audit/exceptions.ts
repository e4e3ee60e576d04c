import type { BaselineReport } from '../model/report/baseline.ts';
import type { Summary } from '../model/report/summary.ts';
import type { WaiverReport, WaiverState } from '../model/report/waiver.ts';
import type { Report } from '../model/report.ts';
import { type Baseline, daysLeft, expiringDays } from '../model/waiver.ts';
import { compareText } from './findings.ts';
import type { Run } from './run.ts';
import { type BoundWaiver, isOverLimit } from './waivers.ts';

/** What a report tells of accepted findings: waivers by id with what became of them, and what the baseline knows. */
export function exceptionsOf(run: Run): Pick<Report, 'waivers' | 'waiver_files' | 'baseline'> {
  const { waiverFiles, baseline } = run.options;
  const waivers = run.waivers.map((waiver) => waiverReport(run, waiver));
  return {
    waivers: waivers.sort((a, b) => compareText(a.id, b.id)),
    ...(waiverFiles === undefined ? {} : { waiver_files: waiverFiles }),
    ...(baseline === undefined ? {} : { baseline: baselineReport(run, baseline) }),
  };
}

/** Findings by what they count under; what the baseline knows only when there is one. */
export function findingTotals(run: Run): Summary['findings'] {
  const { findings, waivers } = run;
  return {
    error: findings.total('error'),
    warning: findings.total('warning'),
    info: findings.total('info'),
    waived: waivers.reduce((sum, waiver) => sum + findings.total(waiver), 0),
    ...(run.options.baseline === undefined ? {} : { known: findings.total('known') }),
  };
}

function waiverReport(run: Run, bound: BoundWaiver): WaiverReport {
  const { id, expires, reason, owner, approvedBy, maxFindings, file } = bound.waiver;
  const counted = run.batches.list.flatMap(({ id: batch }, number) =>
    isOverLimit(bound, number) ? [{ batch, matched: bound.matchedByBatch[number] ?? 0 }] : [],
  );
  const over = [...(run.options.overLimit?.get(id) ?? counted)];
  const used = run.findings.total(bound);
  return {
    id,
    used,
    state: over.length > 0 ? 'over-limit' : stateOf(bound, used, run.options.asOf),
    expires,
    reason,
    owner,
    approved_by: approvedBy ?? null,
    max_findings: maxFindings ?? null,
    over_limit: over.sort((a, b) => compareText(a.batch, b.batch)),
    file,
  };
}

function stateOf({ waiver, isExpired }: BoundWaiver, used: number, asOf: string): WaiverState {
  if (isExpired) return 'expired';
  if (used === 0) return 'unused';
  return daysLeft(waiver.expires, asOf) <= expiringDays ? 'expiring' : 'active';
}

function baselineReport(run: Run, { path, sha256, leftOut }: Baseline): BaselineReport {
  const isJudged = (rule: string) => run.ruleById.has(rule);
  const unjudged = run.known.unjudged(isJudged);
  // Of parcels that nobody asked for, nobody knows what became of their trouble.
  const stale = run.options.parcels === undefined ? run.known.stale(isJudged) : [];
  return {
    path,
    sha256,
    known: run.findings.total('known'),
    left_out: leftOut,
    ...(unjudged === 0 ? {} : { not_judged: unjudged }),
    stale: stale.filter(({ batch }) => run.scope.owns(batch)),
  };
}
