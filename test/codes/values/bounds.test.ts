import { describe, expect, it } from 'vitest';
import { compareValues, limitFor } from '../../../src/codes/compare.ts';
import { boundOf, readTyped } from '../../../src/codes/typed.ts';
import type { FieldType, Value } from '../../../src/model/values.ts';

function read(type: FieldType, text: string): Value {
  const reading = readTyped(type, text);
  if (typeof reading === 'object' && 'missing' in reading) throw new Error(`${text} is no ${type}`);
  return reading;
}

function isOver(type: FieldType, text: string, limit: string | Record<string, string>): boolean {
  const bound = boundOf(type, limit);
  if ('problem' in bound) throw new Error(bound.problem);
  const value = read(type, text);
  return (compareValues(value, limitFor(bound, value)) ?? Number.NaN) > 0;
}

describe('a limit', () => {
  it('holds to the last digit', () => {
    expect(isOver('weight', '31.5 kg', '31.5 kg')).toBe(false);
    expect(isOver('weight', '31.500001 kg', '31.5 kg')).toBe(true);
    expect(isOver('length', '175 cm', '1.75 m')).toBe(false);
    expect(isOver('money', '15.01 EUR', '15 EUR')).toBe(true);
    expect(isOver('date', '2026-11-23', '2026-11-22')).toBe(true);
  });

  it('published in both systems is compared in the value’s own', () => {
    const limit = { lb: '150', kg: '70' };
    expect(isOver('weight', '69.9 kg', limit)).toBe(false);
    expect(isOver('weight', '150 lb', limit)).toBe(false);
    expect(isOver('weight', '150.1 lb', limit)).toBe(true);
    expect(isOver('weight', '2400.1 oz', limit)).toBe(true);
  });

  it('reads as its author wrote it', () => {
    expect(boundOf('weight', '31.5 kg')).toMatchObject({ text: '31.5 kg' });
    expect(boundOf('weight', { lb: '150', kg: '70' })).toMatchObject({ text: '150 lb / 70 kg' });
  });

  it.each([
    ['weight', '31.5'],
    ['length', '120'],
    ['weight', '31.5 cm'],
    ['number', 'many'],
    ['date', '22/11/2026'],
    ['date', '2026-11-22T10:00:00Z'],
    ['money', '$15'],
    ['carrier', 'DHL'],
    ['integer', ''],
  ] as const)('of type %s cannot be "%s"', (type, text) => {
    expect(boundOf(type, text)).toHaveProperty('problem');
  });

  it.each<Record<string, string>>([
    { lb: '150' },
    { lb: '150', oz: '2400' },
    { lb: '150', cm: '3' },
    { lb: 'x', kg: '70' },
    { lb: '150', kg: '70', g: '70000' },
    {},
  ])('by unit cannot be %o', (limits) => expect(boundOf('weight', limits)).toHaveProperty('problem'));

  it('by unit is for measures only', () => {
    expect(boundOf('money', { EUR: '15', GBP: '12' })).toHaveProperty('problem');
  });
});
