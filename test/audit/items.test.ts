import { expect, test } from 'vitest';
import { audited, counts } from './audited.ts';

const manifest = ['A', 'B', 'C'].map((package_id) => ({ package_id, batch_id: 'B1', package_count: '2' }));
const items = [
  { package_id: 'A', sku: 'S1', quantity: '2' },
  { package_id: 'A', sku: 'S2', quantity: '1' },
  { package_id: 'B', sku: 'S1', quantity: '1' },
];

/** What a rule on parcels says of A with two lines, B with one and C with none: pass/fail/not-applicable/not-evaluated. */
test.each([
  ['has-child counts lines', '{ check: has-child, with: { child: item } }', '2/1/0/0'],
  ['has-child knows a least and a most', '{ check: has-child, with: { child: item, min: 2, max: 2 } }', '1/2/0/0'],
  ['has-child chooses lines', '{ check: has-child, with: { child: item, where: { sku: S2 } } }', '1/2/0/0'],
  ['count-equals counts lines', '{ check: count-equals, with: { declared: package_count, of: item } }', '1/2/0/0'],
  [
    'sum-equals adds them up',
    '{ check: sum-equals, with: { declared: package_count, field: item.quantity } }',
    '0/3/0/0',
  ],
  [
    'sum-equals bears a share',
    '{ check: sum-equals, with: { declared: package_count, field: item.quantity, tolerance: 50% } }',
    '2/1/0/0',
  ],
])('%s', async (_, rule, said) => {
  const report = await audited({ ruleset: `rules: { acme.rule: ${rule} }\n`, manifest, items });
  expect(counts(report, 'acme.rule')).toBe(said);
});
