import { describe, expect, it } from 'vitest';
import boxStrength from '../../../src/checks/box-strength.ts';
import dimWeight from '../../../src/checks/dim-weight.ts';
import dimensionsWithin from '../../../src/checks/dimensions-within.ts';
import { fakeContext, inspector, problemsOf, refusals, type Types } from '../context.ts';

const types: Types = {
  length: 'length',
  width: 'length',
  height: 'length',
  weight: 'weight',
  billed_weight: 'weight',
  dim_weight: 'weight',
  box_ect: 'number',
};

describe('dimensions-within', () => {
  const inspect = (written: Readonly<Record<string, unknown>>) =>
    inspector(dimensionsWithin, written, fakeContext(types));
  const box = { length: '35 cm', width: '16 cm', height: '45 cm', weight: '2 kg' };

  it('lets every limit itself pass, and names each that is broken', () => {
    const small = inspect({ longest: '45 cm', second: '35 cm', shortest: '16 cm', sum: '96 cm' });
    expect(small(box)).toBeUndefined();
    expect(small({ ...box, width: '16.1 cm' })).toMatchObject({
      what: 'shortest side',
      value: '16.1 cm',
      side: 'over',
      limit: '16 cm',
      faults: [{ what: 'shortest side' }, { what: 'length, width and height together', value: '96.1 cm' }],
    });
  });

  it('holds least sizes against the sorted sides', () => {
    const least = inspect({ min_longest: '14.8 cm', min_second: '10.5 cm', min_shortest: '1 cm' });
    expect(least({ length: '1 cm', width: '14.8 cm', height: '10.5 cm' })).toBeUndefined();
    expect(least({ length: '0.9 cm', width: '14.8 cm', height: '10.5 cm' })).toMatchObject({
      what: 'shortest side',
      side: 'under',
    });
  });

  it('asks for the weight only where density is limited', () => {
    const reads = (written: Readonly<Record<string, unknown>>) =>
      dimensionsWithin.shape === 'subject' ? dimensionsWithin.reads(dimensionsWithin.params.parse(written)).length : 0;
    expect([reads({ longest: '1 m' }), reads({ min_density: '2 kg/m3' })]).toEqual([3, 4]);
  });

  it('refuses a density without unit, and no limit at all', () => {
    expect(problemsOf(dimensionsWithin, { density: '1000' }, types)).toEqual([
      'density: a density with its unit is needed, such as 120 kg/m3, but this is "1000"',
    ]);
    expect(refusals(dimensionsWithin, {})).toHaveLength(1);
  });
});

describe('dim-weight', () => {
  const inspect = (written: Readonly<Record<string, unknown>>) => inspector(dimWeight, written, fakeContext(types));
  const box = { weight: '4 lb', length: '20 in', width: '12 in', height: '10 in' };
  const usps = { divisor: '166 in3/lb', declared: 'billed_weight', over: '1 ft3', round_weight: '1 lb' };

  it('bills the actual weight up to the volume that counts', () => {
    const inspected = inspect(usps);
    const cubicFoot = { ...box, length: '12 in', width: '12 in', height: '12 in', billed_weight: '4 lb' };
    expect(inspected(cubicFoot)).toBeUndefined();
    expect(inspected({ ...cubicFoot, length: '12.1 in' })).toMatchObject({ expected: '11 lb', dim_weight: '11 lb' });
  });

  it('takes more than ours for covered, and where it must be equal not', () => {
    expect(inspect(usps)({ ...box, billed_weight: '40 lb' })).toBeUndefined();
    expect(inspect({ ...usps, is: 'equal' })({ ...box, billed_weight: '40 lb' })).toMatchObject({ expected: '15 lb' });
  });

  it('holds a declared dimensional weight against that alone', () => {
    const inspected = inspect({ ...usps, declared: 'dim_weight', of: 'dimensional' });
    const heavy = { ...box, weight: '60 lb' };
    expect(inspected({ ...heavy, dim_weight: '15 lb' })).toBeUndefined();
    expect(inspected({ ...heavy, dim_weight: '14 lb' })).toMatchObject({ expected: '15 lb' });
  });

  it('uses the divisor of the sides’ own system, or the only one there is', () => {
    const both = inspect({ divisor: { lb: '139', kg: '5000' }, max: { lb: '10', kg: '5' } });
    expect(both(box)).toMatchObject({ divisor: '139 in3/lb', max: '10 lb' });
    expect(both({ weight: '1 kg', length: '50 cm', width: '40 cm', height: '30 cm' })).toMatchObject({
      divisor: '5000 cm3/kg',
      dim_weight: '12 kg',
    });
    const one = inspect({ divisor: '5000 cm3/kg', max: '5 kg' });
    expect(one(box)).toMatchObject({ divisor: '5000 cm3/kg', dim_weight: '7.866 kg' });
  });

  it('refuses divisors and steps it cannot use', () => {
    expect(problemsOf(dimWeight, { divisor: '139', max: '1 lb' }, types)).toHaveLength(1);
    expect(problemsOf(dimWeight, { divisor: { lb: '139' }, max: '1 lb', round_weight: '8 oz' }, types)).toHaveLength(1);
    expect(refusals(dimWeight, { divisor: { lb: '139' } })).toHaveLength(1);
  });
});

describe('box-strength', () => {
  const box = { box_ect: '32', weight: '65 lb', length: '25 in', width: '25 in', height: '25 in' };

  it('lets weight and size at their limit pass, in either system', () => {
    const inspect = inspector(boxStrength, {}, fakeContext(types));
    expect(inspect(box)).toBeUndefined();
    expect(inspect({ ...box, weight: '65.01 lb' })).toMatchObject({ max_weight: '65 lb' });
    expect(inspect({ ...box, weight: '29.48 kg' })).toBeUndefined();
    expect(inspect({ ...box, weight: '29.49 kg' })).toMatchObject({ weight: '29.49 kg' });
    expect(inspect({ ...box, height: '25.1 in' })).toMatchObject({ united: '75.1 in', max_united: '75 in' });
  });

  it('cannot look where it does not know the wall that is named', () => {
    const inspect = inspector(boxStrength, { wall: 'box_wall' }, fakeContext(types));
    expect(inspect({ ...box, box_wall: 'double wall' })).toMatchObject({ certified: 'at least 42 ECT' });
    expect(inspect({ ...box, box_wall: 'heavy' })).toEqual({ missing: 'unknown-value', text: 'heavy' });
  });
});
