import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinKey } from '../../../src/codes/join-key.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const impb = fc
  .tuple(fc.constantFrom('91', '92', '93', '94', '95'), fc.constantFrom(19, 23).chain(digits))
  .map(([start, rest]) => withCheckDigit(start + rest));

function withCheckDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  return body + ((10 - (sum % 10)) % 10);
}

describe('an identity as the join compares it', () => {
  it.each([
    ['1z 879e-9303 4683 4440', '1Z879E930346834440'],
    ['00106141411928374657', '106141411928374657'],
    ['(empty)', '(EMPTY)'],
    ['420787459400111206206406260787', '9400111206206406260787'],
    ['4201002334249200190132607600833457', '9200190132607600833457'],
    ['420 78745 9400 1112 0620 6406 2607 87', '9400111206206406260787'],
    ['A\u00a01\u2011b', 'A1B'],
  ])('%s is %s', (text, key) => {
    expect(joinKey(text)).toBe(key);
  });

  it.each([
    '42012345',
    '4201234567890',
    '420787458800111206206406260787',
    '42078745940011120620640626078',
    '00034',
    '0010614141192837465A',
  ])('%s stays whole: it only begins like an SSCC or an IMpb with ZIP', (text) => expect(joinKey(text)).toBe(text));

  it('is the same when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(joinKey(joinKey(text))).toBe(joinKey(text));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^(420|00)?\d{5,40}$/), (text) => {
        expect(joinKey(joinKey(text))).toBe(joinKey(text));
      }),
    );
  });

  it('does not depend on case, spaces or hyphens', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z0-9]{1,40}$/),
        fc.constantFrom(' ', '-', '  ', '\t'),
        fc.nat(40),
        (text, mark, at) => {
          expect(joinKey(text.slice(0, at) + mark + text.slice(at))).toBe(joinKey(text));
          expect(joinKey(text.toLowerCase())).toBe(joinKey(text));
        },
      ),
    );
  });

  it('of an SSCC is the same with and without its application identifier', () => {
    fc.assert(
      fc.property(digits(18), (sscc) => {
        expect(joinKey(`00${sscc}`)).toBe(joinKey(sscc));
      }),
    );
  });

  it('of an IMpb is the same with a ZIP or without, or the whole stays where two readings are valid', () => {
    fc.assert(
      fc.property(impb, fc.oneof(digits(5), digits(9)), (number, zip) => {
        const whole = `420${zip}${number}`;
        expect([number, whole]).toContain(joinKey(whole));
        if (zip.length === 5 && number.length === 22) expect(joinKey(whole)).toBe(number);
      }),
    );
  });
});
