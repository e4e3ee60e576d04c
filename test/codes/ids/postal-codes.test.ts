import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveCountry } from '../../../src/codes/countries.ts';
import { formsByCountry, withoutCodes } from '../../../src/codes/postal/forms.ts';
import { postalCodeFault } from '../../../src/codes/postal-codes.ts';

describe('a postal code', () => {
  it.each([
    ['US', '01057'],
    ['US', '01057-1234'],
    ['US', '01057 1234'],
    ['CA', 'K1A 0B1'],
    ['CA', 'k1a0b1'],
    ['GB', 'EC1A 1BB'],
    ['GB', 'M11AE'],
    ['GB', 'BFPO 61'],
    ['GB', 'GIR 0AA'],
    ['IE', 'D6W XY00'],
    ['DE', '01067'],
    ['FR', '33380'],
    ['NL', '1012 AB'],
    ['NL', '1012ab'],
    ['BE', '4000'],
    ['ES', '28013'],
    ['IT', '00184'],
    ['AT', '1010'],
    ['CH', '8001'],
    ['PL', '00-950'],
    ['AU', '0800'],
    ['JP', '154-0023'],
    ['PT', '1250-096'],
    ['SE', '105 00'],
    ['CZ', '11000'],
    ['LU', '1054'],
    ['AE', 'anything'],
  ])('of %s: %s is right', (country, code) => {
    expect(postalCodeFault(country, code)).toBeUndefined();
  });

  it.each([
    ['US', '1057', '01057 or 01057-1234'],
    ['US', '01057-123', '01057 or 01057-1234'],
    ['US', '1.057E+3', '01057 or 01057-1234'],
    ['CA', 'D1A 0B1', 'K1A 0B1'],
    ['CA', 'K1A 0O1', 'K1A 0B1'],
    ['GB', 'EC1A 1CB', 'EC1A 1BB'],
    ['DE', '1067', '12345'],
    ['NL', '0012 AB', '1012 AB'],
    ['NL', '1945 SS', '1012 AB'],
    ['NL', '1012', '1012 AB'],
    ['PL', '00950', '12-345'],
    ['JP', '154 00 23', '123-4567'],
    ['AT', '10100', '1234'],
  ])('of %s: %s should look like %s', (country, code, expected) => {
    expect(postalCodeFault(country, code)).toBe(expected);
  });

  it('of a country whose form nobody here knows is unknown, never right', () => {
    expect(postalCodeFault('AN', '1234')).toBe('unknown');
  });

  it('is judged in time whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...formsByCountry.keys()),
        (text, country) => void postalCodeFault(country, text),
      ),
    );
    expect(postalCodeFault('GB', 'A'.repeat(1_000_000))).toBeDefined();
  });

  it('has a form or none at all in each country, never both', () => {
    for (const country of [...formsByCountry.keys(), ...withoutCodes]) {
      if (!['AC', 'TA'].includes(country)) expect(resolveCountry(country)).toBe(country);
      expect(formsByCountry.has(country) && withoutCodes.has(country), country).toBe(false);
    }
  });
});
