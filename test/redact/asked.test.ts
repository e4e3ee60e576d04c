import { expect, test } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { handoff } from '../cli/run.ts';

// What flags quote of cells, and cells that stand where they do not belong, are cells too.

const header = 'tracking_number,ship_to_name,ship_to_country,weight,carrier,ship_date,Notes';
const rows = [
  '1Z12345E0205271688,Tilde Aagaard,US,2 kg,UPS,2026-11-22,ring at Obermeyer',
  '1Z12345E6605272234,Jonas Weidling,Quintessa Park,2 kg,UPS,5035558123,',
  '1Z12345E0305271640,Petra Holm,US,2 kg,UPS,2026-11-22,',
];
const texts = reporters.filter(({ binary }) => binary === undefined || !binary);
const withheld = ['Tilde', 'Obermeyer', 'Petra', 'Quintessa', '5035558123', '5271640'];
const asked = [
  '--redact',
  'pii',
  '--as-of',
  '2026-11-22T17:00:00Z',
  ...texts.flatMap(({ id }) => ['-f', `${id}=${id}`]),
];

const flags = [
  ['--exclude', 'Notes=ring at Obermeyer', '--exclude=ship_to_name=Petra Holm'],
  ['--parcel=1Z12345E0305271640'],
];

test.each(flags)('%s quotes no cell that may not be shown, in any format', async (...flag) => {
  const ran = await handoff(['audit', 'm.csv', ...asked, ...flag], { 'm.csv': [header, ...rows].join('\n') });
  const told = texts.map(({ id }) => ran.files[id] ?? '');
  expect(told.filter((text) => text === '')).toEqual([]);
  for (const cell of withheld) expect(told.filter((text) => text.includes(cell))).toEqual([]);
});

test('a file whose rows are all excluded is told without the cells that say so', async () => {
  const flag = ['--exclude', 'ship_to_name=Tilde Aagaard'];
  const ran = await handoff(['audit', 'm.csv', ...asked, ...flag], { 'm.csv': [header, rows[0]].join('\n') });
  expect(ran.files.json).toContain('all 1 that it has are excluded ((redacted))');
  for (const { id } of texts) expect(ran.files[id]).not.toContain('Tilde');
});

test.each([
  ['--redact', 'pii'],
  ['-f', 'github'],
])('standard error quotes no cell with %s %s', async (...flag) => {
  const titled = `Report for Tilde Obermeyer\n\n${[header, ...rows].join('\n')}\n`;
  const ran = await handoff(['audit', 'm.csv', ...flag], { 'm.csv': titled });
  expect(ran.stderr).toContain('input.header');
  expect(ran.stdout + ran.stderr).not.toMatch(/Tilde|Obermeyer/);
});

test('a file without column names and a record that is none show no cell', async () => {
  const files = {
    'bare.csv': rows.slice(0, 1).join('\n'),
    'm.ndjson': `${JSON.stringify({ weight: '2 kg' })}\n"Tilde" Obermeyer\n`,
  };
  const bare = await handoff(['audit', 'bare.csv', '--allow-empty', ...asked], files);
  const cut = await handoff(['audit', 'm.ndjson', ...asked], files);
  for (const ran of [bare, cut]) for (const { id } of texts) expect(ran.files[id]).not.toMatch(/Tilde|Obermeyer/);
});
