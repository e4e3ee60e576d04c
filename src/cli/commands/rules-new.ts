import { type Problem, throwIfAny } from '../../model/problem.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { slashed } from '../files.ts';
import { fileOf, starter } from '../starter.ts';
import { statOf } from '../stat.ts';
import { writeOut } from '../stdout.ts';
import { problemWithTarget, writeTargets } from '../targets.ts';
import { printable } from '../terminal.ts';

const idPattern = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/;

/** `handoff rules new`: writes a commented ruleset to start from, never over a file that is there.
 *  @throws CannotAudit when the name is no ruleset id or the file cannot be written. */
export async function runRulesNew(line: CommandLine): Promise<ExitCode> {
  const id = line.operands[0] ?? 'acme/outbound';
  const path = slashed(line.flags.get('to')?.[0] ?? fileOf(id));
  throwIfAny([...problemsWithId(id), ...problemsWithPath(path)]);
  writeTargets([{ target: { path, mode: 'replace' }, chunks: [starter(id)] }]);
  await writeOut([
    printable(
      `wrote ${path}. Next:\n\n  handoff rules test ${path} --coverage\n  handoff audit manifest.csv -r ${path}\n`,
    ),
  ]);
  return exit.done;
}

function problemsWithId(id: string): readonly Problem[] {
  if (idPattern.test(id)) return [];
  const message = `"${id}" should be a ruleset id: lower-case words such as acme/outbound`;
  const hint = 'a path is given apart: handoff rules new acme/outbound --to rules/outbound.yaml';
  return [{ code: 'usage.value', message, hint }];
}

function problemsWithPath(path: string): readonly Problem[] {
  if (statOf(path) !== undefined)
    return [
      {
        code: 'output.exists',
        message: `${path} should not be there yet, but is`,
        hint: 'name another file: --to other.yaml',
      },
    ];
  const problem = problemWithTarget({ path, mode: 'replace' });
  return problem === undefined ? [] : [problem];
}
