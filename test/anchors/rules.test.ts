import { describe, expect, test } from 'vitest';
import { handoff, problemCodes } from '../cli/run.ts';
import { heavyManifest, rules } from '../cli/samples.ts';
import { load } from '../ruleset/world.ts';

const asOf = ['--as-of', '2026-11-22T17:00:00Z'];
const waiver = (rest: string) => `handoff-waivers: 1
waivers:
  - { id: W-1, rules: packing.weight.max, match: { parcel: A2 }, reason: weighed again, owner: lead@acme.example, approved_by: quality@acme.example, created: 2026-11-01, ${rest} }
`;
const files = { 'm.csv': heavyManifest, 'rules.yaml': rules };
const audit = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  handoff(['audit', 'm.csv', '-r', 'rules.yaml', ...asOf, ...args], { ...files, ...more });

describe('an accepted finding', () => {
  const excused = { 'w.yaml': waiver('expires: 2026-12-01') };

  test('is excused by one waiver that matches it, while its rule judges all others', async () => {
    const two = heavyManifest.replace('A1,DPD,2.5', 'A1,DPD,32');
    const alone = await audit(['--waivers', 'w.yaml', '-f', 'json'], excused);
    expect(alone.code).toBe(0);
    const both = await audit(['--waivers', 'w.yaml', '-f', 'json'], { ...excused, 'm.csv': two });
    expect(both.code).toBe(1);
    const { summary } = JSON.parse(both.stdout);
    expect(summary.findings).toMatchObject({ error: 1, waived: 1 });
  });

  test('is open again with --no-waivers', async () => {
    expect((await audit(['--no-waivers', '-f', 'json'], excused)).code).toBe(1);
  });

  test.each([
    ['without a last day, which is a problem', 'x-note: none', 2],
    ['after its last day', 'expires: 2026-11-21', 1],
  ])('is not excused %s', async (_, rest, code) => {
    expect((await audit(['--waivers', 'w.yaml', '-f', 'json'], { 'w.yaml': waiver(rest) })).code).toBe(code);
  });

  test.each(['json', 'ndjson'])('that is no longer found is told in %s as an unused waiver', async (format) => {
    const clean = heavyManifest.replace('A2,DPD,31', 'A2,DPD,3');
    const ran = await audit(['--waivers', 'w.yaml', '-f', format], { ...excused, 'm.csv': clean });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/"state":\s*"(unused|expiring)"/);
  });
});

describe('whoever is audited cannot excuse himself', () => {
  test('in a ruleset: waivers are no key of it', async () => {
    const ran = await audit(['-f', 'json'], { 'rules.yaml': `${rules}waivers: []\n` });
    expect(problemCodes(ran)).toContain('ruleset.unknown-key');
    expect(ran.code).toBe(2);
  });

  test('in the data: a column named waived changes nothing', async () => {
    const lines = heavyManifest.trimEnd().split('\n');
    const waived = lines.map((line, row) => `${line},${row === 0 ? 'waived' : 'yes'}`).join('\n');
    expect((await audit(['-f', 'json'], { 'm.csv': `${waived}\n` })).code).toBe(1);
  });

  test('from a rule that is not waivable', async () => {
    const strict = rules.replace('    check:', '    waivable: false\n    check:');
    const ran = await audit(['--waivers', 'w.yaml', '-f', 'json'], {
      'rules.yaml': strict,
      'w.yaml': waiver('expires: 2026-12-01'),
    });
    expect(ran.code).toBe(2);
  });

  test('from a final rule, in a ruleset that builds on it', async () => {
    const final = rules.replace('    check:', '    final: true\n    check:');
    const child = 'handoff: 1\nruleset: a\nextends: ./base.yaml\nrules: { packing.weight.max: warning }\n';
    const ran = await audit(['-f', 'json'], { 'rules.yaml': child, 'base.yaml': final });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('packing.weight.max');
  });
});

describe('everything inherits', () => {
  const base = `handoff: 1
ruleset: base
covers: { carriers: [UPS] }
params: { most: { type: weight, default: 30 kg } }
lists: { boxes: [A] }
lanes: { home: { to: [NL] } }
datasets: { manifest: { columns: { weight: Gewicht }, units: { length: cm }, constants: { ship_from_country: NL }, values: { service: { GROUND: [G1] } }, fields: { wrap: { type: boolean } } } }
not_supplied: { datasets: [items], reason: none here }
rules:
  packing.a: { when: { lane: home }, check: within, with: { field: weight, max: $most }, severity: warning, fix: Split. }
  packing.b: { check: in-list, with: { field: packaging_type, list: boxes } }
overrides:
  - { rules: packing.b, severity: info }
tests:
  packing.a:
    - { name: passes, parcel: { ship_to_country: NL, weight: 30 kg }, expect: pass }
`;
  const child = 'handoff: 1\nruleset: child\nextends: ./middle.yaml\nrules: { packing.a: { fix: Repack. } }\n';
  const loaded = load({
    'rules.yaml': child,
    'middle.yaml': 'handoff: 1\nruleset: middle\nextends: ./base.yaml\n',
    'base.yaml': base,
  });

  test('rules, params, lists, lanes, columns, units, constants, values, fields, coverage, overrides and tests', () => {
    const { plan, settings, cases } = loaded;
    expect(plan.rules.map(({ id }) => id)).toEqual(['packing.a', 'packing.b']);
    expect(plan.params).toEqual({ most: '30 kg' });
    expect(plan.covers.carriers).toEqual(['UPS']);
    expect(plan.notSupplied).toMatchObject([{ datasets: ['items'] }]);
    expect(plan.rules[0]?.variants[0]).toMatchObject({ severity: 'warning', fix: 'Repack.' });
    expect(plan.rules[1]?.variants[0]?.severity).toBe('info');
    expect(settings.manifest).toMatchObject({
      columns: { weight: { value: ['Gewicht'] } },
      units: { length: { value: 'cm' } },
      constants: { ship_from_country: { value: 'NL' } },
      values: { service: { GROUND: ['G1'] } },
    });
    expect(settings.manifest?.definition.fields.map(({ name }) => name)).toContain('wrap');
    expect(cases.map((one) => one.case.name)).toEqual(['passes']);
  });

  test('and each value names the file and line it came from', () => {
    const [rule] = loaded.resolved.rules;
    const origin = Object.fromEntries((rule?.values ?? []).map(({ path, file, line }) => [path, `${file}:${line}`]));
    expect(origin).toMatchObject({ 'with.max': 'base.yaml:10', fix: 'rules.yaml:4', severity: 'base.yaml:10' });
    for (const { file, line } of loaded.resolved.settings) expect([file, line > 0]).toEqual(['base.yaml', true]);
  });
});

test('a rule that passed is a passing case in JUnit', async () => {
  const clean = heavyManifest.replace('A2,DPD,31', 'A2,DPD,3');
  const ran = await audit(['-f', 'junit'], { 'm.csv': clean });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/<testcase name="packing.weight.max" classname="[^"]+"(?:\/>|><system-out>)/);
});
