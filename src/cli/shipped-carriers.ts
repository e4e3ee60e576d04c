import { shipped, world } from './world.ts';

const folder = 'carriers/';
/** The line on which a shipped carrier ruleset says whom it covers. Only this line is read: parsing every file to find one would
 *  take longer than most audits. A test holds it against what the rulesets say when they are loaded. */
const coversLine = /^covers: \{ carriers: \[([A-Z_, ]+)\] \}\r?$/m;

/** Codes of the carriers that a shipped ruleset says it covers, as its `covers` line has them; empty where it has no such line. */
export function carriersCovered(name: string): readonly string[] {
  const [, codes = ''] = coversLine.exec(world.read(`${world.shippedRoot}/${name}.yaml`)) ?? [];
  return codes.split(',').flatMap((code) => code.trim() || []);
}

/** Names of the shipped carrier rulesets that cover at least one of these carriers, in code-unit order. */
export function rulesetsCovering(carriers: ReadonlySet<string>): readonly string[] {
  return shipped().filter(
    (name) => name.startsWith(folder) && carriersCovered(name).some((code) => carriers.has(code)),
  );
}
