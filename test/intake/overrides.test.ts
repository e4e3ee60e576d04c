import { expect, it } from 'vitest';
import { override } from '../../src/intake/overrides.ts';
import { byRuleset, settingsWith } from './settings.ts';
import { problemsOf } from './sources.ts';

it('lays a flag over the ruleset, and leaves config that follows without effect', () => {
  const ruled = settingsWith({
    manifest: { columns: { weight: byRuleset(['Gewicht']) }, units: { weight: byRuleset('kg') } },
  });
  const flagged = override(ruled, { columns: { weight: ['Masse'] } }, 'flag');
  const both = override(flagged, { columns: { weight: ['Poids'] }, units: { weight: 'lb' } }, 'config');
  expect(both.manifest?.columns.weight).toEqual({ value: ['Masse'], by: 'flag' });
  expect(both.manifest?.units.weight).toEqual({ value: 'lb', by: 'config' });
  expect(ruled.manifest?.columns.weight).toEqual(byRuleset(['Gewicht']));
});

it("takes a bare field for the manifest's, else for that of the first dataset that has it", () => {
  const laid = override(settingsWith(), { columns: { tracking_number: ['T'], printed_weight: ['W'] } }, 'flag');
  expect([laid.manifest?.columns.tracking_number?.value, laid.labels?.columns.tracking_number]).toEqual([
    ['T'],
    undefined,
  ]);
  expect(laid.labels?.columns.printed_weight?.value).toEqual(['W']);
});

it.each(['label', 'labels'])('takes a field behind %s. for that of the labels', (prefix) => {
  const laid = override(settingsWith(), { columns: { [`${prefix}.tracking_number`]: ['T'] } }, 'flag');
  expect([laid.manifest?.columns.tracking_number, laid.labels?.columns.tracking_number?.value]).toEqual([
    undefined,
    ['T'],
  ]);
});

it('names every unknown field and unit at once', async () => {
  const overrides = {
    columns: { wieght: ['G'] },
    units: { weight: 'cm', package_id: 'kg', declared_value: 'XXX' },
    constants: { constructor: 'x' },
  };
  const problems = await problemsOf(() => override(settingsWith(), overrides, 'flag'));
  expect(problems.map(({ code }) => code)).toEqual([
    'usage.unknown-field',
    'usage.unknown-unit',
    'usage.unknown-unit',
    'usage.unknown-unit',
    'usage.unknown-field',
  ]);
  expect(problems[0]?.hint).toBe('did you mean weight?');
});

it.each(['columns', 'units', 'constants'] as const)(
  'is a problem when two names of one field differ in %s',
  async (kind) => {
    const said = (value: string) => (kind === 'columns' ? [value] : value);
    const twice = (a: string, b: string) => ({ [kind]: { weight: said(a), 'manifest.weight': said(b) } });
    const problems = await problemsOf(() => override(settingsWith(), twice('kg', 'lb'), 'flag'));
    expect(problems.map(({ code }) => code)).toEqual(['usage.repeated']);
    expect(() => override(settingsWith(), twice('kg', 'kg'), 'flag')).not.toThrow();
  },
);
