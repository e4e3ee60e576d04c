import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';

const bin = fileURLToPath(new URL('../../bin/handoff.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'handoff-big-cell-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = 'tracking_number,carrier,ship_to_name,ship_to_postal_code,ship_to_country,weight_kg,notes';

function auditWithNotes(bytes: number): { readonly status: number | null; readonly report: Report } {
  const rows = [
    '09980004100271U,DPD,Jannes Hoekstra,3011 AD,NL,4.2,ring twice',
    `09980004100284K,DPD,Maas Fietsen B.V.,6211 CX,NL,11.75,"${'say "hello"; '
      .replaceAll('"', '""')
      .repeat(bytes / 15)
      .padEnd(bytes, '.')}"`,
    '09980004100297A,DPD,Clémence Aubertin,75011,FR,0,leave with the concierge',
  ];
  writeFileSync(join(folder, 'manifest.csv'), `${[header, ...rows].join('\n')}\n`);
  const args = [bin, 'audit', 'manifest.csv', '-r', 'handoff:core/parcel', '-f', 'json'];
  const ran = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status: ran.status, report: JSON.parse(ran.stdout) };
}

it('reads a cell of 1 MB, and the line behind it', () => {
  const { status, report } = auditWithNotes(1_000_000);
  expect(status).toBe(1);
  expect(report.inputs[0]).toMatchObject({ rows: 3, unreadable: 0 });
  expect(report.batches[0]?.findings.map(({ rule, places }) => [rule, places[0]?.line])).toEqual([
    ['packing.weight.positive', 4],
  ]);
});

it('sets a record over the size limit aside as a finding, and audits the others', () => {
  const { report } = auditWithNotes(20_000_000);
  expect(report.inputs[0]).toMatchObject({ unreadable: 1 });
  const found = report.batches.flatMap(({ findings }) => findings.map(({ rule, places }) => [rule, places[0]?.line]));
  expect(found.sort()).toEqual([
    ['intake.record-size', 3],
    ['packing.weight.positive', 4],
  ]);
});
