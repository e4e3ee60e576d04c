import { describe, expect, it } from 'vitest';
import { amountText, durationMs, durationText } from '../../src/checks/amounts.ts';
import { readTyped } from '../../src/codes/typed.ts';
import type { FieldType } from '../../src/model/values.ts';
import { isMissing } from '../../src/model/values.ts';

describe('an amount in words', () => {
  const like = (type: FieldType, text: string) => {
    const value = readTyped(type, text);
    if (isMissing(value) || typeof value !== 'object') throw new Error(`${text} is no ${type}`);
    return value;
  };

  it.each([
    ['weight', '2 kg', 31_600_000, '31.6 kg'],
    ['weight', '2 kg', 1, '0.000001 kg'],
    ['weight', '2 lb', 45_359, '0.1 lb'],
    ['length', '2 in', 2_540_000, '100 in'],
    ['length', '2 cm', 0, '0 cm'],
    ['money', '2 EUR', 125_000, '12.5 EUR'],
    ['money', '2', 125_000, '12.5'],
    ['number', '2', -1_500_000, '-1.5'],
    ['integer', '2', 100_000_000, '100'],
  ] as const)('takes the unit of a %s such as %s', (type, text, amount, words) => {
    expect(amountText(amount, like(type, text))).toBe(words);
  });
});

describe('durations', () => {
  it.each([
    ['72h', 259_200_000, '3d'],
    ['30m', 1_800_000, '30m'],
    ['1.5 d', 129_600_000, '1d 12h'],
    ['90 sec', 90_000, '1m 30s'],
    ['1w', 604_800_000, '7d'],
    ['0s', 0, '0'],
  ])('reads %s', (text, ms, words) => {
    expect(durationMs(text)).toBe(ms);
    expect(durationText(ms)).toBe(words);
  });

  it.each(['72', 'h', '-3h', '3 y', '1d 2h', '__proto__', '1 constructor'])('does not read %s', (text) => {
    expect(durationMs(text)).toBeUndefined();
  });
});
