/** Prints what an audit costs whose every row fails sixteen rules, against one of sound rows of the same number: `node bench/worst.mjs [rows]`.
 *  Both run in turn, three times each; the ratio of the best is what counts, since machines differ. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const rows = process.argv[2] ?? '20000';
const folder = mkdtempSync(join(tmpdir(), 'handoff-worst-'));
const kinds = { sound: ['--faults', '0'], 'every row fails': ['--faults', '0', '--every'] };

const made = Object.entries(kinds).map(([name, options]) => {
  const out = join(folder, name);
  spawnSync(process.execPath, [here('million/generate.mjs'), '--out', out, '--rows', rows, ...options], {
    stdio: 'inherit',
  });
  return { name, out, best: Number.POSITIVE_INFINITY };
});
for (let round = 0; round < 3; round += 1) {
  for (const one of made) {
    const inputs = [
      join(one.out, 'manifest.csv'),
      '--labels',
      join(one.out, 'labels.csv'),
      '-r',
      here('million/rules.yaml'),
    ];
    const start = performance.now();
    spawnSync(process.execPath, [
      here('../bin/handoff.js'),
      'audit',
      ...inputs,
      '-f',
      `json=${join(one.out, 'report.json')}`,
    ]);
    one.best = Math.min(one.best, performance.now() - start);
  }
}
rmSync(folder, { recursive: true });
for (const { name, best } of made)
  console.log(`${name}: ${(best / 1000).toFixed(2)} s for ${rows} parcels with labels by 49 rules`);
const [sound, failing] = made;
console.log(`ratio: ${(failing.best / sound.best).toFixed(2)} (at most 3)`);
