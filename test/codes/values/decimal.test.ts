import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal, scaled } from '../../../src/codes/decimal.ts';
import { exactly, numberText } from './arbitraries.ts';

function amount(text: string, numerator: number, denominator: number): number | undefined {
  const decimal = readDecimal(text);
  return decimal && scaled(decimal, numerator, denominator);
}

describe('a decimal number', () => {
  it.each(['0', '7', '-7', '0031.50', '31.5', '-0.000001', '123456789012345678901234'])('%s is one', (text) => {
    expect(readDecimal(text)).toBeDefined();
  });

  it.each([
    '',
    '-',
    '.',
    '.5',
    '5.',
    '+5',
    '1,5',
    '1.5.2',
    '1e3',
    '0x10',
    '1 000',
    ' 5',
    '5 ',
    '٣',
    'NaN',
    'Infinity',
    '--1',
  ])('"%s" is none', (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });

  it('is refused when longer than any measure', () => {
    expect(readDecimal('1'.repeat(65))).toBeUndefined();
    expect(readDecimal('9'.repeat(1_000_000))).toBeUndefined();
  });

  it('scales exactly, ties to even, whatever its length', () => {
    fc.assert(
      fc.property(
        numberText,
        fc.integer({ min: 1, max: 45_359_237 }),
        fc.integer({ min: 1, max: 1_600 }),
        (text, up, down) => {
          expect(amount(text, up, down)).toBe(exactly(text, BigInt(up), BigInt(down)));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('rounds halves to the even neighbour on both sides of zero', () => {
    expect(['0.5', '1.5', '2.5', '-0.5', '-1.5', '-2.5'].map((text) => amount(text, 1, 1))).toEqual([
      0, 2, 2, 0, -2, -2,
    ]);
  });

  it('is refused when its amount is beyond exact integers', () => {
    expect(amount('9007199254740991', 1, 1)).toBe(9_007_199_254_740_991);
    expect(amount('9007199254740992', 1, 1)).toBeUndefined();
  });
});
