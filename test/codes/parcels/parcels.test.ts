import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxRowOf, boxRows, readBoxWall } from '../../../src/codes/parcels/box-certificate.ts';
import { densityAgainst, readDensity } from '../../../src/codes/parcels/density.ts';
import { dimWeight, readPositive, steppedWeight, weightOf } from '../../../src/codes/parcels/dim-weight.ts';
import { readDivisors } from '../../../src/codes/parcels/divisor.ts';
import { compareRatios, ratioText, roundedUpTo } from '../../../src/codes/parcels/exact.ts';
import { lengthPlusGirth, sidesOf, unitedDimensions } from '../../../src/codes/parcels/sides.ts';
import { volumeOf } from '../../../src/codes/parcels/volume.ts';
import { readQuantity } from '../../../src/codes/quantities.ts';
import { isMissing, type Quantity } from '../../../src/model/values.ts';

function quantity(kind: Quantity['kind'], text: string): Quantity {
  const value = readQuantity(kind, text, undefined);
  if (typeof value !== 'object' || isMissing(value) || value.kind !== kind) throw new Error(`${text} is no ${kind}`);
  return value as Quantity;
}

function sides(text: string) {
  const [numbers = '', unit = ''] = text.split(' ');
  const [a = '', b = '', c = ''] = numbers.split('x').map((number) => `${number} ${unit}`);
  return sidesOf([quantity('length', a), quantity('length', b), quantity('length', c)]);
}

const positive = (text: string) => readPositive(text) ?? { above: 0n, below: 1n };

describe('sides', () => {
  it('are the same in whatever order they were measured', () => {
    const lengths = fc.integer({ min: 1, max: 3_000_000 });
    fc.assert(
      fc.property(lengths, lengths, lengths, (a, b, c) => {
        const of = (...list: readonly number[]) =>
          sidesOf(
            list.map((amount) => ({
              kind: 'length',
              amount,
              system: 'metric',
              text: `${amount / 10_000} cm`,
            })) as never,
          );
        const found = [of(a, b, c), of(c, a, b), of(b, a, c)];
        expect(new Set(found.map(lengthPlusGirth)).size).toBe(1);
        expect(new Set(found.map(unitedDimensions)).size).toBe(1);
        expect(found[0]?.longest.amount).toBe(Math.max(a, b, c));
      }),
    );
  });

  it.each([
    ['108x20x10 in', (108 + 60) * 25_400],
    ['60x120x60 cm', (120 + 240) * 10_000],
  ])('%s have a length plus girth of %d micrometres', (text, expected) => {
    expect(lengthPlusGirth(sides(text))).toBe(expected);
  });

  it('are imperial only where all three are', () => {
    const mixed = [quantity('length', '10 in'), quantity('length', '10 in'), quantity('length', '25 cm')] as const;
    expect(sidesOf(mixed).system).toBe('metric');
    expect(sides('10x10x10 in').system).toBe('imperial');
  });
});

describe('volume', () => {
  it.each([
    ['12x12x12 in', '1728 in3', 28_316_846_592],
    ['40x30x20 cm', '24000 cm3', 24_000_000_000],
    ['12.5x8x4.25 in', '425 in3', 6_964_502_200],
  ])('of %s is %s', (text, shown, amount) => {
    expect(volumeOf(sides(text))).toMatchObject({ text: shown, amount });
  });

  it('is exact beyond what a double holds', () => {
    expect(volumeOf(sides('300x300x300 m')).text).toBe('27000000000000 cm3');
  });
});

describe('dimensional weight', () => {
  const cases = [
    ['24x18x12 in', '139', 'none', undefined, '37.295 lb'],
    ['24x18x12 in', '139', 'none', '1', '38 lb'],
    ['24.2x18.1x12 in', '139', 'up', '1', '42 lb'],
    ['24.2x18.1x12 in', '139', 'nearest', '1', '38 lb'],
    ['24.5x18x12 in', '139', 'nearest', '1', '39 lb'],
    ['40x30x30 cm', '5000', 'none', '0.5', '7.5 kg'],
    ['40x30x25 cm', '5000', 'none', '0.5', '6 kg'],
    ['100x50x40 cm', '4000', 'none', undefined, '50 kg'],
  ] as const;

  it.each(cases)('of %s by %s, sides %s, step %s is %s', (text, divisor, rounded, step, expected) => {
    const { system } = sides(text);
    const rounding = { sides: rounded, step: step === undefined ? undefined : positive(step) };
    const found = dimWeight(sides(text), { divisor: positive(divisor), rounding, system });
    expect(weightOf(found, system).text).toBe(expected);
  });

  it('lifts no whole pound to the next for what reading it in milligrams added', () => {
    const rounding = { sides: 'none', step: positive('1') } as const;
    for (let pounds = 1; pounds <= 150; pounds++) {
      const stepped = steppedWeight(quantity('weight', `${pounds} lb`), 'imperial', rounding);
      expect(ratioText(stepped, 3)).toBe(String(pounds));
    }
    expect(ratioText(steppedWeight(quantity('weight', '5.001 lb'), 'imperial', rounding), 3)).toBe('6');
  });

  it('rounds up to the least multiple that is no less', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.constantFrom('1', '0.5', '0.1', '2.5'),
        (above, below, text) => {
          const [ratio, step] = [{ above, below }, positive(text)];
          const found = roundedUpTo(ratio, step);
          const before = { above: found.above - step.above, below: found.below };
          expect(compareRatios(found, ratio)).toBeGreaterThanOrEqual(0);
          expect(compareRatios(before, ratio)).toBeLessThan(0);
        },
      ),
    );
  });

  it.each(['5000', '5000 kg', 'cm3/kg', '0 cm3/kg', '-139 in3/lb'])('has no divisor %s', (text) => {
    expect(readDivisors(text)).toMatch(/^a divisor should be/);
  });
});

describe('density', () => {
  it('is held in the unit of its limit', () => {
    const limit = readDensity('120 kg/m3');
    const [light, heavy] = [quantity('weight', '5.7 kg'), quantity('weight', '5.76 kg')];
    expect(limit && densityAgainst(limit, heavy, sides('40x40x30 cm'))).toEqual({ order: 0, text: '120 kg/m3' });
    expect(limit && densityAgainst(limit, light, sides('40x40x30 cm'))).toMatchObject({ order: -1 });
  });

  it('takes pounds to the cubic foot, and nothing without unit', () => {
    const limit = readDensity('10 lb/ft³');
    const cubicFoot = sides('12x12x12 in');
    expect(limit && densityAgainst(limit, quantity('weight', '9 lb'), cubicFoot)).toEqual({
      order: -1,
      text: '9 lb/ft3',
    });
    expect(readDensity('120')).toBeUndefined();
  });

  it('has none where there is no volume', () => {
    const limit = readDensity('1 kg/m3');
    expect(limit && densityAgainst(limit, quantity('weight', '1 kg'), sides('0x10x10 cm'))).toBeUndefined();
  });
});

describe('the box certificate', () => {
  it.each([
    ['ect', 32, undefined, 65, 75],
    ['ect', 44, undefined, 95, 95],
    ['ect', 42, undefined, 80, 85],
    ['ect', 35, undefined, 65, 75],
    ['ect', 51, 'double', 120, 105],
    ['burst', 200, undefined, 65, 75],
    ['burst', 200, 'double', 80, 85],
    ['burst', 275, 'single', 95, 95],
    ['ect', 90, 'triple', 280, 120],
  ] as const)('%s %d, wall %s, carries %d lb of %d in', (test, strength, wall, maxPounds, maxUnitedInches) => {
    expect(boxRowOf(test, strength, wall)).toMatchObject({ maxPounds, maxUnitedInches });
  });

  it('carries no less for being stronger', () => {
    for (const wall of ['single', 'double', 'triple'] as const) {
      const rows = boxRows.filter((row) => row.wall === wall);
      for (let at = 1; at < rows.length; at++) {
        expect(rows[at]?.ect).toBeGreaterThan(rows[at - 1]?.ect ?? 0);
        expect(rows[at]?.maxPounds).toBeGreaterThan(rows[at - 1]?.maxPounds ?? 0);
      }
    }
  });

  it('knows a wall by its name, and none by anything else', () => {
    expect(['Single Wall', 'DOUBLE-WALL', 'triplewall', 'DW'].map(readBoxWall)).toEqual([
      'single',
      'double',
      'triple',
      'double',
    ]);
    expect(['', 'wall', 'BC flute', 'constructor'].map(readBoxWall)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('certifies nothing weaker than its weakest row', () => {
    expect(boxRowOf('ect', 22.9, undefined)).toBeUndefined();
    expect(boxRowOf('burst', 500, 'triple')).toBeUndefined();
  });
});
