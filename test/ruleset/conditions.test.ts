import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import { load } from './world.ts';

const lanes = 'lanes:\n  uk-ni: { from: NL, to: GB, postal_code: "BT*" }\n  us: { to: [US, PR] }\n';

function when(text: string, on = 'parcel'): Condition | undefined {
  const rule = `rules:\n  packing.a: { on: ${on}, check: required, with: { field: ship_date }, when: ${text} }\n`;
  return load(`handoff: 1\nruleset: acme/a\n${lanes}${rule}`).plan.rules[0]?.when;
}

function testsOf(condition: Condition | undefined): readonly unknown[] {
  if (condition === undefined) return [];
  if (condition.type === 'field') return [condition.test];
  if (condition.type === 'expression') return [];
  return condition.type === 'not' ? testsOf(condition.of) : condition.of.flatMap(testsOf);
}

describe('a value', () => {
  test.each([
    ['{ carrier: ups }', ['ups']],
    ['{ carrier: [Federal Express, USPS] }', ['fedex', 'usps']],
    ['{ ship_to_country: [Netherlands, DE] }', ['nl', 'de']],
    ['{ signature_required: yes }', ['true']],
    ['{ order_id: [A-1, b-2] }', ['a-1', 'b-2']],
    ['{ order_id: 01000 }', ['01000']],
  ])('%s is compared as %j', (text, values) => {
    expect(testsOf(when(text))).toEqual([{ type: 'one-of', values }]);
  });

  test('of a measured field is a range of its own', () => {
    const [range] = testsOf(when('{ weight: 2.5 kg }'));
    expect(range).toMatchObject({
      type: 'range',
      min: { metric: { amount: 2_500_000 } },
      max: { metric: { amount: 2_500_000 } },
    });
    expect(when('{ package_count: [1, 2] }')).toMatchObject({
      type: 'any',
      of: [{ test: { type: 'range' } }, { test: { type: 'range' } }],
    });
  });

  test('of a service means what the carriers beside it mean by it', () => {
    const services = (text: string) => testsOf(when(text)).at(-1);
    expect(services('{ carrier: UPS, service: "UPS Ground" }')).toEqual({
      type: 'one-of',
      values: ['ups ground', 'ground'],
    });
    expect(services('{ service: FREIGHT }')).toEqual({ type: 'one-of', values: ['freight'] });
  });
});

describe('operators', () => {
  test('min and max are one range, in both systems where they are published so', () => {
    const [range] = testsOf(when('{ weight: { min: 1 kg, max: { lb: 150, kg: 70 } } }'));
    expect(range).toMatchObject({
      type: 'range',
      min: { text: '1 kg' },
      max: { metric: { text: '70 kg' }, imperial: { text: '150 lb' } },
    });
  });

  test('not is plain negation', () => {
    expect(when('{ service: { not: FREIGHT } }')).toMatchObject({ type: 'not', of: { test: { values: ['freight'] } } });
    expect(when('{ weight: { not: { min: 3 kg } } }')).toMatchObject({ type: 'not', of: { test: { type: 'range' } } });
  });

  test('present asks for a value or for none', () => {
    expect(testsOf(when('{ weight: { present: true } }'))).toEqual([{ type: 'present', is: true }]);
    expect(testsOf(when('{ weight: { present: false } }'))).toEqual([{ type: 'present', is: false }]);
  });

  test('like fits the whole value, in any case; matches searches anywhere, as written', () => {
    const textTest = (text: string) => {
      const [only] = testsOf(when(text));
      if (typeof only !== 'object' || only === null || !('test' in only) || typeof only.test !== 'function')
        throw new Error('no text test');
      return only.test;
    };
    const like = textTest('{ ship_to_postal_code: { like: "35*" } }');
    expect(['3511 AB', '1350'].map((text) => like(text))).toEqual([true, false]);
    expect(textTest('{ order_id: { like: "so-?" } }')('SO-1')).toBe(true);
    const matches = textTest('{ order_id: { matches: "SO-[0-9]" } }');
    expect(['xSO-1x', 'so-1'].map((text) => matches(text))).toEqual([true, false]);
  });

  test('several at once must all hold', () => {
    expect(when('{ ship_to_postal_code: { like: "35*", not: "3511" } }')).toMatchObject({
      type: 'all',
      of: [{ type: 'field' }, { type: 'not' }],
    });
  });
});

describe('combinations', () => {
  test('fields beside each other must all hold', () => {
    expect(when('{ carrier: UPS, weight: { max: 3 kg } }')).toMatchObject({
      type: 'all',
      of: [{ type: 'field' }, { type: 'field' }],
    });
  });

  test('any, all and not nest', () => {
    expect(when('{ any: [{ carrier: UPS }, { not: { carrier: DPD } }], all: [{ order_id: A }] }')).toMatchObject({
      type: 'all',
      of: [{ type: 'any', of: [{ type: 'field' }, { type: 'not' }] }, { type: 'field' }],
    });
  });

  test('several lanes are alternatives', () => {
    expect(when('{ lane: [uk-ni, us] }')).toMatchObject({
      type: 'any',
      of: [{ type: 'all' }, { type: 'field', test: { values: ['us', 'pr'] } }],
    });
  });
});

describe('names', () => {
  test.each([
    ['a label sees its own field first', 'label', 'tracking_number', 'label'],
    ['a label sees its parcel next', 'label', 'weight', 'parcel'],
    ['a prefix goes straight there', 'label', 'parcel.tracking_number', 'parcel'],
    ['a shipment sees what its parcels share', 'shipment', 'carrier', 'shipment'],
    ['a batch sees its header', 'batch', 'closed_at', 'batch'],
    ['a batch sees what its parcels share', 'batch', 'ship_to_country', 'batch'],
    ['an item sees its parcel', 'item', 'carrier', 'parcel'],
  ])('%s', (_, on, name, level) => {
    const text = `handoff: 1\nruleset: acme/a\nrules:\n  packing.a: { on: ${on}, check: required, with: { field: carrier }, when: { ${name}: { present: true } } }\n`;
    expect(load(text).plan.rules[0]?.when).toMatchObject({ type: 'field', ref: { level, name } });
  });
});

test('a carrier that the ruleset declares is a carrier', () => {
  const text = `handoff: 1
ruleset: acme/a
covers: { carriers: [acme_vans] }
datasets: { manifest: { values: { carrier: { ACME_VANS: [vans] } } } }
rules: { packing.a: { check: required, with: { field: weight }, when: { carrier: ACME_VANS } } }
`;
  const { plan, settings } = load(text);
  expect(plan.covers.carriers).toEqual(['ACME_VANS']);
  expect(plan.rules[0]?.when).toMatchObject({ test: { values: ['acme_vans'] } });
  expect(settings.manifest?.values).toEqual({ carrier: { ACME_VANS: ['vans'] } });
});
