import { describe, expect, test } from 'vitest';
import { load, problemsOf } from './world.ts';

const base = `handoff: 1
ruleset: acme/base
params: { max_weight: { type: weight, default: 30 kg } }
lists: { boxes: [S, M] }
lanes: { domestic: { from: NL, to: NL } }
rules:
  packing.weight.max:
    check: within
    with: { field: weight, max: $max_weight }
    when: { lane: domestic }
    per: [{ when: { carrier: UPS }, with: { max: 20 kg } }]
    severity: warning
    hold: parcel
    on_missing: fail
    waivable: false
    tolerance: { fail: "> 2%", min_sample: 50 }
    effective: { from: 2026-01-01, until: 2026-12-31 }
    final: true
  packing.box:
    check: in-list
    with: { field: packaging_type, list: boxes }
    final: true
  packing.any: { check: required, with: { field: weight } }
`;
const files = (child: string) => ({
  'rules.yaml': `handoff: 1\nruleset: acme/child\nextends: ./base.yaml\n${child}\n`,
  'base.yaml': base,
});
const refusals = (child: string) =>
  problemsOf(files(child)).map(({ code, message, place }) => {
    const [, path] = /^"([\w.]+)"/.exec(message) ?? [];
    return `${code} ${path ?? '(rule)'} ${place?.file}:${place?.line}:${place?.column}`;
  });
const weight = (change: string) => `rules: { packing.weight.max: { ${change} } }`;

describe('a final rule is not softened', () => {
  test.each([
    ['severity: info', 'severity'],
    ['severity: off', 'severity'],
    ['hold: none', 'hold'],
    ['on_missing: skip', 'on_missing'],
    ['on_missing: not-evaluated', 'on_missing'],
    ['on_missing: ~', 'on_missing'],
    ['waivable: true', 'waivable'],
    ['final: false', 'final'],
    ['final: ~', 'final'],
    ['tolerance: { fail: "> 3%" }', 'tolerance'],
    ['tolerance: { min_sample: 10 }', 'tolerance'],
    ['when: { carrier: UPS }', 'when'],
    ['per: []', 'per'],
    ['per: ~', 'per'],
    ['effective: { from: 2026-02-01 }', 'effective.from'],
    ['effective: { until: 2026-11-30 }', 'effective.until'],
    ['with: { max: 31 kg }', 'with.max'],
    ['with: { field: length, max: 30 cm }', 'with.field'],
    ['on: shipment', 'on'],
  ])('by %s', (change, path) => {
    expect(refusals(weight(change))).toContainEqual(expect.stringMatching(`^ruleset.final ${path} rules.yaml:4:`));
  });

  test.each([
    ['its short form', 'rules: { packing.weight.max: off }'],
    ['its removal', 'rules: { packing.weight.max: ~ }'],
    ['a param it uses', 'params: { max_weight: 40 kg }'],
    ['a lane it uses', 'lanes: { domestic: { to: BE } }'],
    ['a list it uses', 'lists: { boxes: { add: [L] } }'],
    ['an override', 'overrides: [{ rules: packing.weight.max, severity: info }]'],
    ['a glob of an override', 'overrides: [{ rules: "packing.*", hold: none }]'],
    ['an override with a condition', 'overrides: [{ rules: "*", when: { carrier: UPS }, severity: off }]'],
    ['an override for some days', 'overrides: [{ rules: "*", until: 2026-12-31, tolerance: { fail: "> 5" } }]'],
  ])('by %s', (_, child) => {
    expect(refusals(child)).toContainEqual(expect.stringMatching(/^ruleset\.final .* rules\.yaml:4:/));
  });

  test('and both places are named', () => {
    const [problem] = problemsOf(files(weight('severity: info')));
    expect(problem).toMatchObject({ place: { file: 'rules.yaml', line: 4 } });
    expect(problem?.message).toContain('base.yaml:18');
  });

  test('by a ruleset beside it, nor by a grandchild', () => {
    const beside = { 'base.yaml': base, 'rules.yaml': 'handoff: 1\nruleset: b\nrules: { packing.box: warning }\n' };
    expect(problemsOf(beside, { entries: ['base.yaml', 'rules.yaml'] }).map(({ code }) => code)).toEqual([
      'ruleset.final',
    ]);
    const grand = {
      ...files('rules: { packing.box: off }'),
      'top.yaml': 'handoff: 1\nruleset: t\nextends: ./rules.yaml\n',
    };
    expect(problemsOf(grand, { entries: ['top.yaml'] }).map(({ code }) => code)).toEqual(['ruleset.final']);
  });
});

describe('a final rule may be made stricter', () => {
  test.each([
    ['severity: error'],
    ['hold: batch'],
    ['tolerance: ~'],
    ['tolerance: { fail: "> 1%", min_sample: 100 }'],
    ['when: ~'],
    ['effective: { from: 2025-12-01 }'],
    ['effective: ~'],
    ['with: { max: 29 kg }'],
    ['with: { min: 0.1 kg }'],
    ['title: Not too heavy, message: "{value} is too much", fix: Split it., source: { title: Guide }'],
  ])('by %s', (change) => {
    expect(load(files(weight(change))).plan.rules).toHaveLength(3);
  });

  test.each([
    ['params: { max_weight: 20 kg }'],
    ['lists: { boxes: { remove: [M] } }'],
    ['lanes: { other: { to: BE } }'],
    ['overrides: [{ rules: "*", when: { carrier: UPS }, severity: error, fix: Look again. }]'],
    ['rules: { packing.any: off }'],
  ])('by %s', (child) => {
    expect(load(files(child)).plan.rules.length).toBeGreaterThan(1);
  });

  test('and what a child made final is the floor from there on', () => {
    const tight = files('rules: { packing.weight.max: { with: { max: 25 kg }, final: true } }');
    const top = {
      ...tight,
      'top.yaml':
        'handoff: 1\nruleset: t\nextends: ./rules.yaml\nrules: { packing.weight.max: { with: { max: 28 kg } } }\n',
    };
    expect(problemsOf(top, { entries: ['top.yaml'] }).map(({ message }) => message)).toEqual([
      expect.stringContaining('rules.yaml:4'),
    ]);
  });
});

describe('a list or limit of a final rule changes one way only', () => {
  const policy = `handoff: 1
ruleset: acme/policy
rules:
  packing.a: { check: one-of, with: { field: packaging_type, values: [S, M] }, final: true }
  packing.b: { check: none-of, with: { field: packaging_type, values: [BANANA, CRATE] }, final: true }
  packing.c: { check: required, with: { fields: [weight, ship_to_phone] }, final: true }
  packing.d: { cel: weight < 30, final: true }
  packing.e: { check: girth-within, with: { longest: { in: 48, cm: 120 } }, final: true }
  label.f: { on: label, check: required, with: { field: tracking_number }, where: { label_type: hazmat }, final: true }
  packing.g: { check: pattern, with: { field: po_number, matches: "^PO" }, final: true }
`;
  const changed = (change: string) =>
    problemsOf({
      'rules.yaml': `handoff: 1\nruleset: acme/child\nextends: ./policy.yaml\nrules: { ${change} }\n`,
      'policy.yaml': policy,
    }).map(({ code }) => code);

  test.each([
    ['what it allows may not grow', 'packing.a: { with: { values: { add: [L] } } }'],
    ['what it forbids may not shrink', 'packing.b: { with: { values: { remove: [CRATE] } } }'],
    ['what it asks for may not shrink', 'packing.c: { with: { fields: { remove: [weight] } } }'],
    ['an expression stays as it is', 'packing.d: { cel: weight < 31 }'],
    ['and stays an expression', 'packing.d: { check: required, with: { field: weight } }'],
    ['a limit in two systems may not widen in one', 'packing.e: { with: { longest: { in: 49, cm: 120 } } }'],
    ['nor lose one', 'packing.e: { with: { longest: 120 cm } }'],
    ['the labels it judges stay', 'label.f: { where: { label_type: return } }'],
    [
      'a pattern stays as it is, since nobody can tell which of two is stricter',
      'packing.g: { with: { matches: "^PO-" } }',
    ],
    [
      'a row of per is a limit that nobody can tell',
      'packing.e: { per: [{ when: { carrier: UPS }, with: { longest: 1 m } }] }',
    ],
  ])('%s', (_, change) => {
    expect(new Set(changed(change))).toEqual(new Set(['ruleset.final']));
  });

  test.each([
    ['what it allows may shrink', 'packing.a: { with: { values: { remove: [M] } } }'],
    ['what it forbids may grow', 'packing.b: { with: { values: { add: [USED] } } }'],
    ['what it asks for may grow', 'packing.c: { with: { fields: { add: [height] } } }'],
    ['a limit in two systems may tighten in both', 'packing.e: { with: { longest: { in: 40, cm: 100 } } }'],
  ])('%s', (_, change) => {
    expect(() =>
      load({
        'rules.yaml': `handoff: 1\nruleset: acme/child\nextends: ./policy.yaml\nrules: { ${change} }\n`,
        'policy.yaml': policy,
      }),
    ).not.toThrow();
  });
});
