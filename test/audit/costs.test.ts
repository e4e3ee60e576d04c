import { describe, expect, test } from 'vitest';
import type { CaseRow } from '../../src/model/case.ts';
import { audited, findingsOf } from './audited.ts';

const rules = (cost: string, more = '') => `
rules:
  packing.weight.max:
    check: within
    with: { field: weight, max: 30 kg }
    cost: ${cost}
${more}`;
const other = (cost: string) => `  data.order:
    check: required
    with: { field: order_id }
    cost: ${cost}
`;
const heavy = (id: string, more: CaseRow = {}): CaseRow => ({
  package_id: id,
  batch_id: 'B',
  carrier: 'UPS',
  weight: '31 kg',
  order_id: 'O-1',
  ...more,
});
const costOf = async (ruleset: string, manifest: readonly CaseRow[]) => (await audited({ ruleset, manifest })).summary;

describe('a share', () => {
  test('is taken of what each parcel is worth, exactly', async () => {
    const { cost, cost_by } = await costOf(rules('{ percent: 3.5%, of: cogs }'), [
      heavy('A1', { cogs: '100.10 EUR' }),
      heavy('A2', { cogs: '0.10 EUR' }),
    ]);
    // 3.5035 + 0.0035
    expect(cost).toEqual([{ amount: 3.507, currency: 'EUR' }]);
    expect(cost_by).toEqual([
      { rule: 'packing.weight.max', carrier: 'UPS', currency: 'EUR', amount: 3.507, findings: 2, not_costed: 0 },
    ]);
  });

  test('of nothing is not costed, and counted', async () => {
    const report = await audited({
      ruleset: rules('{ percent: 5, of: declared_value }'),
      manifest: [heavy('A1', { declared_value: '200 EUR' }), heavy('A2', { declared_value: '' }), heavy('A3')],
    });
    expect(report.summary.cost).toEqual([{ amount: 10, currency: 'EUR' }]);
    expect(report.summary.cost_by).toEqual([
      { rule: 'packing.weight.max', carrier: 'UPS', currency: null, amount: 0, findings: 2, not_costed: 2 },
      { rule: 'packing.weight.max', carrier: 'UPS', currency: 'EUR', amount: 10, findings: 1, not_costed: 0 },
    ]);
    expect(findingsOf(report).map(({ cost }) => [cost?.amount, cost?.currency, cost?.share])).toEqual([
      [10, 'EUR', '5% of declared_value'],
      [null, null, '5% of declared_value'],
      [null, null, '5% of declared_value'],
    ]);
  });

  test('keeps to its least and most', async () => {
    const cost = '{ percent: 10%, of: cogs, min: 5, max: 20, currency: EUR }';
    const amounts = await Promise.all(
      ['10 EUR', '100 EUR', '1000 EUR'].map(async (cogs) => (await costOf(rules(cost), [heavy('A1', { cogs })])).cost),
    );
    expect(amounts.map(([one]) => one?.amount)).toEqual([5, 10, 20]);
  });

  test('in another currency than its limits is not costed', async () => {
    const cost = '{ percent: 10%, of: cogs, max: 20, currency: EUR }';
    const { cost: total, cost_by } = await costOf(rules(cost), [heavy('A1', { cogs: '100 USD' })]);
    expect([total, cost_by[0]?.not_costed]).toEqual([[], 1]);
  });

  test('per purchase order is taken once of all its parcels, those without fault included', async () => {
    const { cost, cost_by } = await costOf(rules('{ percent: 3%, of: cogs, per: po }'), [
      heavy('A1', { cogs: '100 EUR', po_number: '450001' }),
      heavy('A2', { cogs: '100 EUR', po_number: '450001' }),
      heavy('A3', { cogs: '100 EUR', po_number: '450001', weight: '3 kg' }),
      heavy('A4', { cogs: '100 EUR', po_number: '450002' }),
    ]);
    expect(cost).toEqual([{ amount: 12, currency: 'EUR' }]);
    expect(cost_by.map(({ findings }) => findings)).toEqual([3]);
  });

  test('of an order with a parcel of unknown worth is not costed', async () => {
    const { cost_by } = await costOf(rules('{ percent: 3%, of: cogs, per: po }'), [
      heavy('A1', { cogs: '100 EUR', po_number: '450001' }),
      heavy('A2', { cogs: '', po_number: '450001', weight: '3 kg' }),
    ]);
    expect(cost_by).toMatchObject([{ amount: 0, not_costed: 1 }]);
  });
});

describe('a group', () => {
  const both = rules(
    '{ amount: 24, currency: EUR, group: refused }',
    other('{ amount: 30, currency: EUR, group: refused }'),
  );

  test('counts only the highest of one parcel, and says whose', async () => {
    const { cost, cost_by } = await costOf(both, [heavy('A1', { order_id: '' }), heavy('A2')]);
    expect(cost).toEqual([{ amount: 54, currency: 'EUR' }]);
    expect(cost_by.map(({ rule, amount, findings }) => [rule, amount, findings])).toEqual([
      ['data.order', 30, 1],
      ['packing.weight.max', 24, 2],
    ]);
  });

  test('counts in each currency by itself', async () => {
    const mixed = rules(
      '{ amount: 24, currency: EUR, group: refused }',
      other('{ amount: 30, currency: USD, group: refused }'),
    );
    expect((await costOf(mixed, [heavy('A1', { order_id: '' })])).cost).toEqual([
      { amount: 24, currency: 'EUR' },
      { amount: 30, currency: 'USD' },
    ]);
  });
});

test('carriers are told apart', async () => {
  const { cost, cost_by } = await costOf(rules('{ amount: 24, currency: EUR }'), [
    heavy('A1'),
    heavy('A2', { carrier: 'POSTNL' }),
  ]);
  expect(cost).toEqual([{ amount: 48, currency: 'EUR' }]);
  expect(cost_by.map(({ carrier, amount }) => [carrier, amount])).toEqual([
    ['POSTNL', 24],
    ['UPS', 24],
  ]);
});

describe('who bears it bears it once', () => {
  /** Four parcels over the limit, in two shipments of one batch, with two labels each that lack their number. */
  const manifest = ['A1', 'A2', 'A3', 'A4'].map((id, at) =>
    heavy(id, { shipment_id: at < 2 ? 'S1' : 'S2', po_number: at < 3 ? 'PO-1' : 'PO-2' }),
  );
  const labels = manifest.flatMap(({ package_id = '' }) =>
    ['1', '2'].map((copy) => ({ package_id, label_id: `${package_id}-${copy}`, tracking_number: '' })),
  );
  const labelRule = (cost: string) => `
rules:
  label.number: { on: label, check: required, with: { field: tracking_number }, cost: ${cost} }
`;
  const total = async (ruleset: string) => (await audited({ ruleset, manifest, labels })).summary.cost;

  test.each([
    ['parcel', 4],
    ['shipment', 2],
    ['po', 2],
    ['batch', 1],
  ])('per %s', async (per, times) => {
    expect(await total(rules(`{ amount: 10.00, currency: EUR, per: ${per} }`))).toEqual([
      { amount: 10 * times, currency: 'EUR' },
    ]);
  });

  test.each([
    ['label', 8],
    ['parcel', 4],
    ['shipment', 2],
    ['batch', 1],
  ])('per %s of a rule on labels', async (per, times) => {
    expect(await total(labelRule(`{ amount: 10.00, currency: EUR, per: ${per} }`))).toEqual([
      { amount: 10 * times, currency: 'EUR' },
    ]);
  });
});
