import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf } from './audited.ts';

const rule = (id: string, rest: string) =>
  `  ${id}:\n    title: A rule\n    category: packing\n    on: shipment\n${rest.replace(/^/gm, '    ')}\n`;
const complete = rule('pieces.complete', 'check: pieces-complete');
const lead = rule('pieces.lead', 'check: piece-numbers\nwith: { scheme: lead }');
const heavy = rule('pieces.weight', 'check: parts-sum\nwith: { part: parcel.weight, max: 30 kg }');
const value = rule(
  'pieces.value',
  'check: parts-sum\nwith: { part: item.total_value, whole: customs_value, is: equal }',
);

describe('shipments known by their master tracking number only', () => {
  const piece = (tracking_number: string, master_tracking_number: string, package_index: string) => ({
    carrier: 'UPS',
    tracking_number,
    master_tracking_number,
    package_index,
    package_count: '3',
    weight: '12 kg',
  });
  const [first, second, third] = ['1Z5R89390357567127', '1Z879E930346834440', '1Z410E7W0392751591'];
  const ruleset = `rules:\n${complete}${lead}${heavy}`;

  test('a lead piece that names no master belongs to the pieces that name it', async () => {
    const manifest = [piece(first, '', '1'), piece(second, first, '2'), piece(third, first.toLowerCase(), '3')];
    const report = await audited({ ruleset, manifest });
    expect(counts(report, 'pieces.complete')).toBe('1/0/0/0');
    expect(counts(report, 'pieces.lead')).toBe('1/0/0/0');
    expect(findingsOf(report, 'pieces.weight')[0]?.facts).toMatchObject({ sum: '36 kg', count: 3 });
  });

  test('whichever piece comes first in the file', async () => {
    const manifest = [piece(second, first, '2'), piece(third, first, '3'), piece(first, '', '1')];
    const report = await audited({ ruleset, manifest });
    expect(counts(report, 'pieces.complete')).toBe('1/0/0/0');
  });

  test('a single piece is a shipment of its own', async () => {
    const alone = { ...piece(first, '', '1'), package_count: '1' };
    const report = await audited({ ruleset, manifest: [alone, { ...alone, tracking_number: second }] });
    expect(counts(report, 'pieces.complete')).toBe('2/0/0/0');
    expect(counts(report, 'pieces.lead')).toBe('2/0/0/0');
  });
});

describe('a number that only the pieces of one shipment may share', () => {
  const ruleset = `rules:\n  tracking.once:\n    check: unique\n    with: { fields: [tracking_number], in: run, except_within: shipment }\n`;
  const row = (package_id: string, tracking_number: string, master_tracking_number: string) => ({
    package_id,
    tracking_number,
    master_tracking_number,
  });

  test('is shared by pieces that name one master', async () => {
    const manifest = [row('A1', 'T100001', 'T100001'), row('A2', 'T100001', 'T100001'), row('A3', 'T100001', '')];
    expect(counts(await audited({ ruleset, manifest }), 'tracking.once')).toBe('3/0/0/0');
  });

  test('is no shipment by itself: two parcels that name none are two', async () => {
    const manifest = [row('A1', 'T100001', ''), row('A2', 'T100001', '')];
    expect(counts(await audited({ ruleset, manifest }), 'tracking.once')).toBe('0/2/0/0');
  });
});

describe('shipments known by their id', () => {
  const piece = (package_id: string, shipment_id: string, package_index: string, customs_value = '100 EUR') => ({
    package_id,
    shipment_id,
    package_index,
    package_count: '2',
    customs_value,
  });
  const manifest = [piece('A1', 'S1', '1'), piece('A2', 'S1', '2'), piece('B1', 'S2', '1'), piece('B2', 'S2', '1')];
  const ruleset = `rules:\n${complete}${value}`;

  test('a finding on a shipment fails its batch and pulls each of its pieces', async () => {
    const report = await audited({ ruleset: `rules:\n${complete}`, manifest });
    expect(counts(report, 'pieces.complete')).toBe('1/1/0/0');
    expect(findingsOf(report)[0]).toMatchObject({ subject: { type: 'shipment', key: 'S2' } });
    expect(report.batches[0]).toMatchObject({ outcome: 'fail', disposition: 'hold-parcels' });
    expect(report.batches[0]?.parcels_to_pull.map(({ parcel }) => parcel)).toEqual(['B1', 'B2']);
  });

  test('contents that come by shipment id are summed over the shipment', async () => {
    const items = [
      { shipment_id: 'S1', line_number: '1', total_value: '60 EUR' },
      { shipment_id: 'S1', line_number: '2', total_value: '40 EUR' },
      { shipment_id: 'S2', line_number: '1', total_value: '90 EUR' },
    ];
    const report = await audited({ ruleset, manifest, items });
    expect(counts(report, 'pieces.value')).toBe('1/1/0/0');
    expect(findingsOf(report, 'pieces.value')[0]?.facts).toMatchObject({ sum: '90 EUR', whole: '100 EUR' });
  });

  test('contents that come by parcel are summed over its shipment too', async () => {
    const items = [
      { package_id: 'A1', total_value: '60 EUR' },
      { package_id: 'A2', total_value: '40 EUR' },
      { package_id: 'B1', total_value: '100 EUR' },
    ];
    const report = await audited({ ruleset, manifest, items });
    expect(counts(report, 'pieces.value')).toBe('2/0/0/0');
  });
});
