import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** Builds `dist/` once per run of the tests, when a source is newer than what was built: scenarios run what users run.
 *  Types are checked by `npm run types`; here a build is what came out. */
export default function build(): void {
  if (newest('dist/bundle') > newest('src')) return;
  spawnSync(process.execPath, ['build.mjs', '--over'], { cwd: fileURLToPath(root), stdio: 'inherit' });
}

function newest(folder: string): number {
  const path = fileURLToPath(new URL(`${folder}/`, root));
  if (!existsSync(path)) return 0;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => statSync(`${path}${name}`));
  return Math.max(0, ...files.filter((stat) => stat.isFile()).map(({ mtimeMs }) => mtimeMs));
}
