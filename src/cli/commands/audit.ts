import { type Problem, throwIfAny } from '../../model/problem.ts';
import { type AuditRequest, auditRequest } from '../audit-request.ts';
import { carryOut } from '../carry-out.ts';
import { now } from '../clock.ts';
import type { CommandLine } from '../command-line.ts';
import { commandWords } from '../command-words.ts';
import { type Config, loadConfig, namedAudit } from '../config.ts';
import { cutNotes } from '../cut-notes.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exit, exitCodeOf } from '../exit.ts';
import { failedAudit } from '../failed-report.ts';
import { slashed } from '../files.ts';
import { gather } from '../gather.ts';
import { expandGlob, isGlob } from '../globs.ts';
import { inputFiles, overwrites } from '../inputs.ts';
import { prepareLastWords } from '../last-words.ts';
import type { Output } from '../outputs.ts';
import { runFacts } from '../run-facts.ts';
import { flagLayer, type Settings, settingsOf } from '../settings.ts';
import { printable } from '../terminal.ts';

/** `handoff audit`: judges the inputs, writes the reports, and exits as the outcome says.
 *  @throws CannotAudit when the audit could not be carried out; reports say so too, unless the command itself was wrong. */
export async function runAudit(line: CommandLine): Promise<ExitCode> {
  const usage: Problem[] = [];
  const problems: Problem[] = [];
  const config = await gather(problems, () => loadConfig(line.flags.get('config')?.[0]));
  const settings = await gather(usage, () => settingsFor(line, config));
  if (settings === undefined) throwIfAny([...usage, ...problems]);
  const request = await auditRequest(settings ?? settingsOf([]), now(), usage);
  const files = inputFiles(request.inputs, problems);
  usage.push(...overwrites(request.outputs, [...files.map(({ path }) => path), ...alsoRead(request)]));
  if (usage.length > 0) throwIfAny([...usage, ...problems]);

  const facts = runFacts(request, config, commandWords(line));
  await prepareLastWords(facts, request.outputs, request.redact);
  const audit = await carryOut({ request, files, facts }, problems);
  if (audit !== undefined) {
    await deliver(audit, request.outputs, request.redact);
    for (const note of await cutNotes(audit.report, request.outputs)) process.stderr.write(printable(note));
    return exitCodeOf(audit.report.run.outcome);
  }
  if (problems.some(({ code }) => !code.startsWith('usage.'))) {
    await deliver(failedAudit(facts, problems), request.outputs.filter(tellsOfFailure), request.redact);
  }
  throwIfAny(problems);
  return exit.notAudited;
}

function settingsFor(line: CommandLine, config: Config | undefined): Settings {
  const audit = namedAudit(config, line.operands);
  const values = new Map(line.flags);
  if (audit === undefined && line.operands.length > 0) values.set('manifest', line.operands);
  return settingsOf([flagLayer(values), ...(config?.layers(audit) ?? [])]);
}

/** What the audit reads besides its inputs. Its own report must never become the baseline by itself: that would accept all it found. */
function alsoRead({ rulesets, waivers, baseline }: AuditRequest): readonly string[] {
  const waiverFiles = waivers.flatMap((pattern) => (isGlob(pattern) ? expandGlob(slashed(pattern)) : [pattern]));
  return [...rulesets, ...waiverFiles, ...(baseline === undefined ? [] : [baseline])];
}

// On a screen the problems themselves are what the user sees; every other report must say that there is no verdict.
function tellsOfFailure({ format, target }: Output): boolean {
  return target !== undefined || format !== 'table';
}
