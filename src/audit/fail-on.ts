import type { AuditOptions } from '../model/audit-options.ts';
import type { Severity } from '../model/subjects.ts';

const rank: Record<Severity, number> = { info: 1, warning: 2, error: 3 };

/** Whether a finding of this severity fails its parcel. */
export function fails({ failOn }: AuditOptions, severity: Severity): boolean {
  return failOn !== 'never' && rank[severity] >= rank[failOn];
}

/** Whether a rule of this severity must be evaluated for a parcel to count as audited. */
export function mustBeEvaluated(options: AuditOptions, severity: Severity): boolean {
  return options.failOn === 'never' ? severity === 'error' : fails(options, severity);
}
