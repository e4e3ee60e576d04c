import { exitCodeOf } from '../model/exit-code.ts';
import type { BatchReport, RuleTally } from '../model/report/batch.ts';
import type { RuleReport } from '../model/report/rule.ts';
import type { RunSummary } from '../model/report/run.ts';
import type { Summary } from '../model/report/summary.ts';
import type { Report } from '../model/report.ts';
import type { Outcome } from '../model/subjects.ts';
import { costBases } from './bearers.ts';
import type { BoundRule } from './bound-rule.ts';
import { exceptionsOf, findingTotals } from './exceptions.ts';
import { toleranceLine } from './failing.ts';
import { compareText } from './findings.ts';
import { inputReports } from './input-reports.ts';
import { notChecked } from './not-checked.ts';
import { pullLists } from './pull-list.ts';
import { isBuiltIn } from './rule-kinds.ts';
import type { Run } from './run.ts';
import { isBatchTold } from './scope.ts';
import { sharedCostsOf } from './shared-costs.ts';
import { subjectsOf } from './subject-counts.ts';
import { type BatchVerdict, batchVerdicts, worst } from './verdicts.ts';

/** The report of a finished run. */
export function reportOf(run: Run): Report {
  const verdicts = batchVerdicts(run);
  const told = run.rules.filter((rule) => isTold(run, rule));
  const batches = batchReports(run, verdicts, told);
  return {
    schema_version: '1.0',
    tool: { name: 'handoff-audit', version: run.options.toolVersion },
    run: runSummary(run, batches),
    problems: [],
    inputs: inputReports(run),
    values: run.tables.filter(({ dataset }) => dataset === 'manifest').flatMap((table) => table.summary().values),
    rulesets: run.plan.rulesets,
    rules: told.map(ruleReport),
    ...exceptionsOf(run),
    not_checked: notChecked(run),
    summary: summaryOf(run, batches),
    batches,
    truncated: run.findings.truncated((batch) => run.batches.at(batch).id),
  };
}

/** The engine's own rules are told when they had something to ask. */
function isTold(run: Run, rule: BoundRule): boolean {
  const { id } = rule.rule;
  if (!isBuiltIn(rule) || id === 'data.type') return true;
  if (id === 'data.covered') return run.plan.covers.carriers !== undefined || run.plan.covers.services !== undefined;
  return id === 'batch.expected' ? run.options.expect.length > 0 : run.faultRules.has(id);
}

function runSummary(run: Run, batches: readonly BatchReport[]): RunSummary {
  const outcome = outcomeOf(run, batches);
  const { asOf, run: options, config, command, shard, parcels } = run.options;
  return {
    as_of: asOf,
    outcome,
    exit_code: exitCodeOf(outcome),
    complete: run.complete,
    options,
    config: config ?? null,
    ...(command === undefined ? {} : { command }),
    ...(shard === undefined ? {} : { shard: { ...shard, ...sharedCostsOf(run) } }),
    ...(parcels === undefined ? {} : { parcels }),
  };
}

/** A shard to which no batch falls has nothing to say against any: the others speak for them. */
function outcomeOf({ options, batches: { list } }: Run, batches: readonly BatchReport[]): Outcome {
  const none = batches.length === 0 && (list.length === 0 ? options.allowEmpty : options.shard !== undefined);
  return none ? 'pass' : worst(batches.map(({ outcome }) => outcome));
}

function ruleReport({ rule }: BoundRule): RuleReport {
  const { id, title, check, category, on } = rule;
  const { severity, hold, action, fix, source } = rule.variants.at(-1) ?? rule.variants[0];
  return {
    id,
    title,
    check,
    category,
    on,
    severity,
    hold,
    action: action ?? null,
    fix: fix ?? null,
    source: source ?? null,
    ...(rule.waivable === false ? { waivable: false } : {}),
  };
}

function batchReports(
  run: Run,
  verdicts: readonly BatchVerdict[],
  rules: readonly BoundRule[],
): readonly BatchReport[] {
  const pulls = pullLists(run);
  const reports = run.batches.list.flatMap(({ id, key }, batch): readonly BatchReport[] => {
    if (!isBatchTold(run, batch)) return [];
    const { outcome, withoutWaivers, disposition, parcels } = verdicts[batch] ?? nothing;
    const report = {
      id,
      key,
      outcome,
      outcome_without_waivers: withoutWaivers,
      disposition,
      parcels,
      rules: rules.map((rule) => tallyLine(run, rule, batch)),
      parcels_to_pull: pulls[batch] ?? [],
      findings: run.findings.of(batch),
    };
    return [report];
  });
  return reports.sort((a, b) => compareText(a.id, b.id));
}

const nothing: BatchVerdict = {
  outcome: 'not-audited',
  withoutWaivers: 'not-audited',
  disposition: 'not-audited',
  parcels: { total: 0, pass: 0, fail: 0, 'not-audited': 0 },
};

function tallyLine(run: Run, rule: BoundRule, batch: number): RuleTally {
  const subjects = subjectsOf(run, rule, batch);
  const line = run.tally.line(rule.rule.id, rule.number, batch, subjects);
  const observed = run.tally.observed(rule.number, batch, subjects);
  const own = rule.rule.variants.at(-1)?.tolerance;
  return { ...line, tolerance: toleranceLine(own, run.failing.tolerances(batch, rule.number), observed) };
}

function summaryOf(run: Run, batches: readonly BatchReport[]): Summary {
  const outcomes = { pass: 0, fail: 0, 'not-audited': 0 };
  const parcels = { pass: 0, fail: 0, 'not-audited': 0 };
  for (const batch of batches) {
    outcomes[batch.outcome] += 1;
    for (const outcome of ['pass', 'fail', 'not-audited'] as const) parcels[outcome] += batch.parcels[outcome];
  }
  return { batches: outcomes, parcels, findings: findingTotals(run), ...run.costs.report(costBases(run)) };
}
