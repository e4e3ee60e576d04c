import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workbook } from '../intake/xlsx/workbook.ts';
import { folderWith, handoff, problemCodes, runIn } from './run.ts';

const rules =
  'handoff: 1\nruleset: acme/dock\nrules: { packing.weight: { check: within, with: { field: weight, max: 30 kg } } }\n';
const export1 = 'Manifest of Monday\nPaket;Dienst;Netto\nA1;UPS;2,35\nA2;UPS;31,50\n';
const flags = ['--header-line', '2', '--decimal', 'comma', '--unit', 'weight=kg', '--column', 'weight=Netto'];
const audit = ['audit', 'm.csv', '-r', 'rules.yaml', '--set', 'carrier=UPS', '-f', 'json'];
const told = (stdout: string) => {
  const { run, batches, inputs } = JSON.parse(stdout);
  const columns = inputs[0].columns.map(({ header, field, unit }: Record<string, string>) => [header, field, unit]);
  return [
    run.outcome,
    batches.map(({ findings }: { findings: unknown[] }) => findings.length),
    columns,
    inputs[0].notation,
  ];
};

test('an audit with a saved mapping reads the file as the flags had it read, without flags', async () => {
  const folder = folderWith({ 'm.csv': export1, 'rules.yaml': rules });
  const withFlags = await runIn(folder, [...audit, ...flags]);
  const saved = await runIn(folder, ['inspect', 'm.csv', ...flags, '--save-mapping']);
  expect(saved.code, saved.stderr).toBe(0);
  expect(saved.stdout).toContain('saved to handoff.config.yaml');
  expect(saved.files['handoff.config.yaml']).toContain('weight: Netto');
  const without = await runIn(folder, audit);
  expect(told(without.stdout)).toEqual(told(withFlags.stdout));
  expect(without.code).toBe(1);
});

test('a mapping that a config contradicts is not saved, and both are shown', async () => {
  const config = '# ours\ncolumn: { weight: Dienst }\n';
  const files = { 'm.csv': export1, 'handoff.config.yaml': config };
  const ran = await handoff(['inspect', 'm.csv', ...flags, '--save-mapping'], files);
  expect([ran.code, problemCodes(ran)]).toEqual([2, ['config.conflict']]);
  expect(ran.stderr).toContain('says column.weight: Dienst, which would become Netto');
  expect(ran.files['handoff.config.yaml']).toBe(config);
});

test('every row of a worksheet is printed as read, and a sheet that nobody named is asked for', async () => {
  const rows = [
    ['id', 'zip'],
    ['A1', '00123'],
  ];
  const folder = folderWith({});
  writeFileSync(
    join(folder, 'm.xlsx'),
    workbook({
      sheets: [
        { name: 'Mon', rows },
        { name: 'Tue', rows },
      ],
    }),
  );
  const asked = await runIn(folder, ['inspect', 'm.xlsx', '-f', 'ndjson']);
  expect([asked.code, problemCodes(asked)]).toEqual([2, ['input.several-sheets']]);
  const ran = await runIn(folder, ['inspect', 'm.xlsx', '-f', 'ndjson', '--sheet', 'Tue']);
  expect(ran.stdout).toBe('{"row":1,"line":2,"cells":{"id":"A1","zip":"00123"}}\n');
});

test('rows as read leave nothing to save', async () => {
  const ran = await handoff(['inspect', 'm.csv', '-f', 'ndjson', '--save-mapping'], { 'm.csv': 'id\nA1\n' });
  expect([ran.code, problemCodes(ran)]).toEqual([2, ['usage.idle-option']]);
});
