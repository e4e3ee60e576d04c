/** Runs the conformance tests against a folder of data that others wrote: `npm run conformance -- <folder>`, and prints a line per set:
 *  its cases, how many agree, and each that does not with the reason. Without a folder they look where HANDOFF_CONFORMANCE says,
 *  else in `conformance/`; what is not there is skipped. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`${folder} should be a folder of conformance data, but is none`);
  process.exit(2);
}
const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'handoff-conformance-'));
const log = join(scratch, 'sets.ndjson');
const env = {
  ...process.env,
  HANDOFF_CONFORMANCE_LOG: log,
  ...(folder === undefined ? {} : { HANDOFF_CONFORMANCE: resolve(folder) }),
};
const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', new URL('../../', import.meta.url)));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/conformance'], {
  cwd: root,
  env,
  stdio: 'inherit',
});
console.log(linesOf(log).join('\n'));
rmSync(scratch, { recursive: true });
process.exitCode = status ?? 1;

function linesOf(path) {
  if (!existsSync(path)) return ['no set was compared'];
  const sets = readFileSync(path, 'utf8').trimEnd().split('\n').map(JSON.parse);
  sets.sort((a, b) => (a.set < b.set ? -1 : 1));
  return sets.flatMap(({ set, cases, agreed, disagreed }) => [
    `${set}: ${cases} cases, ${agreed} agreed, ${disagreed.length} disagreed`,
    ...disagreed.map(
      ({ input, ours, theirs, reason }) =>
        `  ${JSON.stringify(input)}: ours ${ours}, theirs ${theirs}; ${reason ?? 'NOT EXPLAINED'}`,
    ),
  ]);
}
