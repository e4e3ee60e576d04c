import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listColumn } from '../intake/list-column.ts';
import { CannotAudit } from '../model/problem.ts';
import type { RulesetWorld } from '../ruleset/world.ts';
import { slashed } from './files.ts';
import { ruleFileText } from './rule-file.ts';
import { statOf } from './stat.ts';
import { packageRoot } from './version.ts';

const shippedRoot = slashed(fileURLToPath(new URL('rules', packageRoot)));

/** Rule files and lists in the file system, and the rulesets shipped with the package. */
export const world: RulesetWorld = {
  read: (path) => ruleFileText(path, readBytes(path, mostRuleBytes)),
  exists: (path) => statOf(path)?.isFile() ?? false,
  strays,
  readList: (path, column, encoding) => listColumn({ path, bytes: readBytes(path, mostListBytes), encoding }, column),
  shippedRoot,
  shipped,
};

/** Names of shipped rulesets (`carriers/ups`), in code-unit order. */
export function shipped(): readonly string[] {
  if (statOf(shippedRoot) === undefined) return [];
  return readdirSync(shippedRoot, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => slashed(name).replace(/\.yaml$/, ''))
    .sort();
}

const read = new Set<string>();

/** Rule files and lists of this user that were read so far. */
export function rulesRead(): ReadonlySet<string> {
  return read;
}

/** Longest rule file, and longest list, in bytes: what is longer is not even read. */
const mostRuleBytes = 4 << 20;
const mostListBytes = 64 << 20;

/** A path may leave the folder by `..`, for all to see; below that no link may lead anywhere but into the folder. */
function strays(path: string, from: string): boolean {
  if (statOf(path) === undefined || from.startsWith(shippedRoot)) return false;
  const [, up = '', rest = ''] = /^((?:\.\.[/\\])*)(.*)$/s.exec(relative(dirname(from), path)) ?? [];
  const real = realpathSync(path);
  return (
    real !== join(realpathSync(join(dirname(from), up)), rest) && !real.startsWith(realpathSync(dirname(from)) + sep)
  );
}

function readBytes(path: string, most: number): Buffer {
  if (!path.startsWith(shippedRoot)) read.add(path);
  const size = statOf(path)?.size ?? 0;
  if (size > most) {
    const message = `${path} should have at most ${most >> 20} MiB, but has ${Math.ceil(size / (1 << 20))} MiB`;
    throw new CannotAudit([{ code: 'ruleset.too-large', message }]);
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new CannotAudit(
      [{ code: 'ruleset.unreadable', message: `${path} could not be read: ${cause.message}` }],
      cause,
    );
  }
}
