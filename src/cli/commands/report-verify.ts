import { type Problem, throwIfAny } from '../../model/problem.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { readReport } from '../saved/read-report.ts';
import { verified } from '../saved/verify.ts';
import { statOf } from '../stat.ts';
import { writeOut } from '../stdout.ts';
import { printable } from '../terminal.ts';

/** `handoff report verify`: audits again what a saved report was made of, and exits 0 when it says the very same, 1 when anything differs.
 *  @throws CannotAudit when it is no report, or does not say how it was asked. */
export async function runReportVerify(line: CommandLine): Promise<ExitCode> {
  const saved = readReport(line.operands[0] ?? '');
  const root = line.flags.get('root')?.[0];
  throwIfAny(rootProblems(root));
  const differences = await verified(saved, root);
  const texts =
    differences.length === 0
      ? ['verified: the same inputs, rules and findings\n']
      : differences.map((text) => `differs: ${text}\n`);
  await writeOut(texts.map((text) => printable(text)));
  return differences.length === 0 ? exit.done : exit.failed;
}

function rootProblems(root: string | undefined): readonly Problem[] {
  if (root === undefined || statOf(root)?.isDirectory()) return [];
  const message = `--root ${root} should be the folder that the audit ran in, but is no folder`;
  return [{ code: 'usage.value', message }];
}
