import { type Problem, throwIfAny } from '../../model/problem.ts';
import { daysLeft, expiringDays } from '../../model/waiver.ts';
import { loadWaivers, type WaiverEntry } from '../../ruleset/waivers/load.ts';
import { matchText } from '../../ruleset/waivers/match-text.ts';
import { now } from '../clock.ts';
import { columns } from '../columns.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { asOf } from '../readers.ts';
import { writeOut } from '../stdout.ts';
import { sourcesAtHand, waiverSettings } from '../waivers-at-hand.ts';

/** `handoff waivers list`: the waivers of files, soonest to end first, with what the date makes of each.
 *  Whether one is used, or over its limit, only an audit can tell. @throws CannotAudit with all that is wrong with the files. */
export async function runWaiversList(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = waiverSettings(line);
  const moment = asOf(settings.one('as-of'), problems) ?? now();
  throwIfAny(problems);
  const { entries } = loadWaivers(sourcesAtHand(line, settings), undefined);
  const inOrder = [...entries].sort((a, b) => compare(a.expires, b.expires) || compare(a.id, b.id));
  await writeOut([inOrder.length === 0 ? 'no waivers\n' : columns(inOrder.map((entry) => rowOf(entry, moment)))]);
  return exit.done;
}

function rowOf(entry: WaiverEntry, moment: string): readonly string[] {
  const { id, expires, rules, owner, reason } = entry;
  const left = daysLeft(expires, moment);
  const match = matchText(entry);
  return [id, stateOf(left), expires, `${rules.join(', ')}${match === '' ? '' : ` where ${match}`}`, owner, reason];
}

function stateOf(left: number): string {
  if (left < 0) return 'expired';
  return left <= expiringDays ? 'expiring' : 'active';
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
