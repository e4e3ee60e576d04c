import type { AuditOptions } from '../model/audit-options.ts';
import { type Problem, throwIfAny } from '../model/problem.ts';
import type { LoadedRules } from '../ruleset/load.ts';
import { loadWaivers, type Waivable } from '../ruleset/waivers/load.ts';
import type { AuditRequest } from './audit-request.ts';
import { readBaseline } from './baseline.ts';
import { gather } from './gather.ts';
import { shippedRuleIds } from './shipped-rules.ts';
import { waiverSources } from './waiver-files.ts';

/** Findings that somebody accepted: waivers and a baseline. */
export type Accepted = Pick<AuditOptions, 'waivers' | 'waiverFiles' | 'baseline'>;

/** Reads what a request accepts; against no rules (undefined), only as far as they do not matter.
 *  @throws CannotAudit with all that is wrong with waivers and baseline. */
export async function accepted(request: AuditRequest, rules: LoadedRules | undefined): Promise<Accepted> {
  const problems: Problem[] = [];
  const waived = await gather(problems, () => waiversOf(request, rules));
  const { baseline: path } = request;
  const baseline = path === undefined ? undefined : await gather(problems, () => readBaseline(path));
  throwIfAny(problems);
  return { ...waived, ...(baseline === undefined ? {} : { baseline }) };
}

function waiversOf(request: AuditRequest, rules: LoadedRules | undefined): Accepted {
  if (request.waivers.length === 0 || request.noWaivers) return {};
  const { waivers, files } = loadWaivers(waiverSources(request.waivers), rules && waivableOf(request, rules));
  return { waivers, waiverFiles: files };
}

/** Without `-r` the rules depend on the carriers of the day: waivers for the rules of others are no mistake. */
function waivableOf({ rulesets }: AuditRequest, { waivable }: LoadedRules): Waivable {
  return rulesets.length > 0 ? waivable : { ...waivable, others: [...waivable.others, ...shippedRuleIds()] };
}
