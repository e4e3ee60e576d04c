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
