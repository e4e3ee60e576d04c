import { type Problem, throwIfAny } from '../../model/problem.ts';
import { askedFormats, deliverFormats } from '../asked-formats.ts';
import { rulesetsOfCarriers } from '../carrier-rulesets.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { listRuleset } from '../listing.ts';
import { namesText, rulesetsText, rulesText } from '../listing-text.ts';
import { rulesetGroups } from '../ruleset-entries.ts';
import { shipped } from '../world.ts';

/** `handoff rules list`: the shipped rulesets; with `-r` the rules of rulesets; with `--carrier` the rules shipped for a carrier, with
 *  what they draw the line at and their sources. @throws CannotAudit when one has problems, or a carrier has none. */
export async function runRulesList(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const formats = askedFormats(line.flags.get('format') ?? [], ['text', 'json'], problems);
  const asked = line.flags.get('carrier') ?? [];
  const ofCarriers = rulesetsOfCarriers(asked, problems);
  const named = line.flags.has('ruleset') ? rulesetGroups(line).flat() : [];
  throwIfAny(problems);
  const names = [...named, ...ofCarriers.map((name) => `handoff:${name}`)];
  const lists = (names.length > 0 ? names : shipped().map((name) => `handoff:${name}`)).map(listRuleset);
  const text = names.length === 0 ? namesText : asked.length === 0 ? rulesText : rulesetsText;
  await deliverFormats(formats, (format) => [
    format === 'text' ? text(lists) : `${JSON.stringify({ rulesets: lists }, null, 2)}\n`,
  ]);
  return exit.done;
}
