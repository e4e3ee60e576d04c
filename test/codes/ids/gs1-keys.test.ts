import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gs1CheckDigit } from '../../../src/codes/check-digits.ts';
import { checkPair } from '../../../src/codes/gs1/check-pair.ts';
import { keyFaults } from '../../../src/codes/gs1/keys.ts';
import { textOf } from './arbitraries.ts';

describe('a GS1 key of digits', () => {
  it.each([
    ['GTIN', '96385074'],
    ['GTIN', '614141123452'],
    ['GTIN', '9521234543213'],
    ['GTIN', '00614141123452'],
    ['GLN', '9521234543213'],
    ['SSCC', '106141411928374657'],
    ['GSIN', '95201234567891235'],
    ['GSRN', '952012345678912345'],
  ] as const)('%s %s is right, and with any other last digit it is not', (key, text) => {
    const right = text.slice(0, -1) + gs1CheckDigit(text.slice(0, -1));
    expect(keyFaults[key](right)).toBeUndefined();
    const wrong = right.slice(0, -1) + ((Number(right.at(-1)) + 1) % 10);
    expect(keyFaults[key](wrong)).toBe(`check digit ${right.at(-1)}`);
  });

  it('is of no other length and has no other characters', () => {
    expect(keyFaults.GTIN('1234567890')).toBe('8, 12, 13 or 14 digits');
    expect(keyFaults.GLN('952123454321A')).toBe('13 digits');
    expect(keyFaults.GSIN('')).toBe('17 digits');
    expect(keyFaults.GLN('952 1234 54321-3')).toBeUndefined();
  });
});

describe('a GS1 key with letters', () => {
  it('begins with a company prefix', () => {
    expect(keyFaults.GINC('9521234ABC')).toBeUndefined();
    expect(keyFaults.GINC('952')).toBe('5 to 30 letters, digits or marks of the GS1 set');
    expect(keyFaults.GINC('95X1234ABC')).toBe('a GS1 company prefix, four digits or more, at its beginning');
    expect(keyFaults.GINC('9521234 ABC')).toBe('5 to 30 letters, digits or marks of the GS1 set');
  });

  it('of a model ends in its check pair', () => {
    expect(keyFaults.GMN('1987654Ad4X4bL5ttr2310c2K')).toBeUndefined();
    expect(keyFaults.GMN('1987654Ad4X4bL5ttr2310cXK')).toBe('check pair 2K');
  });

  it('has another check pair as soon as one character differs', () => {
    fc.assert(
      fc.property(textOf('X', 1, 23), fc.nat(), textOf('X', 1), (body, at, character) => {
        const place = at % body.length;
        fc.pre(body[place] !== character);
        expect(checkPair(body.slice(0, place) + character + body.slice(place + 1))).not.toBe(checkPair(body));
      }),
    );
  });
});
