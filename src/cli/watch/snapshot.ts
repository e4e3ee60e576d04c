import type { Stats } from 'node:fs';
import { statOf } from '../stat.ts';

/** How files stand at a moment, by path: enough to tell that one was written, replaced or removed. */
export type Snapshot = ReadonlyMap<string, string>;

/** A snapshot of files; one that is not there is part of it. */
export function snapshotOf(paths: Iterable<string>): Snapshot {
  return new Map([...paths].map((path) => [path, stateOf(statOf(path))]));
}

/** Paths that differ between two snapshots, in code-unit order. */
export function changedPaths(before: Snapshot, after: Snapshot): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

function stateOf(stat: Stats | undefined): string {
  return stat === undefined ? 'gone' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
}
