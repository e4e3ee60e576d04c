import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gs1CheckDigit } from '../../src/codes/check-digits.ts';
import { spreadsheetDamage } from '../../src/codes/spreadsheets/damage.ts';
import type { CaseRow } from '../../src/model/case.ts';
import { audited, counts, findingsOf, onlyBatch } from './audited.ts';

const rules = `rules:
  tracking.once: { check: unique, with: { fields: [tracking_number], in: batch } }
  address.form: { check: pattern, with: { field: ship_to_postal_code, matches: "^[0-9]{5}$" }, when: { ship_to_country: US } }
  address.name: { check: length, with: { field: ship_to_name, max: 12 } }
`;
const sound = { tracking_number: '9400111206206406260787', ship_to_name: 'Jörg Müller', ship_to_postal_code: '02108' };
const parcel = (fields: CaseRow): CaseRow => ({
  batch_id: 'B',
  carrier: 'USPS',
  ship_to_country: 'US',
  ...sound,
  ...fields,
});
const told = async (...rows: readonly CaseRow[]) => {
  const report = await audited({ ruleset: rules, manifest: rows.map(parcel) });
  return { report, rules: findingsOf(report).map(({ rule, field }) => `${rule} ${field}`) };
};

describe('a cell that a spreadsheet damaged', () => {
  it.each([
    ['tracking_number', '4.21E+21', undefined],
    ['ship_to_postal_code', '2108', '02108'],
    ['ship_to_name', 'JÃ¶rg MÃ¼ller AG', 'Jörg Müller AG'],
    ['ship_to_name', '########', undefined],
  ])('%s %s is the fault of the file alone: no rule pulls its parcel', async (field, value, was) => {
    const { report, rules: found } = await told(
      { package_id: 'A1', [field]: value },
      { package_id: 'A2', tracking_number: '1' },
    );
    expect(found).toEqual([`data.damaged ${field}`]);
    expect(findingsOf(report)[0]).toMatchObject({
      origin: 'file',
      hold: 'none',
      action: 're-export',
      facts: { value },
    });
    expect(findingsOf(report)[0]?.facts.was).toBe(was);
    expect(onlyBatch(report)).toMatchObject({ outcome: 'not-audited', parcels_to_pull: [] });
  });

  it('throughout a column makes no parcel another’s double', async () => {
    const rows = ['A1', 'A2', 'A3'].map((package_id) => ({ package_id, tracking_number: '9.40E+21' }));
    const { report, rules: found } = await told(...rows);
    expect(new Set(found)).toEqual(new Set(['data.damaged tracking_number']));
    expect(counts(report, 'tracking.once')).toBe('0/0/0/3');
  });

  it('gives its parcel no key that others have too', async () => {
    const { report } = await told({ tracking_number: '9.40E+21' }, { tracking_number: '9.40E+21' });
    expect(findingsOf(report).map(({ parcel }) => parcel)).toEqual(['row 1', 'row 2']);
  });

  it('is judged as it stands where a ruleset says so', async () => {
    const off = `${rules}  data.damaged: { severity: off }\n`;
    const report = await audited({
      ruleset: off,
      manifest: [parcel({ package_id: 'A1', ship_to_postal_code: '2108' })],
    });
    expect(findingsOf(report).map(({ rule }) => rule)).toEqual(['address.form']);
  });
});

describe('a sound value is never called damaged', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const checked = (length: number) => digits(length - 1).map((body) => `${body}${gs1CheckDigit(body)}`);

  it('an SSCC, a GTIN, a number of 22 digits with its check digit', () => {
    fc.assert(
      fc.property(checked(18), checked(13), checked(12), checked(22), (sscc, gtin, upc, impb) => {
        expect([
          spreadsheetDamage('sscc', sscc),
          spreadsheetDamage('gtin', gtin),
          spreadsheetDamage('gtin', upc),
        ]).toEqual([undefined, undefined, undefined]);
        expect(impb.endsWith('00000') ? undefined : spreadsheetDamage('code', impb)).toBeUndefined();
      }),
    );
  });

  it.each([
    [
      'text',
      'Łukasz Żółć',
      'Ñandú S.A.',
      'Ærø Bådværft',
      'ÎLE-DE-FRANCE',
      'Ωμέγα',
      '山田太郎',
      'محمد',
      'Ð',
      'São João',
      'PEÑA Y CÍA',
      'Österåker',
      'Åland',
    ],
    [
      'code',
      'PK-52815',
      '1Z5R89390357567127',
      'MAR-2026-11',
      '12-3456',
      '2026-11-22',
      'B-3',
      'DEC-7731',
      '00034',
      '+49 30 123456',
      '1E5',
      'A.0',
    ],
    ['prose', 'Is it 3-Mar? Then ring', 'Cotton T-shirt #3', 'Why?Because', '5.0'],
    ['hs-code', '6109.10', '9503.00', '950300', '8471300100'],
  ] as const)('%s', (kind, ...values) => {
    expect(values.filter((value) => spreadsheetDamage(kind, value) !== undefined)).toEqual([]);
  });
});

describe('a weight of nothing', () => {
  const limit = 'packing.max: { check: within, with: { field: weight, max: 30 kg } }';
  const report = (row: CaseRow, more = '') =>
    audited({
      ruleset: `rules:\n  ${limit}\n${more}`,
      manifest: [{ batch_id: 'B', package_id: 'A1', carrier: 'UPS', ...row }],
    });

  it.each(['0 kg', '0.00 lb', '-1 kg'])('%s was never weighed: no limit passes on it in silence', async (weight) => {
    const made = await report({ weight });
    expect(findingsOf(made)).toMatchObject([
      { rule: 'data.measured', action: 'reweigh', origin: 'parcel', facts: { value: weight } },
    ]);
    expect(onlyBatch(made).outcome).toBe('fail');
  });

  it('is told once where a rule objects to it itself', async () => {
    const own = '  packing.positive: { check: within, with: { field: weight, above: 0 kg } }\n';
    expect(findingsOf(await report({ weight: '0 kg' }, own)).map(({ rule }) => rule)).toEqual(['packing.positive']);
    const elsewhere = own.replace('check', 'when: { carrier: DPD }, check');
    expect(findingsOf(await report({ weight: '0 kg' }, elsewhere)).map(({ rule }) => rule)).toEqual(['data.measured']);
  });

  it('is not asked of what no rule reads', async () => {
    expect(findingsOf(await report({ weight: '1 kg', length: '0 cm' }))).toEqual([]);
  });
});
