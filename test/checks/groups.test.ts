import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import countEquals from '../../src/checks/count-equals.ts';
import hasChild from '../../src/checks/has-child.ts';
import rateAtLeast from '../../src/checks/rate-at-least.ts';
import sameValue from '../../src/checks/same-value.ts';
import sumEquals from '../../src/checks/sum-equals.ts';
import unique from '../../src/checks/unique.ts';
import { type Cells, fakeContext, folder, problemsOf, refusals } from './context.ts';

const types = {
  package_count: 'integer',
  total_weight: 'weight',
  'parcel.weight': 'weight',
  weight: 'weight',
  customs_value: 'money',
  'item.total_value': 'money',
  ship_date: 'date',
} as const;
const context = fakeContext(types);
const incomplete = { missing: 'incomplete-rows' };

describe('same-value', () => {
  const { state, finish } = folder(sameValue, { field: 'weight' }, context);

  it('fails on two values even where others are missing or rows could not be read', () => {
    const seen = state([{ weight: '5 kg' }, {}, { weight: '6 kg' }, { weight: '5.0 kg' }]);
    expect(finish(seen)).toEqual({ values: ['5 kg', '6 kg'], count: 2 });
    expect(finish(seen, {}, false)).toEqual({ values: ['5 kg', '6 kg'], count: 2 });
  });

  it('passes one value in two spellings, but only if every parcel has it', () => {
    expect(finish(state([{ weight: '5 kg' }, { weight: '5000 g' }]))).toBeUndefined();
    expect(finish(state([{ weight: '5 kg' }, {}]))).toEqual({ missing: 'value-absent' });
    expect(finish(state([{ weight: '5 kg' }]), {}, false)).toEqual(incomplete);
    expect(finish(state([]))).toEqual({ missing: 'value-absent' });
  });
});

describe('has-child', () => {
  const { state, finish } = folder(hasChild, { child: 'label', min: '1', max: '2' });
  const labels = (count: number) => state(Array.from({ length: count }, () => ({})));

  it.each([
    [0, { found: 0, child: 'label', min: 1 }],
    [1, undefined],
    [2, undefined],
    [3, { found: 3, child: 'label', max: 2 }],
  ])('judges %i labels', (count, facts) => {
    expect(finish(labels(count))).toEqual(facts);
  });

  it('says of rows it could not read only what they cannot change', () => {
    expect(finish(labels(0), {}, false)).toEqual(incomplete);
    expect(finish(labels(2), {}, false)).toEqual(incomplete);
    expect(finish(labels(3), {}, false)).toEqual({ found: 3, child: 'label', max: 2 });
    const open = folder(hasChild, { child: 'item' });
    expect(open.finish(open.state([{}]), {}, false)).toBeUndefined();
  });

  it('counts the items that a condition asks for, and leaves labels to the engine', () => {
    const items = folder(hasChild, { child: 'item', where: { sku: 'A' } });
    expect(items.fold.conditions).toHaveLength(1);
    expect(items.fold.where).toBeUndefined();
    expect(items.finish(items.state([{}, {}, {}], [[true], [false], [undefined]]))).toBeUndefined();
    expect(items.finish(items.state([{}], [[false]]))).toEqual({ found: 0, child: 'item', min: 1 });
    const chosen = folder(hasChild, { child: 'label', where: { label_type: 'return' } });
    expect(chosen.fold.where).toBeDefined();
    expect(chosen.fold.conditions ?? []).toEqual([]);
  });

  it('refuses a most under the least', () => {
    expect(problemsOf(hasChild, { child: 'label', min: '2', max: '1' })).toHaveLength(1);
  });
});

describe('count-equals', () => {
  const { state, finish } = folder(countEquals, { declared: 'package_count', of: 'parcel' }, context);

  it('holds the count against what is declared', () => {
    expect(finish(state([{}, {}]), { package_count: '2' })).toBeUndefined();
    expect(finish(state([{}]), { package_count: '2' })).toEqual({ declared: '2', found: 1, of: 'parcel' });
    expect(finish(state([]), { package_count: '2' })).toEqual({ declared: '2', found: 0, of: 'parcel' });
  });

  it('is not evaluated without a declared count or with unreadable rows', () => {
    expect(finish(state([{}]))).toEqual({ missing: 'value-absent' });
    expect(finish(state([{}]), { package_count: '1' }, false)).toEqual(incomplete);
  });

  it('refuses a declared field that is no number', () => {
    expect(problemsOf(countEquals, { declared: 'po_number', of: 'item' }, types)).toHaveLength(1);
  });
});

describe('sum-equals', () => {
  const params = { declared: 'total_weight', field: 'parcel.weight' };
  const parcels = (...weights: readonly string[]) => weights.map((weight) => ({ 'parcel.weight': weight }));
  const verdict = (tolerance: string | undefined, total_weight: string, ...weights: readonly string[]) => {
    const { state, finish } = folder(sumEquals, tolerance === undefined ? params : { ...params, tolerance }, context);
    return finish(state(parcels(...weights)), { total_weight });
  };

  it('adds exactly', () => {
    expect(verdict(undefined, '0.3 kg', '0.1 kg', '0.2 kg')).toBeUndefined();
    expect(verdict(undefined, '0.3 kg', '0.1 kg', '0.200001 kg')).toEqual({
      declared: '0.3 kg',
      sum: '0.300001 kg',
      count: 2,
      of: 'parcel',
    });
  });

  it('is not led astray by pounds that are no whole milligrams', () => {
    expect(verdict(undefined, '0.3 lb', '0.1 lb', '0.1 lb', '0.1 lb')).toBeUndefined();
    expect(verdict(undefined, '0.3 lb', '0.1 lb', '0.1 lb', '0.101 lb')).toMatchObject({ sum: '0.301 lb' });
  });

  it('includes its tolerance, as an amount or a share of what is declared', () => {
    expect(verdict('0.5 kg', '10 kg', '10.5 kg')).toBeUndefined();
    expect(verdict('0.5 kg', '10 kg', '9.499 kg')).toMatchObject({ tolerance: '0.5 kg', sum: '9.499 kg' });
    expect(verdict('2%', '10 kg', '10.2 kg')).toBeUndefined();
    expect(verdict('2%', '10 kg', '10.201 kg')).toMatchObject({ tolerance: '2%' });
  });

  it('does not add two currencies, but lets an amount without one join', () => {
    const { state, finish } = folder(sumEquals, { declared: 'customs_value', field: 'item.total_value' }, context);
    const items = (...values: readonly string[]) => state(values.map((value) => ({ 'item.total_value': value })));
    expect(finish(items('5 EUR', '5 USD'), { customs_value: '10 EUR' })).toEqual({ missing: 'type' });
    expect(finish(items('5 USD'), { customs_value: '5 EUR' })).toEqual({ missing: 'type' });
    expect(finish(items('5 EUR', '5'), { customs_value: '10 EUR' })).toBeUndefined();
  });

  it('is not evaluated without a total or with rows lacking', () => {
    const { state, finish } = folder(sumEquals, params, context);
    expect(finish(state(parcels('1 kg')))).toEqual({ missing: 'value-absent' });
    expect(finish(state(parcels('1 kg')), { total_weight: '1 kg' }, false)).toEqual(incomplete);
  });

  it('refuses fields that do not add up, and a sum of no kind of row', () => {
    expect(problemsOf(sumEquals, { declared: 'package_count', field: 'parcel.weight' }, types)).toHaveLength(1);
    expect(problemsOf(sumEquals, { declared: 'ship_date', field: 'parcel.weight' }, types)).toHaveLength(1);
    expect(problemsOf(sumEquals, { ...params, tolerance: '0.5' }, types)).toHaveLength(1);
    expect(refusals(sumEquals, { declared: 'total_weight', field: 'weight' })).toHaveLength(1);
  });
});

describe('rate-at-least', () => {
  const params = { of: 'label', when: { grade: 'A' }, min: '95%', min_sample: '20' };
  const { state, finish } = folder(rateAtLeast, params);
  const labels = (met: number, unmet: number, outside = 0) =>
    state(
      Array.from({ length: met + unmet + outside }, () => ({})),
      [...Array(met).fill([true, false]), ...Array(unmet).fill([false, true]), ...Array(outside).fill([false, false])],
    );

  it('includes the least share', () => {
    expect(finish(labels(19, 1))).toBeUndefined();
    expect(finish(labels(18, 2, 5))).toEqual({ rate: '90.0%', min: '95%', met: 18, sample: 20, of: 'label' });
  });

  it('never shows a rate that is too low as one that is not', () => {
    expect(finish(labels(94_999, 5_001))).toMatchObject({ rate: '94.9%' });
  });

  it('says nothing of a sample that is too small, or not whole', () => {
    expect(finish(labels(0, 19))).toEqual({ missing: 'below-min-sample' });
    expect(finish(labels(0, 25), {}, false)).toEqual(incomplete);
    const unbounded = folder(rateAtLeast, { of: 'label', when: {}, min: '95%' });
    expect(unbounded.finish(unbounded.state([]))).toEqual({ missing: 'below-min-sample' });
  });

  it('asks for a percentage', () => {
    expect(refusals(rateAtLeast, { ...params, min: '0.95' })).toEqual(['min: a percentage such as 95%']);
  });
});

describe('unique', () => {
  it('looks within the batch unless told otherwise, and takes one field or several', () => {
    if (unique.shape !== 'key') throw new Error('unique should be a key check');
    const parsed = unique.params.parse({ fields: 'tracking_number' });
    expect([unique.reads(parsed), unique.scope(parsed), unique.exceptWithin(parsed)]).toEqual([
      ['tracking_number'],
      'batch',
      undefined,
    ]);
    const run = unique.params.parse({ fields: ['carrier', 'tracking_number'], in: 'run', except_within: 'shipment' });
    expect([unique.reads(run), unique.scope(run), unique.exceptWithin(run)]).toEqual([
      ['carrier', 'tracking_number'],
      'run',
      'shipment',
    ]);
    expect(refusals(unique, { fields: ['sscc'], in: 'year' })).toHaveLength(1);
  });
});

describe('every fold', () => {
  const weight = fc.option(
    fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom('g', 'lb', 'kg')).map(([n, unit]) => `${n} ${unit}`),
    {
      nil: undefined,
    },
  );
  const member = fc.record({ weight, truth: fc.constantFrom(true, false, undefined) });
  const folds = [
    folder(sameValue, { field: 'weight' }, context),
    folder(hasChild, { child: 'item', max: '3', where: { sku: 'A' } }),
    folder(countEquals, { declared: 'package_count', of: 'parcel' }, context),
    folder(sumEquals, { declared: 'total_weight', field: 'parcel.weight', tolerance: '5%' }, context),
    folder(rateAtLeast, { of: 'item', when: {}, min: '60%' }),
  ];
  const own: Cells = { package_count: '4', total_weight: '90 kg' };

  it.each(folds.map((one, at) => [at, one] as const))(
    'comes out the same in any order and any split (%i)',
    (_, { fold, state, finish }) => {
      fc.assert(
        fc.property(fc.array(member, { maxLength: 12 }), fc.nat(), fc.boolean(), (members, cut, complete) => {
          const gather = (some: typeof members) =>
            state(
              some.map((one) => ({ weight: one.weight, 'parcel.weight': one.weight })),
              some.map(({ truth }) => [truth, truth === undefined ? undefined : !truth]),
            );
          const at = cut % (members.length + 1);
          const whole = finish(gather(members), own, complete);
          const parts = () => [gather(members.slice(0, at)), gather(members.slice(at))] as const;
          const [a, b] = parts();
          expect(finish(fold.merge(a, b), own, complete)).toEqual(whole);
          const [c, d] = parts();
          expect(finish(fold.merge(d, c), own, complete)).toEqual(whole);
          expect(finish(gather([...members].reverse()), own, complete)).toEqual(whole);
        }),
      );
    },
  );
});
