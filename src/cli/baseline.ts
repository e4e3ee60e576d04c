import { createHash } from 'node:crypto';
import { type Baseline, isOfUntrustedFile } from '../model/waiver.ts';
import { slashed } from './files.ts';
import { readJsonReport } from './json-report.ts';

/** An earlier report as a baseline: what stood open in it, or was known already. What was waived is left to its waiver,
 *  and what says that a file cannot be trusted is never known. @throws CannotAudit when it is no report of handoff. */
export function readBaseline(path: string): Baseline {
  const { report, bytes } = readJsonReport(path, 'baseline');
  const entries = report.batches.flatMap(({ id: batch, findings }) =>
    findings
      .filter(({ status, rule }) => status !== 'waived' && !isOfUntrustedFile(rule))
      .map(({ key, rule, subject, field }) => ({ key, batch, rule, subject, field })),
  );
  const leftOut = report.truncated.reduce((sum, { shown, total }) => sum + total - shown, 0);
  return { path: slashed(path), sha256: createHash('sha256').update(bytes).digest('hex'), entries, leftOut };
}
