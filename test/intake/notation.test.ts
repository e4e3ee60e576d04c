import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/intake/open-table.ts';
import { readAs } from '../../src/intake/read-as.ts';
import type { IntakeSettings, Notation } from '../../src/model/settings.ts';
import type { Row } from '../../src/model/table.ts';
import { isMissing, type Reading } from '../../src/model/values.ts';
import { byRuleset, settingsWith } from './settings.ts';
import { recordsOf, sourceOf, usual } from './sources.ts';

const comma: Notation = { decimal: byRuleset('comma') };
const dmy: Notation = { date_order: byRuleset('dmy') };
const amsterdam: Notation = { zone: byRuleset('Europe/Amsterdam') };

/** How the only cell of a column is read: its text as read, or why there is none; the amount of a moment as UTC. */
async function cell(header: string, text: string, settings: IntakeSettings) {
  const table = await openTable({
    source: sourceOf(`package_id;${header}\nA;${text}\n`),
    dataset: 'manifest',
    settings,
    options: usual,
  });
  const [row] = (await recordsOf(table)) as readonly Row[];
  const reader = table.field(header.replace(/ .*/, ''));
  return { told: row && told(reader?.read(row)), text: row && reader?.text(row), notation: table.notation };
}

function told(reading: Reading | undefined): string {
  if (reading === undefined) return 'no reader';
  if (isMissing(reading)) return `${reading.missing} "${reading.text}"`;
  if (typeof reading !== 'object') return String(reading);
  return 'zoned' in reading && reading.zoned ? new Date(reading.amount).toISOString() : reading.text;
}

const inNotation = (notation: Notation) => settingsWith({ manifest: { notation } });

describe('a decimal comma', () => {
  it.each([
    ['weight (kg)', '31,5', '31.5 kg'],
    ['length (cm)', '30', '30 cm'],
    ['declared_value', '1.234,50 EUR', '1234.50 EUR'],
    ['package_count', '3,0', '3.0'],
    ['weight (kg)', '31.5', 'type "31.5"'],
    ['weight (kg)', '31,5 furlong', 'type "31,5 furlong"'],
    ['weight', '31,5', 'unit-absent "31,5"'],
    ['po_number', '31,5', '31,5'],
  ])('in %s reads %s as %s', async (header, text, says) => {
    expect((await cell(header, text, inNotation(comma))).told).toBe(says);
  });

  it('leaves the cell itself as it stands', async () => {
    expect((await cell('weight (kg)', '31,5', inNotation(comma))).text).toBe('31,5');
  });

  it('is none of a value set for every row', async () => {
    const settings = settingsWith({ manifest: { notation: comma, constants: { weight: byRuleset('31.5 kg') } } });
    expect((await cell('weight', '', settings)).told).toBe('31.5 kg');
  });
});

describe('an order of dates', () => {
  it.each([
    ['ship_date', '3/4/2026', '2026-04-03'],
    ['ship_date', '2026-04-03', '2026-04-03'],
    ['ship_date', '31/4/2026', 'type "31/4/2026"'],
    ['ship_date', '2026/04/03', 'type "2026/04/03"'],
    ['handed_off_at', '3.4.2026 9:05', '2026-04-03T09:05'],
    ['handed_off_at', '3.4.2026', 'type "3.4.2026"'],
  ])('in %s reads %s as %s', async (header, text, says) => {
    expect((await cell(header, text, inNotation(dmy))).told).toBe(says);
  });
});

describe('a zone', () => {
  it.each([
    ['2026-11-22T17:30', '2026-11-22T16:30:00.000Z'],
    ['2026-07-22T17:30', '2026-07-22T15:30:00.000Z'],
    ['2026-07-22T17:30Z', '2026-07-22T17:30:00.000Z'],
    ['2026-07-22T17:30-04:00', '2026-07-22T21:30:00.000Z'],
    // The clocks leap over the one and show the other twice: no one moment.
    ['2026-03-29T02:30', 'type "2026-03-29T02:30"'],
    ['2026-10-25T02:30', 'type "2026-10-25T02:30"'],
    ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('reads %s as %s', async (text, says) => {
    expect((await cell('handed_off_at', text, inNotation(amsterdam))).told).toBe(says);
  });

  it('is that of a value set for every row too', async () => {
    const constants = { handed_off_at: byRuleset('2026-11-22T17:30') };
    const settings = settingsWith({ manifest: { notation: { ...amsterdam, ...dmy }, constants } });
    expect((await cell('handed_off_at', '', settings)).told).toBe('2026-11-22T16:30:00.000Z');
  });

  it('does not move a date', async () => {
    expect((await cell('ship_date', '2026-11-22T23:30Z', inNotation(amsterdam))).told).toBe('2026-11-22');
  });
});

describe('a notation', () => {
  it('is told by the table', async () => {
    expect((await cell('weight (kg)', '1', inNotation({ ...comma, ...amsterdam }))).notation).toEqual({
      decimal: 'comma',
      zone: 'Europe/Amsterdam',
    });
    expect(await cell('weight (kg)', '1', settingsWith())).not.toHaveProperty('notation', expect.anything());
  });

  it('is laid over that of every dataset, or of one', () => {
    const all = readAs(settingsWith({ labels: { notation: dmy } }), undefined, { notation: comma });
    expect([all.manifest?.notation, all.labels?.notation]).toEqual([comma, { ...dmy, ...comma }]);
    const one = readAs(all, 'labels', { notation: { decimal: byRuleset('point') } });
    expect([one.manifest?.notation, one.labels?.notation?.decimal?.value]).toEqual([comma, 'point']);
  });

  it('of the manifest is that of labels that are its columns', async () => {
    const settings = settingsWith({
      manifest: { notation: comma },
      labels: { from: 'manifest', columns: { printed_weight: byRuleset(['Label kg']) } },
    });
    const source = sourceOf('package_id;Label kg\nA;31,5\n');
    const table = await openTable({ source, dataset: 'labels', fromManifest: true, settings, options: usual });
    const [row] = (await recordsOf(table)) as readonly Row[];
    expect(row && told(table.field('printed_weight')?.read(row))).toBe('31.5 kg');
  });
});
