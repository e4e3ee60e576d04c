import type { BatchReport } from '../model/report/batch.ts';
import type { Finding } from '../model/report/finding.ts';
import type { Report } from '../model/report.ts';
import { type FailOn, type Severity, severities } from '../model/subjects.ts';

/** A finding and the batch it is of. */
export interface PlacedFinding {
  readonly batch: BatchReport;
  readonly finding: Finding;
}

/** Every finding of a report with its batch, in the report's own (canonical) order. */
export function* allFindings(report: Report): Iterable<PlacedFinding> {
  for (const batch of report.batches) for (const finding of batch.findings) yield { batch, finding };
}

/** True for a severity that fails a parcel or batch under `--fail-on`. */
export function isAtLeast(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && rankOf(severity) <= rankOf(failOn);
}

/** 0 for error, the gravest; 2 for info. */
export function rankOf(severity: Severity): number {
  return severities.indexOf(severity);
}

/** True for an open finding that fails its parcel or batch. */
export function isFailure(finding: Finding, failOn: FailOn): boolean {
  return finding.status === 'open' && isAtLeast(finding.severity, failOn);
}
