import { readdirSync, readFileSync } from 'node:fs';
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
  read: (path) => ruleFileText(path, readBytes(path)),
  exists: (path) => statOf(path)?.isFile() ?? false,
  readList: (path, column, encoding) => listColumn({ path, bytes: readBytes(path), encoding }, column),
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

function readBytes(path: string): Buffer {
  if (!path.startsWith(shippedRoot)) read.add(path);
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
