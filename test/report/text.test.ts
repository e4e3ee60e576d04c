import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable } from '../../src/report/printable.ts';
import { compareNatural } from '../../src/report/walking-order.ts';
import { shortenEnd, shortenMiddle, width } from '../../src/report/width.ts';

describe('width', () => {
  test.each([
    ['1Z999AA10123456784', 18],
    ['Köln', 4],
    ['Ko\u0308ln', 4],
    ['大阪市', 6],
    ['서울', 4],
    ['ｶﾅ', 2],
    ['📦', 2],
    ['👩‍🏭', 2],
    ['🇳🇱', 2],
    ['␛', 1],
    ['', 0],
  ])('%s takes %d columns', (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  test('a shortened text never takes more than it may, and one that fits is left alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 40 }), (text, columns) => {
        for (const shorten of [shortenMiddle, shortenEnd]) {
          expect(width(shorten(text, columns, '…'))).toBeLessThanOrEqual(columns);
          if (width(text) <= columns) expect(shorten(text, columns, '…')).toBe(text);
        }
      }),
    );
  });

  test('a code keeps both of its ends', () => {
    expect(shortenMiddle('420941179405511899560000000014', 13, '…')).toBe('420941…000014');
  });
});

describe('walking order', () => {
  test('goes by number, not by digit, and leaves the unplaced for last', () => {
    const places = ['D4-12', null, 'D4-7', 'D10-1', 'D4-07', 'A1', 'D4'];
    expect([...places].sort(compareNatural)).toEqual(['A1', 'D4', 'D4-07', 'D4-7', 'D4-12', 'D10-1', null]);
  });

  test('is a total order', () => {
    const place = fc.option(fc.string({ unit: fc.constantFrom('A', '-', '0', '1', '2', '9') }));
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(Math.sign(compareNatural(a, b))).toBe(0 - Math.sign(compareNatural(b, a)));
        if (a !== b) expect(compareNatural(a, b)).not.toBe(0);
        if (compareNatural(a, b) < 0 && compareNatural(b, c) < 0) expect(compareNatural(a, c)).toBeLessThan(0);
      }),
    );
  });
});

describe('printable', () => {
  test.each([
    ['\u001b[2Jgone', '␛[2Jgone'],
    ['(01)09521234543213\u001d(10)A', '(01)09521234543213␝(10)A'],
    ['two\r\nlines', 'two lines'],
    ['::stop-commands::x', ': :stop-commands::x'],
    ['##vso[task.complete]', '# #vso[task.complete]'],
    ['abc\u202edef', 'abcdef'],
  ])('%j shows as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
