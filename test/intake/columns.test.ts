import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../src/intake/columns.ts';
import type { DatasetSettings } from '../../src/model/settings.ts';
import { byFlag, byRuleset, settingsWith } from './settings.ts';

function match(header: readonly string[], changes: Partial<DatasetSettings> = {}) {
  const settings = settingsWith({ manifest: changes }).manifest;
  if (settings === undefined) throw new Error('no manifest');
  const { matches, unused, problems } = matchColumns({ path: 'dispatch.csv', header, settings, onlyNamed: false });
  return {
    matches: matches.map(({ header, field, unit, matched_by }) => [header, field, unit, matched_by]),
    unused,
    problems,
  };
}

describe('columns are matched', () => {
  it('by name and synonym in any case and punctuation, the rest is listed as unused', () => {
    const { matches, unused, problems } = match(['Package-ID', 'WEIGHT', 'Sendungsnummer', 'Mood']);
    expect(matches).toEqual([
      ['Package-ID', 'package_id', null, 'name'],
      ['WEIGHT', 'weight', null, 'name'],
      ['Sendungsnummer', 'tracking_number', null, 'synonym'],
    ]);
    expect([unused, problems]).toEqual([['Mood'], []]);
  });

  it.each([
    ['weight_kg', 'weight', 'kg', 'name'],
    ['Weight (lb)', 'weight', 'lb', 'name'],
    ['Gewicht [kg]', 'weight', 'kg', 'synonym'],
    ['length in cm', 'length', 'cm', 'name'],
    ['WeightLBS', 'weight', 'lb', 'name'],
    ['Height in.', 'height', 'in', 'name'],
    ['declared_value_eur', 'declared_value', 'EUR', 'name'],
  ])('%s carries its unit', (header, field, unit, by) => {
    expect(match([header]).matches).toEqual([[header, field, unit, by]]);
  });

  it('never by a unit of another kind', () => {
    expect(match(['weight_cm']).matches).toEqual([]);
  });

  it('by the flag before what the names say, and the losers are unused', () => {
    const { matches, unused, problems } = match(['weight', 'Gewicht netto [kg]'], {
      columns: { weight: byFlag(['Gewicht netto [kg]']) },
    });
    expect(matches).toEqual([['Gewicht netto [kg]', 'weight', 'kg', 'flag']]);
    expect([unused, problems]).toEqual([['weight'], []]);
  });

  it('by any of the headers a ruleset names, units behind them and all', () => {
    const { matches } = match(['Masse (g)'], { columns: { weight: byRuleset(['Gewicht', 'Masse']) } });
    expect(matches).toEqual([['Masse (g)', 'weight', 'g', 'ruleset']]);
  });

  it('as if a ruleset had named nothing where none of its headers is there', () => {
    const { matches, problems } = match(['weight'], { columns: { weight: byRuleset(['Gewicht']) } });
    expect(matches).toEqual([['weight', 'weight', null, 'name']]);
    expect(problems).toEqual([]);
  });

  it('with the unit of the ruleset where the header has none', () => {
    expect(
      match(['weight', 'length_mm'], { units: { weight: byRuleset('kg'), length: byRuleset('cm') } }).matches,
    ).toEqual([
      ['weight', 'weight', 'kg', 'name'],
      ['length_mm', 'length', 'mm', 'name'],
    ]);
  });

  it('although the header holds look-alikes of white space', () => {
    expect(
      match(['\u00a0shipment_id', 'order id\u200b', 'ship_to_city\ufeff']).matches.map(([, field]) => field),
    ).toEqual(['shipment_id', 'order_id', 'ship_to_city']);
  });
});

describe('a problem is', () => {
  it('two columns for one field, with the flags to paste', () => {
    const [problem] = match(['weight', 'Weight "net" (kg)', 'Gewicht', 'Mood']).problems;
    expect(problem?.code).toBe('input.two-columns');
    expect(problem?.hint).toContain('--column weight="weight" or --column weight="Gewicht"');
  });

  it('one header that stands there twice, with a name for each', () => {
    const { problems, unused } = match(['Gewicht', 'Gewicht']);
    expect(problems[0]?.hint).toContain('--column weight="Gewicht (1)" or --column weight="Gewicht (2)"');
    expect(unused).toEqual([]);
  });

  it('not a header that stands there twice, once the flag says which', () => {
    for (const [name, header] of [
      ['Gewicht (1)', 'Gewicht'],
      ['Gewicht (2)', 'Gewicht (2)'],
    ]) {
      const { matches, problems } = match(['Gewicht', 'Gewicht'], { columns: { weight: byFlag([name ?? '']) } });
      expect([matches, problems]).toEqual([[[header, 'weight', null, 'flag']], []]);
    }
  });

  it('a ruleset that names two columns of the file for one field', () => {
    const { problems } = match(['Netto', 'Brutto'], { columns: { weight: byRuleset(['Netto', 'Brutto']) } });
    expect(problems.map(({ code }) => code)).toEqual(['input.two-columns']);
  });

  it('a column named by flag that is not there, with the one that was meant', () => {
    const [problem] = match(['Gewicht netto', 'id'], { columns: { weight: byFlag(['Gewicht nett']) } }).problems;
    expect([problem?.code, problem?.hint]).toEqual(['input.no-such-column', 'did you mean "Gewicht netto"?']);
  });

  it('a unit by flag that the header contradicts', () => {
    expect(match(['weight_kg'], { units: { weight: byFlag('lb') } }).problems.map(({ code }) => code)).toEqual([
      'input.unit-conflict',
    ]);
    expect(match(['weight_kg'], { units: { weight: byFlag('KGS') } }).problems).toEqual([]);
  });
});
