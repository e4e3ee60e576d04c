import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith, problemCodes, runIn } from '../cli/run.ts';

const header =
  'package_id,carrier,tracking_number,weight,ship_to_name,ship_to_street1,ship_to_city,ship_to_state,ship_to_postal_code,ship_to_country';
const rows = Array.from(
  { length: 3_000 },
  (_, n) => `A${n},UPS,1Z999AA10123456784,300 kg,Ann,Main St 1,Portland,OR,97201,US\n`,
);

/** Mounts a disk of this many bytes in a folder; false where this user may not. */
function mounted(folder: string, bytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
    onTestFinished(() => {
      execFileSync('umount', [folder], { stdio: 'ignore' });
    });
    return true;
  } catch {
    return false;
  }
}

test('a full disk gives exit 2, leaves the old report as it is and nothing half written', async ({ skip }) => {
  const folder = folderWith({ 'manifest.csv': `${header}\n${rows.join('')}` });
  mkdirSync(join(folder, 'out'));
  if (!mounted(join(folder, 'out'), 128 << 10)) skip('only root can mount the small disk that this takes');
  writeFileSync(join(folder, 'out', 'report.json'), 'the report of yesterday');
  const ran = await runIn(folder, [
    'audit',
    'manifest.csv',
    '-f',
    'json=out/report.json',
    '-f',
    'csv=out/findings.csv',
  ]);
  expect(ran.code).toBe(2);
  expect(problemCodes(ran)).toEqual(['output.unwritable']);
  expect(ran.stderr).toContain('ENOSPC');
  expect(readFileSync(join(folder, 'out', 'report.json'), 'utf8')).toBe('the report of yesterday');
  expect(readdirSync(join(folder, 'out'))).toEqual(['report.json']);
});
