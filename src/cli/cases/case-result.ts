import type { PlannedRule } from '../../model/plan.ts';
import type { RuleTally } from '../../model/report/batch.ts';
import type { Finding } from '../../model/report/finding.ts';
import type { Report } from '../../model/report.ts';
import { datasetOfSubject, type Severity, type Status } from '../../model/subjects.ts';
import type { Facts } from '../../model/values.ts';

/** What a rule said of the subject of a case. */
export interface CaseResult {
  readonly status: Exclude<Status, 'waived'>;
  readonly severity?: Severity;
  readonly message?: string;
  readonly facts?: Facts;
  readonly cause?: string;
}

const statuses = ['fail', 'not-evaluated', 'not-applicable', 'pass'] as const;

/** The status of the first subject; undefined when several subjects fare differently and the tallies do not tell which is which. */
export function resultOf(report: Report, rule: PlannedRule): CaseResult | undefined {
  const findings = report.batches.flatMap((batch) => batch.findings).filter((finding) => finding.rule === rule.id);
  const own = findings.find((finding) => isOfFirst(finding, rule));
  if (own !== undefined) return { status: 'fail', severity: own.severity, message: own.message, facts: own.facts };
  const tallies = report.batches.flatMap(({ rules }) => rules.filter((tally) => tally.rule === rule.id));
  // A failing sibling has its own finding; the first subject did not fail.
  const present = statuses.filter((status) => status !== 'fail' && tallies.some((tally) => tally[status] > 0));
  const [status, other] = present;
  if (status === undefined || other !== undefined) return undefined;
  const cause = causeIn(tallies, status);
  return cause === undefined ? { status } : { status, cause };
}

function isOfFirst({ subject, places }: Finding, { on }: PlannedRule): boolean {
  if (on === 'batch' || on === 'shipment') return subject.type === on;
  const [place] = places;
  return place?.dataset === datasetOfSubject[on] && place.row === 1;
}

function causeIn(tallies: readonly RuleTally[], status: Exclude<Status, 'waived'>): string | undefined {
  if (status !== 'not-applicable' && status !== 'not-evaluated') return undefined;
  return tallies.flatMap(({ causes }) => Object.keys(causes[status]))[0];
}
