import { exitCodeOf } from '../../model/exit-code.ts';
import { throwIfAny } from '../../model/problem.ts';
import type { BatchReport } from '../../model/report/batch.ts';
import type { Summary } from '../../model/report/summary.ts';
import type { WaiverReport } from '../../model/report/waiver.ts';
import type { Report } from '../../model/report.ts';
import type { Outcome } from '../../model/subjects.ts';
import { CostLines } from '../cost-lines.ts';
import { compareText } from '../findings.ts';
import { otherShards } from '../not-checked.ts';
import { worst } from '../verdicts.ts';
import { faultsOfShards, type ShardFile } from './faults.ts';

/** The report of the whole run whose shards these are, in any order: the same bytes as if it had never been divided.
 *  @throws CannotAudit with all that keeps them from being one run: a shard that lacks or comes twice, other inputs, rules or options. */
export function mergeShards(files: readonly ShardFile[]): Report {
  throwIfAny(faultsOfShards(files));
  const reports = files.map(({ report }) => report);
  const [first] = reports;
  if (first === undefined) throw new Error('no shards to merge');
  const batches = reports.flatMap((report) => report.batches).sort((a, b) => compareText(a.id, b.id));
  return {
    ...first,
    run: runOf(reports, first, batches),
    waivers: first.waivers.map((_, place) => waiverOf(reports.flatMap(({ waivers }) => waivers[place] ?? []))),
    ...baselineOf(reports),
    not_checked: first.not_checked.filter(({ what }) => what !== otherShards),
    summary: summaryOf(reports, batches),
    batches,
    truncated: reports
      .flatMap(({ truncated }) => truncated)
      .sort((a, b) => compareText(a.batch, b.batch) || compareText(a.rule, b.rule)),
  };
}

function runOf(reports: readonly Report[], { run }: Report, batches: readonly BatchReport[]): Report['run'] {
  const { shard: _, ...whole } = run;
  const none = batches.length === 0 && run.options.allow_empty;
  const outcome = none ? 'pass' : worst(batches.map((batch) => batch.outcome));
  return {
    ...whole,
    outcome,
    exit_code: exitCodeOf(outcome),
    complete: reports.every((report) => report.run.complete),
  };
}

/** One waiver as all shards together know it: over its limit in any batch, else by how often it was used. */
function waiverOf(told: readonly WaiverReport[]): WaiverReport {
  const overLimit = told.flatMap(({ over_limit }) => over_limit).sort((a, b) => compareText(a.batch, b.batch));
  const speaking = told.find(({ state }) => state === 'over-limit') ?? told.find(({ used }) => used > 0) ?? told[0];
  if (speaking === undefined) throw new Error('a waiver is told of by a shard');
  return { ...speaking, used: sum(told, ({ used }) => used), over_limit: overLimit };
}

/** Each shard knows what is stale of its own batches; a baseline tells its batches by id. */
function baselineOf(reports: readonly Report[]): Pick<Report, 'baseline'> {
  const told = reports.flatMap(({ baseline }) => baseline ?? []);
  const [first] = told;
  if (first === undefined) return {};
  const stale = told.flatMap((one) => one.stale).sort((a, b) => compareText(a.batch, b.batch)); // stable: the order within a batch stays
  return { baseline: { ...first, known: sum(told, ({ known }) => known), stale } };
}

function summaryOf(reports: readonly Report[], batches: readonly BatchReport[]): Summary {
  const summaries = reports.map(({ summary }) => summary);
  const findings = (kind: 'error' | 'warning' | 'info' | 'waived') => sum(summaries, (one) => one.findings[kind]);
  const known = summaries.some((one) => one.findings.known !== undefined);
  const outcomes = (outcome: Outcome) => batches.filter((batch) => batch.outcome === outcome).length;
  const parcels = (outcome: Outcome) => sum(batches, (batch) => batch.parcels[outcome]);
  return {
    batches: { pass: outcomes('pass'), fail: outcomes('fail'), 'not-audited': outcomes('not-audited') },
    parcels: { pass: parcels('pass'), fail: parcels('fail'), 'not-audited': parcels('not-audited') },
    findings: {
      error: findings('error'),
      warning: findings('warning'),
      info: findings('info'),
      waived: findings('waived'),
      ...(known ? { known: sum(summaries, (one) => one.findings.known ?? 0) } : {}),
    },
    ...costsOf(reports),
  };
}

/** Sums, but for what counts once for parcels of several shards: that is taken out of each and counted anew for all. */
function costsOf(reports: readonly Report[]): Pick<Summary, 'cost' | 'cost_by'> {
  const all = new CostLines();
  for (const { summary, run } of reports) {
    for (const line of summary.cost_by) all.add(line);
    const counted = new CostLines();
    for (const claims of byOnce([run.shard?.shared_costs ?? []])) counted.addOnce(claims);
    for (const line of counted.report().cost_by) all.add(line, -1);
  }
  for (const claims of byOnce(reports.map(({ run }) => run.shard?.shared_costs ?? []))) all.addOnce(claims);
  return all.report();
}

type SharedCosts = NonNullable<NonNullable<Report['run']['shard']>['shared_costs']>;

function byOnce(lists: readonly SharedCosts[]): readonly SharedCosts[] {
  const claimsByOnce = new Map<string, SharedCosts[number][]>();
  for (const claim of lists.flat()) {
    const known = claimsByOnce.get(claim.once);
    if (known === undefined) claimsByOnce.set(claim.once, [claim]);
    else known.push(claim);
  }
  return [...claimsByOnce.values()];
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
