import { checks } from '../../checks/index.ts';
import { datasets } from '../../model/datasets/index.ts';
import { rulesetJsonSchema } from '../../ruleset/json-schema.ts';
import { type ExitCode, exit } from '../exit.ts';
import { writeOut } from '../stdout.ts';

/** `handoff rules schema`: the JSON Schema of rule files, with the parameters of every check. */
export async function runRulesSchema(): Promise<ExitCode> {
  await writeOut([`${JSON.stringify(rulesetJsonSchema(checks, datasets), null, 2)}\n`]);
  return exit.done;
}
