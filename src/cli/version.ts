import { readFileSync } from 'node:fs';

/** The root of the installed package: `rules/` and `package.json` live there, beside `dist/` and `src/`. */
export const packageRoot = new URL('../../', import.meta.url);

/** The version in package.json, read without loading anything else. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8'));
  const found =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  return typeof found === 'string' ? found : 'unknown';
}
