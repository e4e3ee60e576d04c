import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateOrder, dateOrders, isoMoment, plainNumber } from '../../../src/codes/notation.ts';

describe('a number with a decimal comma', () => {
  test.each([
    ['31,5', '31.5'],
    ['31,5 kg', '31.5 kg'],
    ['-3,50', '-3.50'],
    ['12', '12'],
    ['12 oz.', '12 oz.'],
    ["12,5'", "12.5'"],
    ['EUR 1.234,50', 'EUR 1234.50'],
    ['1.234.567,8 kg', '1234567.8 kg'],
    ['1 234,5 kg', '1234.5 kg'],
    ["1'234,5", '1234.5'],
    ["1'234", '1234'],
    ['1 234 567 kg', '1234567 kg'],
    ['1\u00a0234,5 kg', '1234.5 kg'],
    ['1.234.567', '1234567'],
    ['1.234', '1234'],
    ['€ 1.234,50', '€ 1234.50'],
    ['-€12,50', '-€12.50'],
    ['12,50 zł', '12.50 zł'],
    ['US$1.234,50', 'US$1234.50'],
    ['1234,5', '1234.5'],
  ])('%s is %s', (written, plain) => {
    expect(plainNumber(written, 'comma')).toBe(plain);
  });

  test.each(['31.5', '0.234', '1.23,4', '1.234 567,8', '12,5,6', '1234.567,8', ',5', '5,', 'abc', ''])(
    '%s is none',
    (written) => {
      expect(plainNumber(written, 'comma')).toBeUndefined();
    },
  );

  test('keeps its digits, whatever they are', () => {
    const whole = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(whole, fc.stringMatching(/^\d{1,6}$/), fc.boolean(), (units, decimals, isGrouped) => {
        const grouped = String(units).replace(/\B(?=(\d{3})+$)/g, '.');
        expect(plainNumber(`${isGrouped ? grouped : units},${decimals} kg`, 'comma')).toBe(`${units}.${decimals} kg`);
      }),
    );
  });
});

test.each([
  ['1,234.5 lb', '1234.5 lb'],
  ['31.5', '31.5'],
  ["1'234.50", '1234.50'],
  ['$1,234.50', '$1234.50'],
  ['1,234', '1234'],
  ['0,234', undefined],
  ['31,5', undefined],
])('with a decimal point %s is %s', (written, plain) => {
  expect(plainNumber(written, 'point')).toBe(plain);
});

describe('a date in a declared order', () => {
  test.each([
    ['22.11.2026', 'dmy', '2026-11-22'],
    ['22-11-2026', 'dmy', '2026-11-22'],
    ['2/1/2026', 'dmy', '2026-01-02'],
    ['2/1/2026', 'mdy', '2026-02-01'],
    ['11/22/26', 'mdy', '2026-11-22'],
    ['2026/1/5', 'ymd', '2026-01-05'],
    ['26.11.22', 'ymd', '2026-11-22'],
    ['22.11.2026 9:05', 'dmy', '2026-11-22T09:05'],
    ['22.11.2026, 14:30:15', 'dmy', '2026-11-22T14:30:15'],
    ['11/22/2026 5:30 PM', 'mdy', '2026-11-22T17:30'],
    ['11/22/2026 12:05 am', 'mdy', '2026-11-22T00:05'],
    ['22/11/2026T09:30+01:00', 'dmy', '2026-11-22T09:30+01:00'],
    ['2026-11-22', 'dmy', '2026-11-22'],
    ['20261122', 'dmy', '2026-11-22'],
    ['22-Nov-26', 'mdy', '2026-11-22'],
    ['2026-11-22 4:45 PM', 'dmy', '2026-11-22T16:45'],
    ['22.11.2026 16:45 Uhr', 'dmy', '2026-11-22T16:45'],
    ['2026-11-22T10:00:00Z', 'mdy', '2026-11-22T10:00:00Z'],
  ] as const)('%s as %s is %s', (written, order, iso) => {
    expect(isoMoment(written, order)).toBe(iso);
  });

  test.each([
    ['2026/11/22', 'dmy'],
    ['22.11-2026', 'dmy'],
    ['22/11', 'dmy'],
    ['122/11/2026', 'dmy'],
    ['soon', 'mdy'],
  ] as const)('%s as %s is none', (written, order) => {
    expect(isoMoment(written, order)).toBeUndefined();
  });

  test('reads back the day it was written for', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const written = fc.record({ sign: fc.constantFrom('/', '.', '-'), isShort: fc.boolean() });
    fc.assert(
      fc.property(day, fc.constantFrom<DateOrder>(...dateOrders), written, (date, order, { sign, isShort }) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        const part = { y: isShort ? y.slice(2) : y, m: String(Number(m)), d };
        expect(isoMoment([...order].map((key) => part[key as 'y' | 'm' | 'd']).join(sign), order)).toBe(iso);
      }),
    );
  });
});
