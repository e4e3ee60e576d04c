/** Runs the conformance tests against a folder of data that others wrote: `npm run conformance -- <folder>`.
 *  Without a folder they look where HANDOFF_CONFORMANCE says, else beside the project; what is not there is skipped. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`${folder} should be a folder of conformance data, but is none`);
  process.exit(2);
}
const root = fileURLToPath(new URL('../../', import.meta.url));
const env = folder === undefined ? process.env : { ...process.env, HANDOFF_CONFORMANCE: resolve(folder) };
const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', new URL('../../', import.meta.url)));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/conformance'], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
