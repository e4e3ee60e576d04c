import type { Problem } from '../model/problem.ts';
import type { Audit, Report } from '../model/report.ts';
import { exitCodeOf } from './exit.ts';
import type { RunFacts } from './run-facts.ts';

const none = { pass: 0, fail: 0, 'not-audited': 0 } as const;

/** The report of an audit that could not be carried out: not audited, incomplete, with every problem; never yesterday's verdict. */
export function failedAudit(
  facts: RunFacts,
  problems: readonly Problem[],
  code: Report['run']['exit_code'] = exitCodeOf('not-audited'),
): Audit {
  const report: Report = {
    schema_version: '1.0',
    tool: { name: 'handoff-audit', version: facts.toolVersion },
    run: {
      as_of: facts.asOf,
      outcome: 'not-audited',
      exit_code: code,
      complete: false,
      options: facts.run,
      config: facts.config ?? null,
      ...(facts.command === undefined ? {} : { command: facts.command }),
    },
    problems,
    inputs: [],
    values: [],
    rulesets: [],
    rules: [],
    waivers: [],
    not_checked: [],
    summary: {
      batches: none,
      parcels: none,
      findings: { error: 0, warning: 0, info: 0, waived: 0 },
      cost: [],
      cost_by: [],
    },
    batches: [],
    truncated: [],
  };
  return { report, parcels: () => [] };
}
