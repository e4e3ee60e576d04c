import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths beside a path that does not exist, written as it is, to guess what was meant. */
export function siblingsOf(path: string): readonly string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => (path.includes('/') ? join(folder, name).replaceAll('\\', '/') : name));
}
