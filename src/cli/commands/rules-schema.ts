import { checks } from '../../checks/index.ts';
import { datasets } from '../../model/datasets/index.ts';
import { rulesetJsonSchema } from '../../ruleset/json-schema.ts';
import { waiversJsonSchema } from '../../ruleset/waivers/json-schema.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { writeOut } from '../stdout.ts';

/** `handoff rules schema`: the JSON Schema of rule files, with the parameters of every check; with `--waivers`, that of waiver files. */
export async function runRulesSchema({ flags }: CommandLine): Promise<ExitCode> {
  const schema = flags.has('waivers') ? waiversJsonSchema(datasets) : rulesetJsonSchema(checks, datasets);
  await writeOut([`${JSON.stringify(schema, null, 2)}\n`]);
  return exit.done;
}
