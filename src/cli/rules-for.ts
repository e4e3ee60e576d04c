import type { LoadedRules } from '../ruleset/load.ts';
import type { AuditRequest } from './audit-request.ts';
import { carriersSeen } from './carriers-seen.ts';
import type { InputFile } from './inputs.ts';
import { layOver } from './lay-over.ts';
import { recordOf } from './run-facts.ts';
import { coreRules, defaultRules, rulesToAudit } from './shipped-rules.ts';
import type { Reading } from './tables.ts';

/** The rules of an audit: those its user names, else the shipped ones that fit the carriers in its manifests.
 *  Undefined when that depends on files that cannot be read. @throws CannotAudit with all that is wrong with the rules. */
export async function rulesFor(
  request: AuditRequest,
  files: readonly InputFile[] | undefined,
  reading: Reading,
): Promise<LoadedRules | undefined> {
  const selection = { params: recordOf(request.params), only: request.only, skip: request.skip };
  if (request.rulesets.length > 0) return rulesToAudit(request.rulesets, selection);
  if (files === undefined) return undefined;
  const { settings } = layOver(coreRules(), request);
  const carriers = await carriersSeen(files, settings, reading);
  return defaultRules(carriers, new Set(files.map(({ dataset }) => dataset)), selection);
}
