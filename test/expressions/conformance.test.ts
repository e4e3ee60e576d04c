import { describe, expect, test } from 'vitest';
import { type Case, different, outside, passing } from './conformance-cases.ts';
import { evaluated } from './evaluated.ts';

function said([expression, comesTo]: Case): void {
  const outcome = evaluated(expression);
  if (comesTo === 'error') expect(outcome).toHaveProperty('error');
  else if (comesTo === 'refused') expect(outcome).toHaveProperty('problem');
  else expect(outcome).toEqual({ value: comesTo.is });
}

describe.each(Object.entries(passing))('CEL conformance %s', (_section, cases) => {
  test.each(cases.map((one) => [one[0], one] as const))('%s', (_expression, one) => said(one));
});

describe('where rules mean something else than CEL', () => {
  test.each(different)('%s', (expression, _cel, here) => said([expression, here]));
});

test('the sections that pass are these', () => {
  expect(Object.keys(passing)).toHaveLength(60);
  expect(Object.values(passing).flat()).toHaveLength(445);
  expect(Object.keys(passing).filter((section) => section in outside)).toEqual([]);
});
