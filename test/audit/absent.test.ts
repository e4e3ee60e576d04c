import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf, tallyOf } from './audited.ts';

/** What a rule says of one parcel: its status, and why where it did not judge. */
async function said(rule: string, parcel: Readonly<Record<string, string>>): Promise<string> {
  const ruleset = `lists: { boxes: [S] }\nrules: { acme.rule: ${rule} }\n`;
  const report = await audited({ ruleset, manifest: [{ package_id: 'A', batch_id: 'B', ...parcel }] });
  const { pass, fail, causes } = tallyOf(report, 'acme.rule');
  if (pass > 0) return 'pass';
  if (fail > 0) return 'fail';
  const [status, why] = Object.entries(causes).find(([, counted]) => Object.keys(counted).length > 0) ?? [];
  return `${status} ${Object.keys(why ?? {}).join()}`;
}

const judging = {
  'one-of': '{ check: one-of, with: { field: po_number, values: [A] } }',
  'none-of': '{ check: none-of, with: { field: po_number, values: [A] } }',
  'in-list': '{ check: in-list, with: { field: po_number, list: boxes } }',
  pattern: '{ check: pattern, with: { field: po_number, matches: A } }',
  length: '{ check: length, with: { field: po_number, min: 1 } }',
  'not-placeholder': '{ check: not-placeholder, with: { field: po_number } }',
  'check-digit': '{ check: check-digit, with: { field: po_number, algorithm: luhn } }',
  sscc: '{ check: sscc, with: { field: po_number } }',
  'gs1-elements': '{ check: gs1-elements, with: { field: po_number } }',
  email: '{ check: email, with: { field: po_number } }',
  unique: '{ check: unique, with: { fields: [po_number], in: batch } }',
} as const;
const measuring = {
  within: '{ check: within, with: { field: weight, max: 30 kg } }',
  compare: '{ check: compare, with: { field: weight, is: "<", to: scale_weight } }',
  'girth-within': '{ check: girth-within, with: { longest: 1 m } }',
  'fields-agree': '{ check: fields-agree, with: { fields: { po_number: order_id } } }',
  'text-equals': '{ check: text-equals, with: { field: po_number, to: "00{sscc}" } }',
  cel: '{ cel: weight < 30 }',
} as const;
const blank = {
  po_number: '',
  order_id: '',
  weight: '',
  scale_weight: '',
  length: '',
  width: '',
  height: '',
  sscc: '',
};

describe('a blank value', () => {
  test.each(Object.entries(judging))('does not concern %s', async (_, rule) => {
    expect(await said(rule, blank)).toBe('not-applicable value-absent');
  });

  test.each(Object.entries(measuring))('keeps %s from looking', async (_, rule) => {
    expect(await said(rule, blank)).toBe('not-evaluated value-absent');
  });

  test.each([
    ['required', '{ check: required, with: { field: po_number } }', 'fail'],
    ['required-together', '{ check: required-together, with: { fields: [po_number, package_id] } }', 'fail'],
    ['required-together of none', '{ check: required-together, with: { fields: [po_number, order_id] } }', 'pass'],
    ['forbidden', '{ check: forbidden, with: { field: po_number } }', 'pass'],
  ])('is what %s is about', async (_, rule, status) => {
    expect(await said(rule, blank)).toBe(status);
  });
});

test.each(Object.entries({ ...judging, ...measuring }))(
  'a blank value is a finding of %s where on_missing is fail, and nothing where it is skip',
  async (_, rule) => {
    expect(await said(rule.replace(/ \}$/, ', on_missing: fail }'), blank)).toBe('fail');
    expect(await said(rule.replace(/ \}$/, ', on_missing: skip }'), blank)).toMatch(/^not-applicable/);
  },
);

describe('a blank value that another is held against', () => {
  test.each([
    ['the carrier of a tracking number', '{ check: tracking-number, with: { field: tracking_number } }', 'carrier'],
    ['the country of a postal code', '{ check: postal-code, with: { field: ship_to_postal_code } }', 'ship_to_country'],
    ['what a text should equal', '{ check: text-equals, with: { field: po_number, to: "00{sscc}" } }', 'sscc'],
    [
      'the other of two values',
      '{ check: compare, with: { field: weight, is: "<", to: scale_weight } }',
      'scale_weight',
    ],
    ['the other of two texts', '{ check: fields-agree, with: { fields: { po_number: order_id } } }', 'order_id'],
  ])('keeps a rule from looking: %s', async (_, rule, second) => {
    const parcel = { tracking_number: '1', ship_to_postal_code: '1', po_number: '1', weight: '1 kg', [second]: '' };
    expect(await said(rule, parcel)).toBe('not-evaluated value-absent');
  });
});

describe('a column that is not there', () => {
  const required = '{ check: required, with: { field: po_number } }';
  const rules = Object.entries({ ...judging, ...measuring, required });

  test.each(rules)('keeps %s from looking', async (_, rule) => {
    expect(await said(rule, {})).toBe('not-evaluated column-absent');
  });

  test.each(rules)('does not concern %s where on_missing is skip', async (_, rule) => {
    expect(await said(rule.replace(/ \}$/, ', on_missing: skip }'), {})).toMatch(/^not-applicable/);
  });

  test.each(rules)('is a finding of %s where on_missing is fail', async (_, rule) => {
    const ruleset = `lists: { boxes: [S] }\nrules: { acme.rule: ${rule.replace(/ \}$/, ', on_missing: fail }')} }\n`;
    const report = await audited({ ruleset, manifest: [{ package_id: 'A', batch_id: 'B' }] });
    expect(counts(report, 'acme.rule')).toBe('0/1/0/0');
    expect(findingsOf(report, 'acme.rule')).toMatchObject([{ facts: { missing: expect.anything() } }]);
  });
});

describe('labels that are not given', () => {
  test.each([
    ['a rule on them', '{ on: label, check: required, with: { field: tracking_number } }'],
    ['a check that counts them', '{ check: has-child, with: { child: label } }'],
  ])('keep %s from looking, once for each parcel', async (_, rule) => {
    const ruleset = `rules: { acme.rule: ${rule} }\n`;
    const manifest = ['A', 'B', 'C'].map((package_id) => ({ package_id, batch_id: 'B' }));
    const tally = tallyOf(await audited({ ruleset, manifest }), 'acme.rule');
    expect(tally.causes['not-evaluated']).toEqual({ 'dataset-absent': 3 });
    const skipping = `rules: { acme.rule: ${rule.replace(/ \}$/, ', on_missing: skip }')} }\n`;
    const skipped = await audited({ ruleset: skipping, manifest });
    expect(tallyOf(skipped, 'acme.rule').causes['not-applicable']).toEqual({ 'dataset-absent': 3 });
  });
});
