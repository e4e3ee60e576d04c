import { expect, test } from 'vitest';
import { load, problemsOf } from './world.ts';

const types: readonly (readonly [type: string, good: string, bad: string])[] = [
  ['text', 'anything', ''],
  ['weight', '31.5 kg', '31.5'],
  ['weight', '{ lb: 150, kg: 70 }', '{ lb: 150 }'],
  ['length', '120 cm', '120 kg'],
  ['volume', '3456 in3', 'big'],
  ['money', '24.00 EUR', 'free'],
  ['number', '2.5', '"2,5"'],
  ['integer', '12', '1.5'],
  ['percent', '95%', '95'],
  ['duration', '72h', 'three days'],
  ['date', '2026-11-22', '22/11/2026'],
  ['time', '"17:30"', '"25:00"'],
  ['boolean', 'yes', 'maybe'],
  ['country', 'Netherlands', 'Atlantis'],
  ['carrier', 'ups', 'FEDX'],
  ['list', '[A, B]', '{ a: b }'],
];

const filled = (type: string, value: string) =>
  `handoff: 1\nruleset: a\nparams: { p: { type: ${type}, default: ${value} } }\nrules: { packing.a: { check: required, with: { field: weight } } }\n`;

test.each(types)('a param of type %s takes %s', (type, good) => {
  expect(load(filled(type, good)).plan.params).toHaveProperty('p');
});

test.each(types.filter(([, , bad]) => bad !== ''))('a param of type %s does not take what is none', (type, _, bad) => {
  const [problem] = problemsOf(filled(type, bad));
  expect(problem).toMatchObject({ code: 'ruleset.param-value', place: { line: 3 } });
});

const limited = `handoff: 1
ruleset: a
params: { max_weight: { type: weight, default: 30 kg }, carriers: { type: list, default: [UPS] }, fee: { type: number, default: 4 } }
lists: { eu: [NL, DE], boxes: [S, M] }
lanes: { eu-us: { from: [$eu, CH], to: US } }
rules:
  packing.weight.max:
    when: { carrier: $carriers, lane: eu-us }
    check: within
    with: { field: weight, max: $max_weight }
    per:
      - { when: { carrier: $carriers }, with: { max: $max_weight } }
    cost: { amount: $fee, currency: EUR }
    message: "{value} is over $max_weight"
  packing.reference:
    check: one-of
    with: { field: order_id, values: [$$fee, $boxes] }
`;

test('a name stands for its value wherever a value may stand, and never in prose', () => {
  const [reference, weight] = load(limited).plan.rules;
  expect(weight?.when).toMatchObject({
    of: [{ test: { values: ['ups'] } }, { of: [{ test: { values: ['nl', 'de', 'ch'] } }, {}] }],
  });
  expect(weight?.variants[1]).toMatchObject({ cost: { amount: 40_000 } });
  expect(weight?.variants[1]?.message?.at(-1)).toBe(' is over $max_weight');
  const values = load(limited).resolved.rules.find(({ id }) => id === reference?.id)?.values;
  expect(values?.find(({ path }) => path === 'with.values')?.text).toBe('[$$fee, $boxes]');
});

test('a value from the command line wins and is typed by the param', () => {
  const { plan } = load(limited, {
    params: { max_weight: '20 kg', carriers: 'FEDEX, USPS' },
  });
  expect(plan.params).toMatchObject({ max_weight: '20 kg', carriers: 'FEDEX, USPS' });
  expect(plan.rules.find(({ id }) => id === 'packing.weight.max')?.when).toMatchObject({
    of: [{ test: { values: ['fedex', 'usps'] } }, {}],
  });
});

test('a param from the command line that no ruleset has is a problem with the name that was meant', () => {
  expect(problemsOf(limited, { params: { max_wieght: '20 kg' } })).toMatchObject([
    { code: 'usage.param', hint: 'did you mean "max_weight"?' },
  ]);
});

test('a value from the command line that is not of the type is a problem of usage', () => {
  expect(problemsOf(limited, { params: { max_weight: '20' } })).toMatchObject([{ code: 'usage.param' }]);
});
