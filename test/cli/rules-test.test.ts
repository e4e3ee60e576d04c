import { describe, expect, test } from 'vitest';
import { handoff, problemCodes } from './run.ts';
import { rules } from './samples.ts';

const child = `handoff: 1
ruleset: acme/child
extends: ./rules.yaml
rules:
  packing.weight.max: { with: { max: 20 kg } }
`;

describe('inherited tests', () => {
  test('run against the resolved rules of the child', async () => {
    const ran = await handoff(['rules', 'test', 'child.yaml'], { 'rules.yaml': rules, 'child.yaml': child });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('FAIL packing.weight.max: the limit passes\n     rules.yaml:13');
    expect(ran.stdout).toContain('supersedes: ["the limit passes"]');
  });

  const superseding = `${child}tests:
  packing.weight.max:
    - name: the child's limit passes
      supersedes: [the limit passes, over it fails]
      parcel: { weight: 20 kg }
      expect: pass
`;

  test('that the child means to break are superseded by name', async () => {
    const ran = await handoff(['rules', 'test', 'child.yaml'], { 'rules.yaml': rules, 'child.yaml': superseding });
    expect(ran).toMatchObject({ code: 0, stdout: '2 passed, 0 failed\n' });
  });

  test('a name that no inherited test has is a problem', async () => {
    const wrong = superseding.replace('[the limit passes,', '[the limit pases,');
    const ran = await handoff(['rules', 'test', 'child.yaml'], { 'rules.yaml': rules, 'child.yaml': wrong });
    expect(problemCodes(ran)).toEqual(['ruleset.unknown-test']);
    expect(ran.stderr).toContain('did you mean "the limit passes"?');
  });
});

describe('-t', () => {
  const two = rules
    .replace('tests:', '  packing.id: { check: required, with: { field: package_id } }\ntests:')
    .concat('  packing.id:\n    - { name: none fails, parcel: {}, expect: fail }\n');

  test('tests the rules it chooses and no others', async () => {
    const ran = await handoff(['rules', 'test', 'rules.yaml', '-t', '*.id'], { 'rules.yaml': two });
    expect(ran).toMatchObject({ code: 0, stdout: '1 passed, 0 failed\n' });
  });

  test('that chooses no rule is a problem', async () => {
    const ran = await handoff(['rules', 'test', 'rules.yaml', '-t', 'packing.ids'], { 'rules.yaml': two });
    expect(problemCodes(ran)).toEqual(['usage.selector']);
    expect(ran.stderr).toContain('did you mean "packing.id"?');
  });
});

describe('--coverage', () => {
  test('a rule with a passing and a failing case is covered: exit 0', async () => {
    const ran = await handoff(['rules', 'test', 'rules.yaml', '--coverage'], { 'rules.yaml': rules });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('1 of 1 rule has a passing and a failing case');
  });

  test.each([
    ['expect: fail', 'failing', /^.*over it fails.*\n/m],
    ['expect: pass', 'passing', /^.*the limit passes.*\n/m],
  ])('a rule without %s is named: exit 1', async (_, lacking, line) => {
    const ran = await handoff(['rules', 'test', 'rules.yaml', '--coverage'], { 'rules.yaml': rules.replace(line, '') });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`UNCOVERED packing.weight.max: no ${lacking} case`);
  });
});

test('a rule that forbids a value to just those that have it is covered by a case that it does not apply to', async () => {
  const ruleset = `handoff: 1
ruleset: acme/box
rules:
  address.no-box: { when: { ship_to_street1: { like: "PO Box*" } }, check: forbidden, with: { field: ship_to_street1 } }
tests:
  address.no-box:
    - { name: a street is not judged, parcel: { ship_to_street1: Lindenweg 3 }, expect: not-applicable }
    - { name: a box fails, parcel: { ship_to_street1: PO Box 118 }, expect: fail }
`;
  const ran = await handoff(['rules', 'test', 'box.yaml', '--coverage'], { 'box.yaml': ruleset });
  expect(ran).toMatchObject({ code: 0, stdout: '1 of 1 rule has a passing and a failing case\n2 passed, 0 failed\n' });
});

describe('--mutate', () => {
  const boundary = rules.replace('weight: 30.1 kg', 'weight: 31 kg').replace('30.1 kg is over', '31 kg is over');

  test('tests at the limit and one unit over it notice every change: exit 0', async () => {
    const ran = await handoff(['rules', 'test', 'rules.yaml', '--mutate'], { 'rules.yaml': boundary });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('2 of 2 changes noticed');
  });

  test('a limit whose tests stand far from it is named with its place: exit 1', async () => {
    const far = boundary
      .replace('parcel: { weight: 30 kg }', 'parcel: { weight: 10 kg }')
      .replace(/, message: .*"/, '');
    const ran = await handoff(['rules', 'test', 'rules.yaml', '--mutate'], { 'rules.yaml': far });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('SURVIVED packing.weight.max: with.max 30 kg → 29 kg\n     rules.yaml:8');
    expect(ran.stdout).toContain('tests still pass for packing.weight.max');
  });

  test('a case with params of its own notices on the rule those params make', async () => {
    const parameter = boundary
      .replace('rules:', 'params: { most: { type: weight, default: 50 kg } }\nrules:')
      .replace('max: 30 kg', 'max: $most')
      .replaceAll('parcel:', 'params: { most: 30 kg }, parcel:');
    const ran = await handoff(['rules', 'test', 'rules.yaml', '--mutate'], { 'rules.yaml': parameter });
    expect(ran.stdout).toContain('2 of 2 changes noticed');
  });
});

describe('-f junit', () => {
  test('each test is a case, named once, a failing one with its reason', async () => {
    const wrong = rules.replace('expect: pass }', 'expect: fail }');
    const ran = await handoff(['rules', 'test', 'rules.yaml', '-f', 'text', '-f', 'junit=tests.xml'], {
      'rules.yaml': wrong,
    });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('2 passed, 1 failed');
    expect(ran.files['tests.xml']).toContain('<testsuite name="rules.yaml" tests="3" failures="1" errors="0"');
    expect(ran.files['tests.xml']).toContain('<failure message="should be fail, but is pass">rules.yaml:13');
  });

  test('a format that is none is a problem', async () => {
    const ran = await handoff(['rules', 'test', 'rules.yaml', '-f', 'junt'], { 'rules.yaml': rules });
    expect(problemCodes(ran)).toEqual(['usage.unknown-format']);
    expect(ran.stderr).toContain('did you mean junit?');
  });
});

test('a batch case lists its parcels, labels and items, and may say as_of', async () => {
  const ruleset = `handoff: 1
ruleset: acme/batch
rules:
  batch.labels: { on: batch, check: count-equals, with: { declared: package_count, of: parcel } }
  batch.items: { on: parcel, check: has-child, with: { child: item, min: 2 }, effective: { from: 2026-01-26 } }
tests:
  batch.labels:
    - { name: as declared, batch: { package_count: "2" }, parcels: [{ package_id: A }, { package_id: B }], labels: [{ package_id: A }], items: [{ package_id: A }], expect: pass }
    - { name: one short, batch: { package_count: "2" }, parcels: [{ package_id: A }], expect: fail, facts: { declared: 2, found: 1 } }
  batch.items:
    - { name: before its day it asks nothing, as_of: 2026-01-25, parcel: { package_id: A }, items: [{ package_id: A }], expect: not-applicable, cause: not-in-force }
    - { name: from its day it does, as_of: 2026-01-26, parcel: { package_id: A }, items: [{ package_id: A }], expect: fail }
    - { name: two lines pass, as_of: 2026-01-26, parcel: { package_id: A }, items: [{ package_id: A }, { package_id: A }], expect: pass }
`;
  const ran = await handoff(['rules', 'test', 'rules.yaml', '--coverage'], { 'rules.yaml': ruleset });
  expect(ran.stdout).toBe('2 of 2 rules have a passing and a failing case\n5 passed, 0 failed\n');
  expect(ran.code).toBe(0);
});
