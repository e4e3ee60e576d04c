import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../src/codes/typed.ts';
import { resolveUnit, units } from '../../../src/codes/units.ts';
import type { Quantity } from '../../../src/model/values.ts';
import { exactly, numberText } from './arbitraries.ts';

function amountOf(type: Quantity['kind'], text: string, unit?: string): number | undefined {
  const reading = readTyped(type, text, unit === undefined ? {} : { unit });
  return typeof reading === 'object' && 'amount' in reading ? reading.amount : undefined;
}

describe('a quantity', () => {
  it.each([
    ['weight', '31.5 kg', 31_500_000, 'metric', '31.5 kg'],
    ['weight', '12.5 LBS', 5_669_905, 'imperial', '12.5 lb'],
    ['weight', '2lb', 907_185, 'imperial', '2 lb'],
    ['weight', '150 lb', 68_038_856, 'imperial', '150 lb'],
    ['weight', '16 ounces', 453_592, 'imperial', '16 oz'],
    ['weight', '500 Grams', 500_000, 'metric', '500 g'],
    ['weight', '5 oz.', 141_748, 'imperial', '5 oz'],
    ['weight', '70 KGM', 70_000_000, 'metric', '70 kg'],
    ['weight', '2 lb 3 oz', 992_233, 'imperial', '2.1875 lb'],
    ['weight', '2lbs. 3ozs', 992_233, 'imperial', '2.1875 lb'],
    ['weight', '2 lb, 0.5 oz', 921_360, 'imperial', '2.03125 lb'],
    ['weight', '1 kg 250 g', 1_250_000, 'metric', '1.25 kg'],
    ['weight', '.5 lb', 226_796, 'imperial', '0.5 lb'],
    ['length', `5'11"`, 1_803_400, 'imperial', '71 in'],
    ['length', '5 ft 3 in', 1_600_200, 'imperial', '63 in'],
    ['length', '1 m 20 cm', 1_200_000, 'metric', '1.2 m'],
    ['length', '108 in', 2_743_200, 'imperial', '108 in'],
    ['length', '12"', 304_800, 'imperial', '12 in'],
    ['length', '1.2 M', 1_200_000, 'metric', '1.2 m'],
    ['length', '3 feet', 914_400, 'imperial', '3 ft'],
    ['volume', '1 in3', 16_387_064, 'imperial', '1 in3'],
    ['volume', '2 ft³', 56_633_693_184, 'imperial', '2 ft3'],
    ['volume', '0.25 m3', 250_000_000_000, 'metric', '0.25 m3'],
    ['volume', '3 l', 3_000_000_000, 'metric', '3 l'],
  ] as const)('%s %s is %d in its smallest unit', (kind, text, amount, system, written) => {
    expect(readTyped(kind, text)).toEqual({ kind, amount, system, text: written });
  });

  it('takes the unit beside the cell when the cell has none, and its own when it has one', () => {
    expect(amountOf('weight', '2', 'lb')).toBe(907_185);
    expect(amountOf('weight', '2 kg', 'lb')).toBe(2_000_000);
  });

  it('keeps the number as written', () => {
    expect(readTyped('weight', '031.50', { unit: 'KGS' })).toMatchObject({ text: '031.50 kg' });
  });

  it('without any unit is unit-absent, not a guess', () => {
    expect(readTyped('weight', '31.5')).toEqual({ missing: 'unit-absent', text: '31.5' });
    expect(readTyped('length', '31.5', { unit: '' })).toEqual({ missing: 'unit-absent', text: '31.5' });
  });

  it.each([
    ['weight', '2 lb 3'],
    ['weight', '3 oz 2 lb'],
    ['weight', '2 lb 3 lb'],
    ['weight', '2 lb 300 g'],
    ['weight', '2 lb 3 in'],
    ['weight', '-2 lb 3 oz'],
    ['weight', '12,5 kg'],
    ['weight', '1,200 kg'],
    ['weight', '1 200 kg'],
    ['weight', 'kg 12'],
    ['weight', '~12 kg'],
    ['weight', '12 stone'],
    ['weight', '12 cm'],
    ['weight', '1e3 kg'],
    ['weight', '5. kg'],
    ['weight', 'heavy'],
    ['length', '30x20x10 cm'],
    ['length', '10-12 cm'],
    ['volume', '3 m'],
  ] as const)('of type %s is not read from "%s"', (kind, text) => {
    expect(readTyped(kind, text)).toEqual({ missing: 'type', text });
  });

  it('with a unit beside it that is none of its kind is of the wrong type', () => {
    expect(readTyped('weight', '12', { unit: 'cm' })).toEqual({ missing: 'type', text: '12' });
    expect(readTyped('weight', '12', { unit: 'stone' })).toEqual({ missing: 'type', text: '12' });
  });

  it('in pounds and ounces is what it is in ounces alone', () => {
    const ounces = fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 159 }));
    const signs = fc.constantFrom('lb oz', 'lbs. ozs.', 'LBR ONZ', 'pounds ounces');
    fc.assert(
      fc.property(ounces, signs, fc.constantFrom(' ', ''), ([pounds, tenths], units, gap) => {
        const [lb, oz] = units.split(' ');
        const written = `${pounds}${gap}${lb} ${tenths / 10}${gap}${oz}`;
        expect(amountOf('weight', written)).toBe(amountOf('weight', `${(pounds * 160 + tenths) / 10} oz`));
      }),
    );
  });

  it('has the very amount that exact arithmetic gives, in every unit', () => {
    fc.assert(
      fc.property(numberText, fc.constantFrom(...units), (text, unit) => {
        const exact = exactly(text, BigInt(unit.numerator), BigInt(unit.denominator));
        expect(amountOf(unit.kind, `${text} ${unit.code}`)).toBe(Number.isSafeInteger(exact) ? exact : undefined);
      }),
      { numRuns: 1_000 },
    );
  });

  it('adds up without drift', () => {
    expect((amountOf('weight', '0.1 kg') ?? 0) + (amountOf('weight', '0.2 kg') ?? 0)).toBe(
      amountOf('weight', '0.3 kg'),
    );
  });

  it('reads the same again from its own text', () => {
    fc.assert(
      fc.property(
        numberText,
        fc.constantFrom(...units.flatMap((unit) => [unit.code, ...unit.aliases])),
        (number, alias) => {
          const kind = resolveUnit(alias)?.kind ?? 'weight';
          const reading = readTyped(kind, `${number} ${alias.toUpperCase()}`);
          if (typeof reading !== 'object' || !('text' in reading) || 'missing' in reading) return;
          expect(readTyped(kind, reading.text)).toEqual(reading);
        },
      ),
    );
  });
});

describe('a unit', () => {
  it('has no spelling in common with another', () => {
    const spellings = units.flatMap((unit) => [unit.code, ...unit.aliases]);
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  it('is found under every spelling in any case', () => {
    const lost = units.flatMap((unit) =>
      [unit.code, ...unit.aliases].filter((alias) => resolveUnit(alias.toUpperCase()) !== unit),
    );
    expect(lost).toEqual([]);
  });
});
