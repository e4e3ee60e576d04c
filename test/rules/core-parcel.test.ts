import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';

const bin = fileURLToPath(new URL('../../bin/handoff.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'handoff-core-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = 'tracking_number,carrier,ship_to_name,ship_to_postal_code,ship_to_country,weight_kg';

function audit(lines: readonly string[], args: readonly string[] = []): Report {
  writeFileSync(join(folder, 'manifest.csv'), `${lines.join('\n')}\n`);
  const core = ['audit', 'manifest.csv', '-r', 'handoff:core/parcel', '-f', 'json'];
  const { stdout } = spawnSync(process.execPath, [bin, ...core, ...args], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(stdout);
}

function rulesFound({ batches }: Report): readonly string[] {
  return batches.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe('core/parcel alone', () => {
  it('passes a manifest of six columns', () => {
    const report = audit([header, '09980004100271U,DPD,Jannes Hoekstra,3011 AD,NL,4.2']);
    expect(report.run).toMatchObject({ outcome: 'pass', exit_code: 0, complete: true });
  });

  it('takes an SSCC for an identity as well as a tracking number', () => {
    const bySscc = header.replace('tracking_number', 'sscc');
    expect(audit([bySscc, '106141411928374657,DPD,Jannes Hoekstra,3011 AD,NL,4.2']).run.outcome).toBe('pass');
    expect(rulesFound(audit([bySscc, ',DPD,Jannes Hoekstra,3011 AD,NL,4.2']))).toContain('data.identity.present');
  });

  it.each([
    ['a blank identity', ',DPD,Jannes Hoekstra,3011 AD,NL,4.2', 'data.identity.present'],
    ['a blank carrier', '09980004100271U,,Jannes Hoekstra,3011 AD,NL,4.2', 'data.carrier.present'],
    ['a blank recipient', '09980004100271U,DPD,,3011 AD,NL,4.2', 'address.name-or-company'],
    ['a blank postal code', '09980004100271U,DPD,Jannes Hoekstra,,NL,4.2', 'address.postal.present'],
    ['a blank country', '09980004100271U,DPD,Jannes Hoekstra,3011 AD,,4.2', 'address.country.present'],
    ['a blank weight', '09980004100271U,DPD,Jannes Hoekstra,3011 AD,NL,', 'packing.weight.present'],
  ])('fails %s in each of its columns', (_, row, rule) => {
    expect(rulesFound(audit([header, row]))).toContain(rule);
  });

  it.each(['carrier', 'ship_to_postal_code', 'ship_to_country', 'weight_kg'])(
    'does not pass a manifest without %s',
    (column) => {
      const at = header.split(',').indexOf(column);
      const without = (line: string) => line.split(',').filter((_, place) => place !== at);
      const row = '09980004100271U,DPD,Jannes Hoekstra,3011 AD,NL,4.2';
      const report = audit([without(header).join(), without(row).join()]);
      expect(report.run).toMatchObject({ outcome: 'not-audited', exit_code: 2 });
    },
  );

  it.each(['tracking_number', 'ship_to_name'])('pulls no parcel for a file without %s and its like', (column) => {
    const at = header.split(',').indexOf(column);
    const without = (line: string) => line.split(',').filter((_, place) => place !== at);
    const rows = [
      '09980004100271U,DPD,Jannes Hoekstra,3011 AD,NL,4.2',
      '09980004100272S,DPD,Marit Bakker,3011 AD,NL,1',
    ];
    const report = audit([header, ...rows].map((line) => without(line).join()));
    expect(report.run).toMatchObject({ outcome: 'not-audited', exit_code: 2 });
    expect(report.batches.map(({ parcels_to_pull }) => parcels_to_pull)).toEqual([[]]);
    expect(rulesFound(report)).toEqual([]);
  });

  it('is still asked for one identity where the others are declared never to be supplied', () => {
    const never = ['--not-supplied', 'sscc,piece_id,package_id'];
    const report = audit([header, ',DPD,Jannes Hoekstra,3011 AD,NL,4.2'], never);
    expect(rulesFound(report)).toContain('data.identity.present');
  });
});
