import { columns } from '../columns.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { rulesetGroups } from '../ruleset-entries.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';
import { writeOut } from '../stdout.ts';
import { shipped } from '../world.ts';

/** `handoff rules list`: the shipped rulesets, or with `-r` the rules of rulesets.
 *  @throws CannotAudit when one has problems. */
export async function runRulesList(line: CommandLine): Promise<ExitCode> {
  const groups = line.flags.has('ruleset') ? rulesetGroups(line) : [];
  await writeOut([columns(groups.length === 0 ? shippedRows() : groups.flatMap(ruleRows))]);
  return exit.done;
}

function shippedRows(): readonly (readonly string[])[] {
  return shipped().map((name) => {
    const { plan, resolved } = rulesFrom([`handoff:${name}`], everything);
    const version = resolved.files.at(-1)?.version ?? '';
    return [`handoff:${name}`, version, `${plan.rules.length} rules`];
  });
}

function ruleRows(entries: readonly string[]): readonly (readonly string[])[] {
  return rulesFrom(entries, everything).plan.rules.map(({ id, on, check, title, variants }) => [
    id,
    variants.at(-1)?.severity ?? '',
    on,
    check,
    title,
  ]);
}
