import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exactGlobMatcher } from '../ruleset/glob.ts';
import { may, statOf } from './stat.ts';

/** True for a path with `*`, `?` or `**` in it. */
export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

/** Files that match a glob, with forward slashes, in code-unit order. `*` and `?` stay within one folder, `**` goes
 *  through any number of folders; names that start with a dot are met only by a pattern that does. */
export function expandGlob(pattern: string): readonly string[] {
  const root = rootOf(pattern);
  const segments = pattern
    .slice(root.length)
    .split('/')
    .filter((segment) => segment !== '');
  const found = new Set<string>();
  walk(root, segments, found);
  return [...found].sort();
}

/** Where a pattern starts: `/`, a drive (`C:/`), a share of a Windows network (`//server/share/`), or nothing: the working folder. */
export function rootOf(pattern: string): string {
  return /^(?:[A-Za-z]:\/|\/\/[^/*?]+\/[^/*?]+\/|\/)/.exec(pattern)?.[0] ?? '';
}

function walk(folder: string, segments: readonly string[], found: Set<string>): void {
  const [segment, ...rest] = segments;
  if (segment === undefined) return;
  if (segment === '**') walkDeep(folder, rest, found);
  else
    for (const path of isGlob(segment) ? matching(folder, segment) : [join(folder, segment)]) {
      if (rest.length > 0) walk(path, rest, found);
      else if (isFile(path)) found.add(path.replaceAll('\\', '/'));
    }
}

function walkDeep(folder: string, rest: readonly string[], found: Set<string>): void {
  walk(folder, rest.length > 0 ? rest : ['*'], found);
  for (const entry of entries(folder)) {
    if (entry.isDirectory() && !entry.name.startsWith('.')) walkDeep(join(folder, entry.name), rest, found);
  }
}

function matching(folder: string, segment: string): readonly string[] {
  const fits = exactGlobMatcher(segment);
  return entries(folder)
    .map((entry) => entry.name)
    .filter((name) => fits(name) && (segment.startsWith('.') || !name.startsWith('.')))
    .map((name) => join(folder, name));
}

function entries(folder: string) {
  const path = folder === '' ? '.' : folder;
  return statOf(path)?.isDirectory() && may('read', path) ? readdirSync(path, { withFileTypes: true }) : [];
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false;
}
