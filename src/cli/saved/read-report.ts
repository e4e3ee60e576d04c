import type { Report } from '../../model/report.ts';
import { slashed } from '../files.ts';
import { notReport, readJson, type SavedJson } from './read-json.ts';
import { faultOfReport, isReport } from './report-shape.ts';

/** A report as it was saved: what it says, and the bytes it was said in. */
export interface SavedReport extends Pick<SavedJson, 'bytes' | 'isRecoded'> {
  readonly path: string;
  readonly report: Report;
}

/** Reads a saved report, whole; keys of later minor versions are kept. @throws CannotAudit when it is missing, cut off, or no report of handoff. */
export function readReport(path: string): SavedReport {
  const { value, ...saved } = readJson(path, 'report');
  if (isReport(value)) return { ...saved, path: slashed(path), report: value };
  throw notReport('report.foreign', `${path} should be a JSON report of handoff, but ${whyNot(value)}`);
}

function whyNot(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('schema_version' in value)) return 'has no schema_version';
  const { schema_version: version } = value;
  if (typeof version === 'string' && /^\d+\.\d+$/.test(version) && !version.startsWith('1.'))
    return `is of version ${version}, and this is handoff for version 1`;
  return `is none that this version reads: ${faultOfReport(value)}`;
}
