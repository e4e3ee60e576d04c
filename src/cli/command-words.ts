import type { RunSummary } from '../model/report/run.ts';
import { auditFlags } from './audit-flags.ts';
import type { Flag } from './command.ts';
import type { CommandLine } from './command-line.ts';
import { slashed } from './files.ts';

/** An audit's command line as its report keeps it: `audit`, files, then the options that bear on the result, in the order of help.
 *  Where reports go is left out: the same audit has the same words, wherever it is written to. */
export function commandWords({ operands, flags }: Pick<CommandLine, 'operands' | 'flags'>): readonly string[] {
  const bearing = auditFlags.filter(({ aside }) => aside !== true);
  const options = bearing.flatMap((flag) => wordsOf(flag, flags.get(flag.name)));
  const files = operands.map(slashed);
  const dashed = files.some((file) => file.startsWith('-'));
  return dashed ? ['audit', ...options, '--', ...files] : ['audit', ...files, ...options];
}

/** What a report tells its reader to paste: the audit it speaks of, with the list of all its parcels. */
export function commandToPaste({ command = ['audit'], shard }: Pick<RunSummary, 'command' | 'shard'>): string {
  const end = command.indexOf('--');
  const words = end === -1 ? [command, []] : [command.slice(0, end), command.slice(end)];
  const [options = [], files = []] = words.map((part) => part.map(quoted));
  const part = shard === undefined ? [] : ['--shard', `${shard.number}/${shard.of}`];
  return ['handoff', ...options, ...part, '-f', 'parcels-csv=pull.csv', ...files].join(' ');
}

const pathFlags = ['ruleset', 'labels', 'items', 'batches', 'data', 'waivers', 'baseline', 'config'];

function wordsOf({ name, short, value }: Flag, given: readonly string[] = []): readonly string[] {
  const word = short === undefined ? `--${name}` : `-${short}`;
  if (value === undefined) return given.length === 0 ? [] : [word];
  return given.flatMap((text) => [word, pathFlags.includes(name) ? slashed(text) : text]);
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`;
}
