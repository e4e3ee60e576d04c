import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf, tallyOf } from './audited.ts';

const rule = (check: string, parameters: string) =>
  `rules:\n  label.symbols:\n    title: A rule\n    category: labeling\n    on: label\n    check: ${check}\n    with: ${parameters}\n`;
const manifest = [
  {
    package_id: 'A-1',
    carrier: 'UPS',
    tracking_number: '1Z5R89390357567127',
    sscc: '106141411928374657',
    ship_to_postal_code: '84170',
    ship_to_country: 'US',
    ship_date: '2026-11-22',
  },
];
const own = { barcode_1_data: '1Z5R89390357567127', barcode_2_data: '42084170' };

describe('a rule on every barcode of a label', () => {
  const content = rule('symbol-content', '{ field: barcode_*_data }');

  test('has one finding for each that is wrong, each with its own column', async () => {
    const labels = [
      { package_id: 'A-1', ...own, barcode_3_data: '00106141411928374657', barcode_4_data: '1Z879E930346834440' },
      {
        package_id: 'A-1',
        barcode_1_data: own.barcode_1_data,
        barcode_2_data: '42010001',
        barcode_3_data: '',
        barcode_4_data: '',
      },
    ];
    const report = await audited({ ruleset: content, manifest, labels });
    expect(findingsOf(report).map(({ field, facts }) => [field, facts.what])).toEqual([
      ['barcode_4_data', 'tracking_number'],
      ['barcode_2_data', 'postal_code'],
    ]);
    expect(counts(report, 'label.symbols')).toBe('0/2/0/0');
  });

  test('judges those a label has, and nothing of those it has not', async () => {
    const labels = [
      { package_id: 'A-1', ...own, barcode_6_data: '' },
      { package_id: 'A-1', barcode_1_data: '', barcode_2_data: '', barcode_6_data: '' },
    ];
    const report = await audited({ ruleset: content, manifest, labels });
    expect(counts(report, 'label.symbols')).toBe('1/0/1/0');
  });

  test('has nothing to judge in a shipper’s own code', async () => {
    const labels = [{ package_id: 'A-1', barcode_1_data: 'WMS-000123' }];
    const report = await audited({ ruleset: content, manifest, labels });
    expect(counts(report, 'label.symbols')).toBe('0/0/1/0');
  });

  test('cannot look where the manifest has no column for what the symbol says', async () => {
    const labels = [{ package_id: 'A-1', barcode_1_data: '(00)106141411928374657' }];
    const report = await audited({ ruleset: content, manifest: [{ package_id: 'A-1' }], labels });
    expect(counts(report, 'label.symbols')).toBe('0/0/0/1');
    expect(tallyOf(report, 'label.symbols').causes['not-evaluated']).toEqual({ 'column-absent': 1 });
  });

  test('cannot look where no label has a barcode column', async () => {
    const report = await audited({ ruleset: content, manifest, labels: [{ package_id: 'A-1', label_status: '' }] });
    expect(tallyOf(report, 'label.symbols').causes['not-evaluated']).toEqual({ 'column-absent': 1 });
  });

  test('holds sizes against those a standard has, symbol by symbol', async () => {
    const labels = [
      {
        package_id: 'A-1',
        barcode_1_symbology: 'EAN-128',
        barcode_1_x_dimension_mm: '0.375',
        barcode_2_symbology: 'MaxiCode',
        barcode_2_x_dimension_mm: '0.1',
        barcode_3_symbology: 'GS1 DataMatrix',
        barcode_3_x_dimension_mm: '0.75',
      },
    ];
    const report = await audited({ ruleset: rule('symbol-size', '{ standard: gs1-logistic }'), manifest, labels });
    expect(findingsOf(report).map(({ field }) => field)).toEqual(['barcode_1_symbology']);
  });

  test('holds what is printed beneath each against what it encodes', async () => {
    const labels = [
      {
        package_id: 'A-1',
        ...own,
        barcode_1_hri: '1Z 5R8 939 03 5756 7127',
        barcode_2_hri: '(420) 84107',
        barcode_3_data: '[)><RS>01<GS>96841700000<GS>840<GS>003<GS>1Z57567127<GS>UPSN',
        barcode_3_hri: '',
      },
    ];
    const report = await audited({ ruleset: rule('hri-agrees', '{}'), manifest, labels });
    expect(findingsOf(report).map(({ field }) => field)).toEqual(['barcode_2_hri']);
  });
});

describe('a barcode without number', () => {
  test.each(['barcode_data', 'label.barcode_data', 'barcode_1_data'])('%s means the first', async (field) => {
    const labels = [{ package_id: 'A-1', barcode_1_data: '(00)106141411928374651', barcode_2_data: '(00)1' }];
    const report = await audited({ ruleset: rule('gs1-elements', `{ field: ${field} }`), manifest, labels });
    expect(findingsOf(report).map((finding) => finding.field)).toEqual(['barcode_1_data']);
  });

  test('is read as the first, too', async () => {
    const labels = [{ package_id: 'A-1', barcode_data: '(00)106141411928374651' }];
    const report = await audited({ ruleset: rule('gs1-elements', '{ field: barcode_data }'), manifest, labels });
    expect(counts(report, 'label.symbols')).toBe('0/1/0/0');
  });
});
