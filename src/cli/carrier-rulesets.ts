import { carriersMeant } from '../codes/carriers.ts';
import type { Problem } from '../model/problem.ts';
import { carriersCovered, rulesetsCovering } from './shipped-carriers.ts';
import { shipped } from './world.ts';

/** Names of the shipped rulesets that cover the carriers named, in any of their spellings; of a name that several carriers answer to
 *  (`DHL`) those of each. A name without any is a problem. */
export function rulesetsOfCarriers(asked: readonly string[], problems: Problem[]): readonly string[] {
  const codes = asked.flatMap((name) => codesOf(name, problems));
  return rulesetsCovering(new Set(codes));
}

function codesOf(name: string, problems: Problem[]): readonly string[] {
  const covered = shipped().flatMap(carriersCovered);
  const codes = carriersMeant(name).filter((code) => covered.includes(code));
  if (codes.length === 0)
    problems.push({
      code: 'usage.value',
      message: `--carrier "${name}" should be a carrier with a shipped ruleset`,
      hint: `there are rulesets for ${covered.join(', ')}`,
    });
  return codes;
}
