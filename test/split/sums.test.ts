import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sum } from '../../src/cli/split/sums.ts';

function summed(cells: readonly string[], decimal: 'point' | 'comma' = 'point'): string {
  const sum = new Sum(decimal);
  for (const cell of cells) sum.add(cell);
  return sum.text();
}

test.each([
  [['1.10', '2.2', ' 3 '], '6.30'],
  [['0.1', '0.2'], '0.3'],
  [['-1', '0.5'], '-0.5'],
  [['', ''], '0'],
  [['1', 'n/a'], ''],
  [['1', '1,5'], ''],
  [['99999999999999999999', '1'], '100000000000000000000'],
])('%j is %j', (cells, text) => {
  expect(summed(cells)).toBe(text);
});

test('decimals are written as the file writes them', () => {
  expect(summed(['1,25', '2'], 'comma')).toBe('3,25');
});

test('parts add up to the whole', () => {
  const cell = fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(3))
    .map(([units, places]) => (units / 10 ** places).toFixed(places));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), fc.nat(), (cells, cut) => {
      const at = cut % cells.length;
      expect(Number(summed([summed(cells.slice(0, at)), summed(cells.slice(at))]))).toBe(Number(summed(cells)));
    }),
  );
});
