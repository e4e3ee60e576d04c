import { describe, expect, test } from 'vitest';
import { agrees } from '../../../src/codes/gs1/agreement.ts';

describe('the value of an identifier', () => {
  test.each([
    ['420', '87459', '87459-1234'],
    ['421', '0405000', '5000'],
    ['01', '00614141000418', '0614141000418'],
    ['4300', 'Maas+Fietsen+B.V.', 'Maas Fietsen B.V.'],
    ['4301', 'J%C3%B6rg+M%C3%BCller', 'jörg müller'],
    ['4302', '100%25+Street', '100% Street'],
    ['4321', '1', 'yes'],
    ['4322', '0', 'FALSE'],
    ['4323', '1', '1'],
  ])('(%s)%s is that of %s', (ai, value, text) => {
    expect(agrees(ai, value, text)).toBe(true);
  });

  test.each([
    ['420', '87459', '87455'],
    ['4301', 'J%C3%B6rg', 'Jorg'],
    ['4301', 'J%ZZrg', 'Jörg'],
    ['4321', '0', 'yes'],
    ['4321', '1', 'maybe'],
    ['10', 'A%20B', 'A B'],
  ])('(%s)%s is not that of %s', (ai, value, text) => {
    expect(agrees(ai, value, text)).toBe(false);
  });
});
