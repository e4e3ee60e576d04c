import { expect, it } from 'vitest';
import { caseTable } from '../../src/intake/case-table.ts';
import type { Row } from '../../src/model/table.ts';
import { isMissing, textOf } from '../../src/model/values.ts';
import { byRuleset, settingsWith } from './settings.ts';
import { problemsOf, recordsOf } from './sources.ts';

const base = { dataset: 'manifest', absentColumns: [], settings: settingsWith(), path: 'ruleset.yaml' };

it('gives every field a column, but those said to be absent', () => {
  const table = caseTable({ ...base, rows: [{ package_id: 'A1' }], absentColumns: ['weight'] });
  expect(table.field('order_id')).toBeDefined();
  expect(table.field('weight')).toBeUndefined();
});

it('reads cells as a file would', async () => {
  const table = caseTable({ ...base, rows: [{ carrier: 'ups_ground', weight: '31.5 kg' }] });
  const [row] = (await recordsOf(table)) as readonly Row[];
  const texts = ['carrier', 'service', 'weight'].map((name) => {
    const reading = row && table.field(name)?.read(row);
    return reading === undefined || isMissing(reading) ? undefined : textOf(reading);
  });
  expect(texts).toEqual(['UPS', 'GROUND', '31.5 kg']);
});

it('keeps a row without values', async () => {
  expect(await recordsOf(caseTable({ ...base, rows: [{}, {}] }))).toHaveLength(2);
});

it('takes constants of the ruleset where the row has no value', async () => {
  const settings = settingsWith({ manifest: { constants: { ship_from_country: byRuleset('NL') } } });
  const table = caseTable({ ...base, settings, rows: [{}, { ship_from_country: 'DE' }] });
  const rows = (await recordsOf(table)) as readonly Row[];
  expect(rows.map((row) => table.field('ship_from_country')?.read(row))).toEqual(['NL', 'DE']);
});

it('refuses a field that the dataset does not know', async () => {
  const problems = await problemsOf(() => caseTable({ ...base, rows: [{ wieght: '1 kg' }] }));
  expect([problems[0]?.code, problems[0]?.hint]).toEqual(['case.unknown-field', 'did you mean weight?']);
});
