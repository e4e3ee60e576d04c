import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from './run.ts';
import { header, parcel } from './samples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', [...args, '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('the packed package, installed into an empty folder, audits with its own rulesets', { timeout: 180_000 }, () => {
  const folder = folderWith({ 'm.csv': [header, parcel('A1'), parcel('A2', 'DPD', '0'), ''].join('\n') });
  const [{ filename, files }] = JSON.parse(npm(root, 'pack', '--json', '--pack-destination', folder));
  expect(files.map(({ path }: { path: string }) => path)).toEqual(
    expect.arrayContaining(['bin/handoff.js', 'dist/bundle/main.js', 'rules/core/parcel.yaml']),
  );
  expect(files.filter(({ path }: { path: string }) => /^(?:src|test|fixtures|docs)\//.test(path))).toEqual([]);
  lockedTo(folder, filename);
  npm(folder, 'ci', '--prefer-offline', '--no-audit', '--no-fund');

  const bin = join(folder, 'node_modules/.bin/handoff');
  const ran = spawnSync(bin, ['audit', 'm.csv', '-r', 'handoff:core/parcel', '-f', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(1);
  expect(JSON.parse(ran.stdout).summary.parcels).toEqual({ pass: 1, fail: 1, 'not-audited': 0 });
});

/** A package.json and lockfile that depend on the tarball and on the very dependencies of this repository, which npm has in its cache. */
function lockedTo(folder: string, tarball: string): void {
  const { version, bin, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const needed = Object.entries<{ dev?: boolean }>(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const own = { 'handoff-audit': `file:${tarball}` };
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': { dependencies: own },
      'node_modules/handoff-audit': { version, resolved: `file:${tarball}`, bin, dependencies },
      ...Object.fromEntries(needed),
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: own }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}
