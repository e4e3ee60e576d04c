import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import compare from '../../src/checks/compare.ts';
import girthWithin from '../../src/checks/girth-within.ts';
import within from '../../src/checks/within.ts';
import { fakeContext, inspector, problemsOf, refusals } from './context.ts';

const types = {
  weight: 'weight',
  scale_weight: 'weight',
  length: 'length',
  width: 'length',
  height: 'length',
  quantity: 'number',
  ship_date: 'date',
  invoice_date: 'date',
  packed_at: 'datetime',
  handed_off_at: 'datetime',
  cod_amount: 'money',
  insurance_amount: 'money',
  carrier: 'carrier',
} as const;
const context = fakeContext(types);

describe('within', () => {
  it.each([
    ['31.5 kg', undefined],
    ['31500 g', undefined],
    ['31.6 kg', { value: '31.6 kg', max: '31.5 kg' }],
    ['31.500001 kg', { value: '31.500001 kg', max: '31.5 kg' }],
    ['70 lb', { value: '70 lb', max: '31.5 kg' }],
  ])('holds %s against a limit of 31.5 kg', (weight, facts) => {
    expect(inspector(within, { field: 'weight', max: '31.5 kg' }, context)({ weight })).toEqual(facts);
  });

  it('compares a value with the limit of its own system', () => {
    const inspect = inspector(within, { field: 'weight', max: { lb: '150', kg: '68' } }, context);
    expect(inspect({ weight: '150 lb' })).toBeUndefined();
    expect(inspect({ weight: '68.03 kg' })).toEqual({ value: '68.03 kg', max: '68 kg' });
    expect(inspect({ weight: '151 lb' })).toEqual({ value: '151 lb', max: '150 lb' });
  });

  it('excludes the limit with above and below, and includes it with min and max', () => {
    const [open, closed] = [
      inspector(within, { field: 'quantity', above: '0', below: '10' }, context),
      inspector(within, { field: 'quantity', min: '0', max: '10' }, context),
    ];
    expect(open({ quantity: '0' })).toEqual({ value: '0', above: '0' });
    expect(open({ quantity: '10.0' })).toEqual({ value: '10.0', below: '10' });
    expect([closed({ quantity: '0' }), closed({ quantity: '10.0' })]).toEqual([undefined, undefined]);
    expect(closed({ quantity: '-0.000001' })).toEqual({ value: '-0.000001', min: '0' });
  });

  it('says after and before of dates', () => {
    const params = { field: 'ship_date', min: '2026-11-20', max: '2026-11-22' };
    const inspect = inspector(within, params, context);
    const facts = inspect({ ship_date: '2026-11-23' });
    expect(facts).toEqual({ value: '2026-11-23', max: '2026-11-22' });
    expect(within.say({ value: '2026-11-23', max: '2026-11-22' })).toBe('2026-11-23 is after 2026-11-22');
    expect(within.say({ value: '2026-11-19', min: '2026-11-20' })).toBe('2026-11-19 is before 2026-11-20');
  });

  it('does not compare two currencies, nor moments with and without zone', () => {
    const money = inspector(within, { field: 'cod_amount', max: '15 EUR' }, context);
    expect(money({ cod_amount: '12 USD' })).toEqual({ missing: 'type' });
    expect(money({ cod_amount: '16' })).toEqual({ value: '16', max: '15 EUR' });
    const moment = inspector(within, { field: 'packed_at', max: '2026-11-22T17:30' }, context);
    expect(moment({ packed_at: '2026-11-22T17:00+01:00' })).toEqual({ missing: 'type' });
  });

  it('agrees with rational arithmetic', () => {
    const decimal = fc.record({
      digits: fc.integer({ min: -99_999_999, max: 99_999_999 }),
      scale: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(decimal, decimal, (value, limit) => {
        const [left, right] = [value, limit].map(({ digits, scale }) => BigInt(digits) * 10n ** BigInt(6 - scale));
        const over = (left ?? 0n) > (right ?? 0n);
        const inspect = inspector(within, { field: 'quantity', max: written(limit) }, context);
        expect(inspect({ quantity: written(value) }) !== undefined).toBe(over);
      }),
    );
  });

  it('refuses text, a bare number for a weight, no limit, two of one side and limits nobody can keep', () => {
    expect(problemsOf(within, { field: 'po_number', max: '5' }, types)[0]).toMatch(/^field: .*po_number is a text/);
    expect(problemsOf(within, { field: 'weight', max: '70' }, types)).toHaveLength(1);
    expect(problemsOf(within, { field: 'weight', min: '2 kg', max: '1 kg' }, types)).toEqual([
      'max: no value is both over 2 kg and under 1 kg',
    ]);
    expect(problemsOf(within, { field: 'quantity', above: '2', below: '2' }, types)).toHaveLength(1);
    expect(problemsOf(within, { field: 'quantity', min: '2', max: '2' }, types)).toEqual([]);
    expect(refusals(within, { field: 'weight' })).toEqual([': one of min, max, above, below is needed']);
    expect(refusals(within, { field: 'weight', max: '1 kg', below: '2 kg' })).toEqual([
      'below: give max or below, not both',
    ]);
  });
});

function written({ digits, scale }: { digits: number; scale: number }): string {
  const text = String(Math.abs(digits)).padStart(scale + 1, '0');
  const point = text.length - scale;
  return (digits < 0 ? '-' : '') + (scale === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`);
}

describe('compare', () => {
  it.each([
    ['<', '1 kg', '2 kg', true],
    ['<', '2 kg', '2 kg', false],
    ['<=', '2 kg', '2000 g', true],
    ['==', '16 oz', '1 lb', true],
    ['!=', '1 kg', '1 kg', false],
    ['>=', '1 kg', '2 kg', false],
    ['>', '2.1 kg', '2 kg', true],
  ])('knows whether the field is %s the other: %s, %s', (is, weight, scale_weight, holds) => {
    const facts = inspector(compare, { field: 'weight', is, to: 'scale_weight' }, context)({ weight, scale_weight });
    expect(facts).toEqual(holds ? undefined : { value: weight, is, to: scale_weight });
  });

  it('ignores case in text', () => {
    const inspect = inspector(compare, { field: 'ship_to_city', is: '==', to: 'bill_to_city' }, context);
    expect(inspect({ ship_to_city: 'DELFT', bill_to_city: 'Delft' })).toBeUndefined();
    expect(inspect({ ship_to_city: 'Delft', bill_to_city: 'Breda' })).toEqual({
      value: 'Delft',
      is: '==',
      to: 'Breda',
    });
  });

  it('measures apart in either direction without is, and from field to the other with it', () => {
    const either = inspector(compare, { field: 'packed_at', to: 'handed_off_at', at_most_apart: '72h' }, context);
    const [early, late] = ['2026-11-18T12:00', '2026-11-21T13:00'];
    expect(either({ packed_at: early, handed_off_at: late })).toEqual({
      value: early,
      to: late,
      apart: '3d 1h',
      at_most_apart: '72h',
    });
    expect(either({ packed_at: late, handed_off_at: early })).toMatchObject({ apart: '3d 1h' });
    const onwards = inspector(
      compare,
      { field: 'packed_at', is: '!=', to: 'handed_off_at', at_least_apart: '30m' },
      context,
    );
    expect(onwards({ packed_at: early, handed_off_at: late })).toBeUndefined();
    expect(onwards({ packed_at: late, handed_off_at: early })).toEqual({
      value: late,
      to: early,
      apart: '-3d 1h',
      at_least_apart: '30m',
    });
  });

  it('counts days between dates', () => {
    const inspect = inspector(compare, { field: 'invoice_date', to: 'ship_date', at_most_apart: '7d' }, context);
    expect(inspect({ invoice_date: '2026-11-15', ship_date: '2026-11-22' })).toBeUndefined();
    expect(inspect({ invoice_date: '2026-11-14', ship_date: '2026-11-22' })).toMatchObject({ apart: '8d' });
  });

  it('lets pass what is exactly as far apart as allowed, rounded pounds included', () => {
    const inspect = inspector(compare, { field: 'weight', to: 'scale_weight', at_most_apart: '0.2 lb' }, context);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), (tenths) => {
        const [weight, scale_weight] = [`${tenths / 10} lb`, `${(tenths + 2) / 10} lb`];
        expect(inspect({ weight, scale_weight })).toBeUndefined();
      }),
    );
    expect(inspect({ weight: '4.2 lb', scale_weight: '4.41 lb' })).toMatchObject({
      apart: '0.21 lb',
      at_most_apart: '0.2 lb',
    });
  });

  it('does not compare what is of another kind, or of another currency', () => {
    const inspect = inspector(compare, { field: 'cod_amount', is: '<=', to: 'insurance_amount' }, context);
    expect(inspect({ cod_amount: '5 EUR', insurance_amount: '9 USD' })).toEqual({ missing: 'type' });
    expect(problemsOf(compare, { field: 'weight', is: '<', to: 'length' }, types)).toEqual([
      'to: length is a length and cannot be compared with weight, a weight',
    ]);
  });

  it('refuses an order or a distance of text, and a distance of moments that is no duration', () => {
    expect(problemsOf(compare, { field: 'po_number', is: '<', to: 'order_id' }, types)).toHaveLength(1);
    expect(problemsOf(compare, { field: 'po_number', to: 'order_id', at_most_apart: '3' }, types)).toHaveLength(1);
    expect(problemsOf(compare, { field: 'packed_at', to: 'handed_off_at', at_most_apart: '3' }, types)).toEqual([
      'at_most_apart: at_most_apart should be a duration such as 72h, 30m or 7d, but is "3"',
    ]);
    expect(problemsOf(compare, { field: 'weight', to: 'scale_weight', at_most_apart: '3' }, types)).toHaveLength(1);
    expect(refusals(compare, { field: 'weight', to: 'scale_weight' })).toHaveLength(1);
    expect(refusals(compare, { field: 'weight', is: '=', to: 'scale_weight' })).toHaveLength(1);
  });
});

describe('girth-within', () => {
  const inspect = inspector(
    girthWithin,
    { longest: { in: '108', cm: '274' }, length_plus_girth: { in: '165', cm: '419' } },
    context,
  );

  it('takes the longest side for the length and doubles the two others', () => {
    expect(inspect({ length: '10 in', width: '105 in', height: '20 in' })).toBeUndefined();
    expect(inspect({ length: '10 in', width: '106 in', height: '20 in' })).toEqual({
      longest: '106 in',
      length_plus_girth: '166 in',
      limit: '165 in',
      max_length_plus_girth: '165 in',
    });
  });

  it('holds parcels in centimetres, or of mixed units, against the metric limit', () => {
    expect(inspect({ length: '274.1 cm', width: '1 cm', height: '1 cm' })).toEqual({
      longest: '274.1 cm',
      length_plus_girth: '278.1 cm',
      limit: '274 cm',
      max_longest: '274 cm',
    });
    expect(inspect({ length: '108 in', width: '1 cm', height: '1 in' })).toMatchObject({ limit: '274 cm' });
  });

  it('does not care how the parcel lay', () => {
    const side = fc.integer({ min: 1, max: 300 }).map((cm) => `${cm} cm`);
    fc.assert(
      fc.property(side, side, side, (a, b, c) => {
        const facts = inspect({ length: a, width: b, height: c });
        expect(inspect({ length: c, width: a, height: b })).toEqual(facts);
        expect(inspect({ length: b, width: a, height: c })).toEqual(facts);
      }),
    );
  });

  it('needs a limit, with its unit', () => {
    expect(refusals(girthWithin, {})).toHaveLength(1);
    expect(problemsOf(girthWithin, { longest: '108' }, types)).toHaveLength(1);
  });
});
