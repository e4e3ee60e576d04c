import { expect, test } from 'vitest';
import { handoff, problemCodes } from './run.ts';
import { rules } from './samples.ts';

const changed = rules
  .replace('max: 30 kg', 'max: 20 kg')
  .replace('    message:', '    severity: warning\n    when: { carrier: [UPS, DPD] }\n    message:')
  .replace('rules:', 'lists: { boxes: [A, B] }\nparams: { most: { type: weight, default: 3 kg } }\nrules:');
const files = { 'a.yaml': rules, 'b.yaml': changed };

test('limits, severities and scope are told with the way they go', async () => {
  const ran = await handoff(['rules', 'diff', 'a.yaml', 'b.yaml'], files);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('~ packing.weight.max changed');
  expect(ran.stdout).toContain('with.max: 30 kg → 20 kg (limit, stricter)');
  expect(ran.stdout).toContain('severity: error → warning (severity, looser)');
  expect(ran.stdout).toContain('hold: parcel → none (consequence, looser)');
  expect(ran.stdout).toContain('when.carrier: + [DPD, UPS] (scope)');
  expect(ran.stdout).toContain('lists.boxes: + [A, B]');
  expect(ran.stdout).toContain('params.most.default: + 3 kg');
  expect(ran.stdout).toMatch(/0 added, 0 removed, 1 changed, 3 settings\n$/);
});

test('what is said in other words, in another file or as a default is no difference', async () => {
  const same = `handoff: 1\nruleset: acme/other\nextends: ./a.yaml\nrules: { packing.weight.max: { severity: error, hold: parcel, on: parcel } }\n`;
  const ran = await handoff(['rules', 'diff', 'a.yaml', 'same.yaml'], { ...files, 'same.yaml': same });
  expect(ran.stdout).toBe('no difference in meaning\n');
});

test('a rule that is off is removed, one that is new is added', async () => {
  const other = `handoff: 1\nruleset: acme/other\nextends: ./a.yaml\nrules: { packing.weight.max: off, packing.id: { check: required, with: { field: package_id } } }\n`;
  const ran = await handoff(['rules', 'diff', 'a.yaml', 'c.yaml', '-f', 'json'], { ...files, 'c.yaml': other });
  const { rules: found } = JSON.parse(ran.stdout);
  expect(found.map(({ rule, change }: { rule: string; change: string }) => [rule, change])).toEqual([
    ['packing.id', 'added'],
    ['packing.weight.max', 'removed'],
  ]);
});

test('a row put before another row of per changes itself, and the order', async () => {
  const rows = (list: string) => rules.replace('    message:', `    per: [${list}]\n    message:`);
  const usps = '{ when: { carrier: USPS }, with: { max: 5 kg } }';
  const dpd = '{ when: { carrier: DPD }, with: { max: 6 kg } }';
  const ran = await handoff(['rules', 'diff', 'a.yaml', 'b.yaml'], {
    'a.yaml': rows(usps),
    'b.yaml': rows(`${dpd}, ${usps}`),
  });
  expect(ran.stdout).toContain('per[carrier: DPD].with.max: + 6 kg (limit)');
  expect(ran.stdout).not.toContain('per[carrier: USPS]');
  expect(ran.stdout).toContain('per: carrier: USPS → carrier: DPD | carrier: USPS (scope)');
});

test('-f markdown is a table for reviews', async () => {
  const ran = await handoff(['rules', 'diff', 'a.yaml', 'b.yaml', '-f', 'markdown'], files);
  expect(ran.stdout).toContain('| `packing.weight.max` | limit: `with.max` | `30 kg` | `20 kg` | stricter |');
});

test('a ruleset with problems cannot be compared: exit 2', async () => {
  const ran = await handoff(['rules', 'diff', 'a.yaml', 'none.yaml'], files);
  expect(ran.code).toBe(2);
  expect(problemCodes(ran)).toEqual(['ruleset.missing']);
});
