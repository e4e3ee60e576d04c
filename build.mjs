/** Builds `dist/`: one module per source file for docs and benches, and in `dist/bundle/` what the command runs: one file for what every
 *  command needs and chunks for the rest, since opening several hundred small files takes longer than a small audit. Packages stay outside.
 *  With `--over` what was built before is written over, not cleared, since tests may be running it. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const over = process.argv.includes('--over');
if (!over) rmSync(`${root}dist`, { recursive: true, force: true });
const compiled = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.json'], {
  cwd: root,
  stdio: over ? 'ignore' : 'inherit',
});
buildSync({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist/bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
process.exitCode = over ? 0 : (compiled.status ?? 1);
