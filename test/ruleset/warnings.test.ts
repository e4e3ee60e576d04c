import { describe, expect, test } from 'vitest';
import { load } from './world.ts';

const asOf = '2026-11-22T12:00:00Z';

function warned(rest: string, head = ''): readonly string[] {
  const text = `handoff: 1\nruleset: acme/test\n${head}rules:\n${rest}`;
  return load(text)
    .warnings(asOf)
    .filter(({ code }) => code !== 'ruleset.untested')
    .map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

const rule = (when: string) => `  packing.a: { when: ${when}, check: required, with: { field: weight } }\n`;
const rows = (...whens: readonly string[]) =>
  `  packing.a:\n    when: { carrier: [UPS, FEDEX] }\n    check: within\n    with: { field: weight }\n    per:\n${whens
    .map((when) => `      - { when: ${when}, with: { max: 3 kg } }\n`)
    .join('')}`;

describe('a rule that can never apply is dead', () => {
  test.each([
    ['two values at once', '{ all: [{ carrier: UPS }, { carrier: FEDEX }] }'],
    ['a value and not that value', '{ carrier: UPS, not: { carrier: [UPS, DPD] } }'],
    ['blank and a value', '{ all: [{ service: { present: false } }, { service: GROUND }] }'],
    ['ranges apart', '{ all: [{ weight: { min: 3 kg } }, { weight: { max: 2 kg } }] }'],
    ['each way a contradiction', '{ carrier: UPS, any: [{ carrier: DPD }, { carrier: GLS }] }'],
  ])('%s', (_, when) => expect(warned(rule(when))).toEqual([expect.stringMatching(/^ruleset.dead-rule 4:/)]));

  test('a carrier outside covers', () =>
    expect(warned(rule('{ carrier: DPD }'), 'covers: { carriers: [UPS] }\n')).toEqual(['ruleset.dead-rule 5:22']));
});

describe('a rule that may apply is not warned of', () => {
  test.each([
    '{ any: [{ carrier: UPS }, { carrier: FEDEX }] }',
    '{ carrier: [UPS, FEDEX], not: { carrier: UPS } }',
    '{ weight: { min: 2 kg, max: 2 kg } }',
    '{ all: [{ packaging_type: { like: "A*" } }, { packaging_type: { matches: "B" } }] }',
    '{ carrier: { not: UPS } }',
    '{ label.label_type: customs, carrier: UPS }',
  ])('%s', (when) => {
    const on = when.includes('label.') ? rule(when).replace('{ when', '{ on: label, when') : rule(when);
    expect(warned(on, 'covers: { carriers: [UPS, FEDEX, DPD] }\n')).toEqual([]);
  });
});

describe('a row of per', () => {
  test.each([
    ['the same as one before', ['{ carrier: UPS }', '{ carrier: UPS }']],
    ['narrower than one before', ['{ service: { present: true } }', '{ service: GROUND }']],
    ['one carrier of several before', ['{ carrier: [UPS, FEDEX] }', '{ carrier: UPS, service: GROUND }']],
    ['a range inside one before', ['{ quantity: { min: 3 } }', '{ quantity: { min: 4, max: 5 } }']],
  ])('%s is never got to', (_, whens) => {
    const on = rows(...whens.map((when) => when.replace('quantity', 'package_count')));
    expect(warned(on)).toEqual(['ruleset.dead-row 10:9']);
  });

  test('against the when of its rule never applies', () =>
    expect(warned(rows('{ carrier: DPD }'))).toEqual(['ruleset.dead-row 9:9']));

  test.each([
    [['{ carrier: UPS, service: GROUND }', '{ carrier: UPS }']],
    [['{ carrier: UPS }', '{ carrier: [UPS, FEDEX] }']],
  ])('wider than those before it lives: %j', (whens) => expect(warned(rows(...whens))).toEqual([]));
});

describe('a name that nothing names', () => {
  test('is warned of, one that is named is not', () => {
    const head = `params:
  most: { type: weight, default: 3 kg }
  idle: { type: weight, default: 3 kg }
lists:
  boxes: [A]
  unused: [B]
lanes:
  home: { to: [NL] }
  away: { to: [GB] }
`;
    const used = `  packing.a: { when: { lane: home }, check: within, with: { field: weight, max: $most } }
  packing.b: { check: in-list, with: { field: packaging_type, list: boxes } }
`;
    expect(warned(used, head)).toEqual([
      'ruleset.unused-param 5:3',
      'ruleset.unused-list 8:3',
      'ruleset.unused-lane 11:3',
    ]);
  });
});

test('a rule that no passing or failing case reaches is warned of where its id stands', () => {
  const text = `handoff: 1\nruleset: acme/test\nrules:\n${rule('{ carrier: UPS }')}tests:\n  packing.a: [{ name: x, parcel: {}, expect: not-applicable }]\n`;
  expect(load(text).warnings(asOf)).toMatchObject([{ code: 'ruleset.untested', place: { line: 4, column: 3 } }]);
});

test.each([
  ['2025-11-21', ['ruleset.source-old 4:101']],
  ['2025-11-22', []],
])('a source verified on %s', (day, expected) => {
  const text = `  packing.a: { check: within, with: { field: weight, max: 3 kg }, source: { title: Guide, verified: ${day} } }\n`;
  expect(warned(text)).toEqual(expected);
});

test('a shipped ruleset is not warned of where another extends it, and is where it is named itself', () => {
  const files = {
    'rules.yaml': 'handoff: 1\nruleset: a\nextends: handoff:core\n',
    'shipped/core.yaml': `handoff: 1\nruleset: core\nrules:\n${rule('{ carrier: UPS }')}`,
  };
  expect(load(files).warnings(asOf)).toEqual([]);
  expect(load(files, { entries: ['handoff:core'] }).warnings(asOf)).toHaveLength(1);
});
