import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf, tallyOf } from '../audit/audited.ts';

const rule = (body: string) => `rules:\n  docs.x:\n${body.replace(/^/gm, '    ')}\n`;
const parcel = {
  package_id: 'P-1',
  carrier: 'UPS',
  weight: '12.5 kg',
  declared_value: '31 EUR',
  insurance_amount: '27.90 EUR',
};

async function said(body: string, row: Readonly<Record<string, string>> = {}): Promise<string> {
  const report = await audited({ ruleset: rule(body), manifest: [{ ...parcel, ...row }] });
  const { causes } = tallyOf(report, 'docs.x');
  const why = Object.keys({ ...causes['not-evaluated'], ...causes['not-applicable'] });
  return [counts(report, 'docs.x'), ...why].join(' ');
}

describe('an expression as a check', () => {
  test('the example of the rule language runs as written', async () => {
    const ruleset = [
      'rules:',
      '  docs.insured-value:',
      '    category: documentation',
      '    cel: "parcel.insurance_amount >= parcel.declared_value * 0.9"',
      '    message: "insured {insurance_amount} is under 90 % of declared {declared_value}"',
    ].join('\n');
    const report = await audited({
      ruleset: `${ruleset}\n`,
      manifest: [parcel, { ...parcel, package_id: 'P-2', insurance_amount: '27.89 EUR' }],
    });
    expect(counts(report, 'docs.insured-value')).toBe('1/1/0/0');
    const [finding] = findingsOf(report, 'docs.insured-value');
    expect(finding).toMatchObject({
      check: 'cel',
      category: 'documentation',
      field: 'insurance_amount',
      facts: { insurance_amount: '27.89 EUR', declared_value: '31 EUR' },
      message: 'insured 27.89 EUR is under 90 % of declared 31 EUR',
    });
    expect(finding?.places).toMatchObject([
      { column: 'insurance_amount', row: 2 },
      { column: 'declared_value', row: 2 },
    ]);
  });

  test('a limit itself is kept, whatever the bits of the product', async () => {
    expect(await said('cel: insurance_amount >= declared_value * 0.9')).toBe('1/0/0/0');
  });

  test('without a message the facts make the sentence', async () => {
    const report = await audited({ ruleset: rule('cel: weight <= 10'), manifest: [parcel] });
    expect(findingsOf(report, 'docs.x')[0]?.message).toBe('"weight <= 10" should hold, but weight is 12.5 kg');
  });

  test('severity, hold, per and when work as for any check', async () => {
    const body = [
      'severity: warning',
      'when: { carrier: UPS }',
      'cel: weight <= 10',
      'per:',
      '  - { when: { weight: { min: 12 kg } }, severity: error, message: "heavy {package_id}" }',
    ];
    const report = await audited({
      ruleset: rule(body.join('\n')),
      manifest: [parcel, { ...parcel, carrier: 'USPS' }],
      options: { batchBy: ['file'] },
    });
    expect(counts(report, 'docs.x')).toBe('0/1/1/0');
    expect(findingsOf(report, 'docs.x')[0]).toMatchObject({
      severity: 'error',
      message: 'heavy P-1',
      facts: { weight: '12.5 kg', per: 'weight: { min: 12 kg }' },
    });
  });
});

describe('what is absent', () => {
  test.each([
    ['weight > 3', { weight: '' }, '0/0/0/1 value-absent'],
    ['length > 3', {}, '0/0/0/1 column-absent'],
    ['has(length)', {}, '0/0/0/1 column-absent'],
    ['has(weight)', { weight: '' }, '0/1/0/0'],
    ['has(parcel.weight)', {}, '1/0/0/0'],
    ['weight > 3', { weight: 'heavy' }, '0/0/0/1 type'],
    ['has(weight)', { weight: 'heavy' }, '1/0/0/0'],
    ['weight > 3', { weight: '12' }, '0/0/0/1 unit-absent'],
    ["carrier == 'UPS'", { carrier: 'Acme' }, '0/0/0/1 unknown-value'],
    ['batch.weight > 3', { weight: '' }, '0/0/0/1 value-absent'],
    ["weight > 3 || carrier == 'UPS'", { weight: '' }, '1/0/0/0'],
    ["carrier == 'UPS' || weight > 3", { weight: '' }, '1/0/0/0'],
    ["weight > 3 && carrier == 'USPS'", { weight: '' }, '0/1/0/0'],
    ["weight > 3 && carrier == 'UPS'", { weight: '' }, '0/0/0/1 value-absent'],
    ['!has(weight) || weight > 3', { weight: '' }, '1/0/0/0'],
    ['has(weight) ? weight > 3 : true', { weight: '' }, '1/0/0/0'],
    ['weight / (declared_value - 31) > 1', {}, '0/0/0/1 expression'],
    ['order_id.substring(9) == "x"', { order_id: 'A-1' }, '0/0/0/1 expression'],
    ['insurance_amount < declared_value', { declared_value: '31 USD' }, '0/0/0/1 type'],
    ['insurance_amount < declared_value', { declared_value: '31' }, '1/0/0/0'],
  ])('%s of %j: %s', async (cel, row, outcome) => {
    expect(await said(`cel: ${JSON.stringify(cel)}`, row)).toBe(outcome);
  });

  test('on_missing speaks for it as for any check', async () => {
    expect(await said('on_missing: skip\ncel: weight > 3', { weight: '' })).toBe('0/0/1/0 value-absent');
    const report = await audited({
      ruleset: rule('on_missing: fail\ncel: weight > 3 && length > 3'),
      manifest: [parcel],
    });
    expect(findingsOf(report, 'docs.x')[0]?.facts).toEqual({ missing: ['length'] });
  });

  test('what this site never has is not asked for', async () => {
    const declared = 'not_supplied: { fields: length, reason: no measuring station }\n';
    const judged = async (cel: string) =>
      counts(
        await audited({ ruleset: `${declared}${rule(`cel: ${JSON.stringify(cel)}`)}`, manifest: [parcel] }),
        'docs.x',
      );
    expect(await judged('length > 3')).toBe('0/0/1/0');
    expect(await judged('has(length) ? length > 3 : weight > 3')).toBe('1/0/0/0');
  });

  test('the field that nobody could read is named', async () => {
    const report = await audited({ ruleset: rule('cel: weight > 3 && length > 3'), manifest: [parcel] });
    expect(JSON.stringify(tallyOf(report, 'docs.x'))).toContain('length');
  });
});

describe('an expression as a condition', () => {
  const asking = (cel: string) => `when: { cel: ${JSON.stringify(cel)} }\ncheck: required\nwith: { field: package_id }`;

  test.each([
    ['weight > 12', {}, '1/0/0/0'],
    ['weight > 13', {}, '0/0/1/0 when'],
    ['length > 13', {}, '0/0/0/1 column-absent'],
    ['weight > 12', { weight: '' }, '0/0/0/1 value-absent'],
    ['weight > 12 || true', { weight: '' }, '1/0/0/0'],
  ])('%s of %j: %s', async (cel, row, outcome) => expect(await said(asking(cel), row)).toBe(outcome));

  test('is three-valued inside any, all and not', async () => {
    const when = (condition: string) => `when: ${condition}\ncheck: required\nwith: { field: package_id }`;
    expect(await said(when('{ any: [{ cel: length > 3 }, { carrier: UPS }] }'))).toBe('1/0/0/0');
    expect(await said(when('{ not: { cel: length > 3 } }'))).toBe('0/0/0/1 column-absent');
    expect(await said(when('{ not: { cel: weight > 13 } }'))).toBe('1/0/0/0');
  });

  test('chooses among the rows of per and the labels of where', async () => {
    const body = [
      'on: label',
      'where: { cel: "label_type == \'return\'" }',
      'check: required',
      'with: { field: tracking_number }',
    ];
    const labels = [
      { package_id: 'P-1', label_type: 'return', tracking_number: '' },
      { package_id: 'P-1', label_type: 'outbound', tracking_number: '' },
    ];
    const report = await audited({ ruleset: rule(body.join('\n')), manifest: [parcel], labels });
    expect(counts(report, 'docs.x')).toBe('0/1/0/0');
  });
});

describe('the clock', () => {
  const options = { asOf: '2026-11-22T17:00:00+01:00' };
  const at = async (cel: string, row: Readonly<Record<string, string>>) =>
    counts(
      await audited({ ruleset: rule(`cel: ${JSON.stringify(cel)}`), manifest: [{ ...parcel, ...row }], options }),
      'docs.x',
    );

  test.each([
    ['ship_date >= as_of - duration("72h")', { ship_date: '2026-11-20' }, '1/0/0/0'],
    ['ship_date >= as_of - duration("72h")', { ship_date: '2026-11-19' }, '0/1/0/0'],
    ['days_between(ship_date, as_of) == 2', { ship_date: '2026-11-20' }, '1/0/0/0'],
    ['as_of.getHours() == 17', {}, '1/0/0/0'],
    ["as_of.getHours('UTC') == 16", {}, '1/0/0/0'],
    ["as_of == timestamp('2026-11-22T16:00:00Z')", {}, '1/0/0/0'],
    ["as_of == timestamp('2026-11-22T17:00:00')", {}, '1/0/0/0'],
  ])('%s of %j: %s', async (cel, row, outcome) => expect(await at(cel, row)).toBe(outcome));

  test.each([
    ['2026-11-20T10:00:00', '0/0/0/1'],
    ['2026-11-20T10:00:00Z', '1/0/0/0'],
  ])('a moment written %s is held against one with an offset: %s', async (packed, outcome) => {
    const own = 'datasets: { manifest: { fields: { packed_at: { type: datetime } } } }\n';
    const cel = `rules: { docs.x: { cel: "packed_at < timestamp('2026-11-22T16:00:00Z')" } }\n`;
    const manifest = [{ ...parcel, packed_at: packed }];
    expect(counts(await audited({ ruleset: own + cel, manifest, options }), 'docs.x')).toBe(outcome);
  });
});

describe('what the trade calls by many names', () => {
  const lists = 'lists: { ours: [United Parcel Service, DHL Paket], quick: [UPS Next Day Air, Ground] }\n';
  test.each([
    ["service == 'ups ground'", { service: 'UPS Ground' }, '1/0/0/0'],
    ["service in ['UPS Next Day Air', 'Ground']", { service: 'ground' }, '1/0/0/0'],
    ['service in lists.quick', { service: 'GROUND' }, '1/0/0/0'],
    ["service == 'our own van'", { service: 'Our own VAN' }, '1/0/0/0'],
    ['carrier in lists.ours', { carrier: 'UPS' }, '1/0/0/0'],
    ['carrier in lists.ours', { carrier: 'USPS' }, '0/1/0/0'],
    ["ship_to_country == 'Netherlands'", { ship_to_country: 'NL' }, '1/0/0/0'],
  ])('%s of %j: %s', async (cel, row, outcome) => {
    const ruleset = `${lists}rules: { docs.x: { cel: ${JSON.stringify(cel)} } }\n`;
    expect(counts(await audited({ ruleset, manifest: [{ ...parcel, ...row }] }), 'docs.x')).toBe(outcome);
  });
});
