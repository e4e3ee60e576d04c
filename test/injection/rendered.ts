import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/cli/program.ts';
import { reporters } from '../../src/report/index.ts';

const fields = [
  'package_id',
  'order_id',
  'ship_to_name',
  'ship_to_street1',
  'carrier',
  'service',
  'location',
  'pallet_id',
  'po_number',
  'weight',
];

const rules = `handoff: 1
ruleset: test/hostile
version: 1.0.0
title: Rules that quote cells
rules:
  a.quotes: { title: A name is one of ours, category: data, check: one-of, with: { field: ship_to_name, values: [Ann] } }
  a.tells: { title: A street is one of ours, category: data, check: one-of, with: { field: ship_to_street1, values: [Main St] }, message: "{ship_to_street1} of {ship_to_name}, order {order_id}, should be Main St" }
  a.warns: { title: No order, category: data, severity: warning, check: forbidden, with: { field: po_number }, fix: "Take it off" }
  a.weighs: { title: Light, category: packing, check: within, with: { field: weight, max: 30 kg } }
`;

/** Bytes by format of an audit that has each of these texts in every cell of a row, and in a header. Every format is given all of it. */
export async function renderedWith(texts: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'handoff-injection-'));
  const home = process.cwd();
  try {
    process.chdir(folder);
    writeFileSync('rules.yaml', rules);
    writeFileSync('manifest.csv', manifestOf(texts));
    const outputs = reporters.flatMap(({ id }) => ['-f', `${id}=${id}.out`]);
    const asked = ['-r', 'rules.yaml', '--batch-by', 'order_id', '--redact', 'none', '--as-of', '2026-11-22T17:00:00Z'];
    await runProgram(['audit', 'manifest.csv', ...asked, ...outputs]);
    return new Map(reporters.map(({ id }) => [id, readFileSync(`${id}.out`)]));
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

function manifestOf(texts: readonly string[]): string {
  const extra = texts.map((text, place) => `${text} ${place}`);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = texts.map((text) => [...fields.map(() => text), ...extra.map(() => text.slice(0, 40))]);
  return [[...fields, ...extra], ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
