import type { AuditOptions } from '../model/audit-options.ts';
import type { AuditRequest } from './audit-request.ts';
import type { Config } from './config.ts';
import type { Pair } from './readers.ts';
import { version } from './version.ts';

/** What a report says of its run whether or not the audit could be carried out. */
export type RunFacts = Pick<AuditOptions, 'asOf' | 'run' | 'config' | 'command' | 'toolVersion'>;

/** The facts of a run as its report tells them. */
export function runFacts(request: AuditRequest, config: Config | undefined, command: readonly string[]): RunFacts {
  return {
    asOf: request.asOf,
    toolVersion: version(),
    command,
    config: config && { path: config.path, sha256: config.sha256 },
    run: {
      fail_on: request.failOn,
      batch_by: request.batchBy ?? null,
      set: recordOf(request.constants),
      params: recordOf(request.params),
      only: request.only,
      skip: request.skip,
      max_findings: request.maxFindings,
      redact: 'none',
      allow_empty: request.allowEmpty,
      ...(request.noWaivers ? { no_waivers: true } : {}),
    },
  };
}

/** Pairs by name; the last of a name wins. */
export function recordOf(pairs: readonly Pair[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
}
