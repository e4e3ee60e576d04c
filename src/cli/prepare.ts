import { type Problem, throwIfAny } from '../model/problem.ts';
import { type AuditRequest, auditRequest } from './audit-request.ts';
import type { RunParts } from './carry-out.ts';
import type { CommandLine } from './command-line.ts';
import { commandWords } from './command-words.ts';
import { type Config, loadConfig, namedAudit } from './config.ts';
import { slashed } from './files.ts';
import { gather } from './gather.ts';
import { expandGlob, isGlob } from './globs.ts';
import { inputFiles, overwrites } from './inputs.ts';
import { runFacts } from './run-facts.ts';
import { flagLayer, type Settings, settingsOf } from './settings.ts';
import { spoolPipes } from './spool.ts';

/** An audit as a command line asks for it at a moment (ISO 8601 with offset); what is wrong with its files is added to `problems`.
 *  @throws CannotAudit with all that is wrong with the command itself. */
export async function prepared(line: CommandLine, moment: string, problems: Problem[]): Promise<RunParts> {
  const usage: Problem[] = [];
  const config = await gather(problems, () => loadConfig(line.flags.get('config')?.[0]));
  const settings = await gather(usage, () => settingsFor(line, config));
  if (settings === undefined) throwIfAny([...usage, ...problems]);
  const request = await auditRequest(settings ?? settingsOf([]), moment, usage);
  await gather(problems, () => spoolPipes(request.inputs.map(({ pattern }) => pattern)));
  const files = inputFiles(request.inputs, problems);
  usage.push(...overwrites(request.outputs, [...files.map(({ path }) => path), ...alsoRead(request)]));
  if (usage.length > 0) throwIfAny([...usage, ...problems]);
  return { request, files, facts: runFacts(request, config, commandWords(line)) };
}

function settingsFor(line: CommandLine, config: Config | undefined): Settings {
  const audit = namedAudit(config, line.operands);
  const values = new Map(line.flags);
  if (audit === undefined && line.operands.length > 0) values.set('manifest', line.operands);
  return settingsOf([flagLayer(values), ...(config?.layers(audit) ?? [])]);
}

/** What the audit reads besides its inputs. Its own report must never become the baseline by itself: that would accept all it found. */
export function alsoRead({ rulesets, waivers, baseline }: AuditRequest): readonly string[] {
  const waiverFiles = waivers.flatMap((pattern) => (isGlob(pattern) ? expandGlob(slashed(pattern)) : [pattern]));
  return [...rulesets, ...waiverFiles, ...(baseline === undefined ? [] : [baseline])];
}
