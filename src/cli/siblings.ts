import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { may, statOf } from './stat.ts';

/** Paths beside a path that does not exist, written as it is, to guess what was meant. */
export function siblingsOf(path: string): readonly string[] {
  const folder = dirname(path);
  if (!statOf(folder)?.isDirectory() || !may('read', folder)) return [];
  return readdirSync(folder).map((name) => (path.includes('/') ? join(folder, name).replaceAll('\\', '/') : name));
}
