import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

const words = ['title', 'severity', 'weight', 'tracking_number', 'on'];

test.each([
  ['tilte', 'title'],
  ['severety', 'severity'],
  ['wieght', 'weight'],
  ['trackingnumber', 'tracking_number'],
  ['TITLE', 'title'],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, words)).toBe(meant);
});

test('a word like none of them was meant to be none of them', () => {
  expect(nearest('consignee', words)).toBeUndefined();
});

test('every word is nearest to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (known) => {
      for (const word of known) expect(nearest(word, known)?.toLowerCase()).toBe(word.toLowerCase());
    }),
  );
});
