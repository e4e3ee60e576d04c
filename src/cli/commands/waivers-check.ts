import { type Problem, throwIfAny } from '../../model/problem.ts';
import { loadWaivers } from '../../ruleset/waivers/load.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { gather } from '../gather.ts';
import { writeOut } from '../stdout.ts';
import { printable } from '../terminal.ts';
import { sourcesAtHand, waivableAtHand, waiverSettings } from '../waivers-at-hand.ts';

/** `handoff waivers check`: loads waivers as an audit would, and says all that is wrong with them.
 *  @throws CannotAudit with every problem. */
export async function runWaiversCheck(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = waiverSettings(line);
  const sources = sourcesAtHand(line, settings);
  const waivable = await waivableAtHand(settings, problems);
  const loaded = await gather(problems, () => loadWaivers(sources, waivable));
  throwIfAny(problems);
  const lines = (loaded?.files ?? []).map(
    ({ path, waivers }) => `${path}: ${waivers} waiver${waivers === 1 ? '' : 's'}, no problems\n`,
  );
  await writeOut(lines.map(printable));
  return exit.done;
}
