import { type Problem, throwIfAny } from '../model/problem.ts';
import type { CommandLine } from './command-line.ts';
import { slashed } from './files.ts';
import { expandGlob, isGlob } from './globs.ts';

/** The rulesets a command is about: each operand by itself, what `-r` names together. Each is a list of entries that act as one.
 *  @throws CannotAudit for a glob that matches nothing, and when nothing is named. */
export function rulesetGroups(line: CommandLine): readonly (readonly string[])[] {
  const problems: Problem[] = [];
  const operands = line.operands.flatMap((operand) => expand(operand, problems));
  const together = (line.flags.get('ruleset') ?? []).flatMap((entry) => expand(entry, problems));
  const groups = [...operands.map((entry) => [entry]), ...(together.length > 0 ? [together] : [])];
  if (groups.length === 0 && problems.length === 0) {
    problems.push({
      code: 'usage.operands',
      message: 'a ruleset should be named, but none is',
      hint: 'name a file, or a shipped one: handoff:carriers/ups',
    });
  }
  throwIfAny(problems);
  return groups;
}

function expand(entry: string, problems: Problem[]): readonly string[] {
  if (entry.startsWith('handoff:') || !isGlob(entry)) return [entry];
  const found = expandGlob(slashed(entry));
  if (found.length === 0)
    problems.push({
      code: 'ruleset.no-match',
      message: `${entry} should match at least one rule file, but matches none`,
    });
  return found;
}
