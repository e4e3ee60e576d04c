import { expect, test } from 'vitest';
import { load } from '../ruleset/world.ts';
import { audited, counts, findingsOf, onlyBatch } from './audited.ts';

const rules = (overrides: string, rest = '') => `
datasets: { manifest: { fields: { dock: { type: text } } } }
rules:
  packing.weight.max:
    check: within
    with: { field: weight, max: 30 kg }
    action: split
    ${rest}
  data.order: { check: required, with: { field: order_id } }
overrides:
${overrides}
`;
const heavy = (id: string, more: Readonly<Record<string, string>> = {}) => ({
  package_id: id,
  order_id: 'O-1',
  batch_id: 'B',
  weight: '31 kg',
  ...more,
});
const run = (overrides: string, manifest: Parameters<typeof audited>[0]['manifest'], rest?: string) =>
  audited({ ruleset: rules(overrides, rest), manifest });
const severities = (report: Awaited<ReturnType<typeof audited>>) =>
  findingsOf(report, 'packing.weight.max').map(({ parcel, severity, hold }) => `${parcel} ${severity} ${hold}`);

test('an override without condition changes every rule its glob fits, their rows of per included', async () => {
  const row = 'per: [{ when: { dock: A }, with: { max: 20 kg }, severity: error }]';
  const report = await run('  - { rules: "packing.*", severity: warning }', [heavy('A1', { dock: 'A' })], row);
  expect(severities(report)).toEqual(['A1 warning none']);
  expect(onlyBatch(report).outcome).toBe('pass');
});

test('an override with a condition changes only the parcels that meet it, and the finding says so', async () => {
  const report = await run('  - { rules: "packing.*", when: { facility_id: RTM2 }, severity: warning }', [
    heavy('A1', { facility_id: 'RTM2' }),
    heavy('A2', { facility_id: 'AMS1' }),
  ]);
  expect(severities(report)).toEqual(['A1 warning none', 'A2 error parcel']);
  expect(findingsOf(report).map(({ facts }) => facts.override)).toEqual([
    ['packing.* when facility_id: RTM2'],
    undefined,
  ]);
  expect(onlyBatch(report).parcels_to_pull.map(({ parcel, actions }) => [parcel, actions])).toEqual([
    ['A2', ['split']],
  ]);
});

test('a fingerprint is the same with an override and without', async () => {
  const manifest = [heavy('A1', { facility_id: 'RTM2' })];
  const [laid] = findingsOf(await run('  - { rules: "packing.*", when: { facility_id: RTM2 }, hold: none }', manifest));
  const [bare] = findingsOf(await run('  - { rules: "packing.*", when: { facility_id: AMS1 }, hold: none }', manifest));
  expect(laid?.facts.override).toBeDefined();
  expect(laid?.fingerprint).toBe(bare?.fingerprint);
});

test('later overrides win, key by key', async () => {
  const overrides = [
    '  - { rules: "packing.*", when: { dock: A }, severity: warning, fix: first }',
    '  - { rules: packing.weight.max, when: { facility_id: RTM2 }, severity: info }',
    '  - { rules: packing.weight.max, hold: batch }',
  ].join('\n');
  const report = await run(overrides, [
    heavy('A1', { facility_id: 'RTM2', dock: 'A' }),
    heavy('A2', { facility_id: 'AMS1', dock: 'A' }),
    heavy('A3', { facility_id: 'AMS1', dock: 'B' }),
  ]);
  expect(findingsOf(report).map(({ severity, hold, fix }) => [severity, hold, fix])).toEqual([
    ['info', 'batch', 'first'],
    ['warning', 'batch', 'first'],
    ['error', 'batch', null],
  ]);
});

test('an override without condition wins over an earlier one with a condition', async () => {
  const overrides = [
    '  - { rules: packing.weight.max, when: { dock: A }, severity: info }',
    '  - { rules: packing.weight.max, severity: error }',
  ].join('\n');
  expect(severities(await run(overrides, [heavy('A1', { dock: 'A' })]))).toEqual(['A1 error parcel']);
});

test('a field without column leaves the rule not evaluated, whatever it would have set', async () => {
  const report = await run('  - { rules: "packing.*", when: { dock: A }, severity: warning }', [heavy('A1')]);
  expect(counts(report, 'packing.weight.max')).toBe('0/0/0/1');
  expect(onlyBatch(report).rules.find(({ rule }) => rule === 'packing.weight.max')?.causes['not-evaluated']).toEqual({
    'column-absent': 1,
  });
  expect(onlyBatch(report).outcome).toBe('not-audited');
});

test('on_missing of an override replaces that', async () => {
  const overrides = [
    '  - { rules: packing.weight.max, on_missing: skip }',
    '  - { rules: packing.weight.max, when: { dock: A }, severity: warning }',
  ].join('\n');
  expect(counts(await run(overrides, [heavy('A1')]), 'packing.weight.max')).toBe('0/0/1/0');
});

test('off switches the rule off where the condition holds', async () => {
  const report = await run('  - { rules: packing.weight.max, when: { dock: A }, severity: off }', [
    heavy('A1', { dock: 'A' }),
    heavy('A2', { dock: 'B' }),
  ]);
  expect(counts(report, 'packing.weight.max')).toBe('0/1/1/0');
});

test('until is held against each parcel’s ship date, else its batch’s, else the as-of day', async () => {
  const overrides = '  - { rules: packing.weight.max, until: 2026-12-31, severity: warning }';
  const dated = await run(overrides, [
    heavy('A1', { ship_date: '2026-12-31' }),
    heavy('A2', { ship_date: '2027-01-01' }),
    heavy('A3', { ship_date: '' }),
  ]);
  expect(severities(dated)).toEqual(['A1 warning none', 'A2 error parcel', 'A3 warning none']);
  const headed = await audited({
    ruleset: rules(overrides),
    manifest: [heavy('A1')],
    batches: [{ batch_id: 'B', ship_date: '2027-01-01' }],
  });
  expect(severities(headed)).toEqual(['A1 error parcel']);
});

test('a rule that is off is not woken, and what handoff asks is lowered by its own id only', () => {
  const text = (named: string) => `handoff: 1
ruleset: a
rules:
  packing.off: { check: required, with: { field: weight }, severity: off }
  packing.on: { check: required, with: { field: weight } }
overrides: [{ rules: "${named}", severity: warning }]
`;
  const all = load(text('*')).plan;
  expect(all.rules.map(({ id, variants }) => [id, variants[0].severity])).toEqual([['packing.on', 'warning']]);
  expect(all.builtIn['data.type'].severity).toBe('error');
  expect(load(text('data.type')).plan.builtIn['data.type'].severity).toBe('warning');
});

test('keys that must be unique are compared across an override', async () => {
  const report = await audited({
    ruleset: `
rules: { data.unique: { check: unique, with: { fields: [sscc], in: batch } } }
overrides: [{ rules: data.unique, when: { facility_id: RTM2 }, severity: warning }]
`,
    manifest: [
      { package_id: 'A1', batch_id: 'B', sscc: '340123450000000018', facility_id: 'RTM2' },
      { package_id: 'A2', batch_id: 'B', sscc: '340123450000000018', facility_id: 'AMS1' },
    ],
  });
  expect(findingsOf(report).map(({ parcel, severity }) => `${parcel} ${severity}`)).toEqual(['A1 warning', 'A2 error']);
});
