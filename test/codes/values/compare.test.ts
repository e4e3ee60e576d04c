import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues } from '../../../src/codes/compare.ts';
import type { Value } from '../../../src/model/values.ts';

const amount = fc.integer({ min: -5, max: 5 });
const text = fc.constantFrom('GROUND', 'ground', 'Air', 'AIR', 'b', '');
const kinds: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  text,
  truth: fc.boolean(),
  number: fc.record({ kind: fc.constant('number' as const), amount, text }),
  weight: fc.record({
    kind: fc.constant('weight' as const),
    amount,
    system: fc.constantFrom('metric' as const, 'imperial' as const),
    text,
  }),
  money: fc.record({ kind: fc.constant('money' as const), amount, currency: fc.constant('EUR'), text }),
  date: fc.record({ kind: fc.constant('date' as const), amount, zoned: fc.constant(false), text }),
};

describe.each(Object.entries(kinds))('values of kind %s', (_, values) => {
  it('are in one order: equal to themselves, the other way round from the other side, and transitive', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const sign = (x: Value, y: Value) => Math.sign(compareValues(x, y) ?? Number.NaN);
        expect(sign(a, a)).toBe(0);
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('values that have no order between them', () => {
  const money = (currency: string | undefined): Value => ({ kind: 'money', amount: 1, currency, text: '' });
  const moment = (zoned: boolean): Value => ({ kind: 'datetime', amount: 1, zoned, text: '' });

  it('are those of other kinds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(kinds)),
        fc.constantFrom(...Object.keys(kinds)),
        fc.gen(),
        (one, other, gen) => {
          fc.pre(one !== other);
          const a = gen(() => kinds[one] ?? fc.constant(''));
          const b = gen(() => kinds[other] ?? fc.constant(''));
          expect(compareValues(a, b)).toBeUndefined();
        },
      ),
    );
  });

  it('are amounts in two known currencies', () => {
    expect(compareValues(money('EUR'), money('USD'))).toBeUndefined();
    expect(compareValues(money('EUR'), money(undefined))).toBe(0);
  });

  it('are a datetime with offset and one without', () => {
    expect(compareValues(moment(true), moment(false))).toBeUndefined();
    expect(compareValues(moment(true), moment(true))).toBe(0);
  });
});

it('text is compared without case', () => {
  expect(compareValues('Ground', 'GROUND')).toBe(0);
});
