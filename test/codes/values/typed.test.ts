import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurrency } from '../../../src/codes/currencies.ts';
import { readTyped } from '../../../src/codes/typed.ts';
import { fieldTypes } from '../../../src/model/values.ts';
import { exactly, numberText } from './arbitraries.ts';

const wrongType = (text: string) => ({ missing: 'type', text });

describe('an amount of money', () => {
  it.each([
    ['12.50', undefined, 125_000, undefined, '12.50'],
    ['12.50', 'EUR', 125_000, 'EUR', '12.50 EUR'],
    ['12.50', 'gbp', 125_000, 'GBP', '12.50 GBP'],
    ['12.50 EUR', 'USD', 125_000, 'EUR', '12.50 EUR'],
    ['USD 12.50', undefined, 125_000, 'USD', '12.50 USD'],
    ['15EUR', undefined, 150_000, 'EUR', '15 EUR'],
    ['-0.00005', undefined, 0, undefined, '-0.00005'],
    ['0.00015', undefined, 2, undefined, '0.00015'],
  ])('%s in %s is %d ten-thousandths', (text, unit, amount, currency, written) => {
    expect(readTyped('money', text, unit === undefined ? {} : { unit })).toEqual({
      kind: 'money',
      amount,
      currency,
      text: written,
    });
  });

  it.each([
    ['€12', undefined, '12 EUR'],
    ['€ 12.50', 'USD', '12.50 EUR'],
    ['12.50 €', undefined, '12.50 EUR'],
    ['£12', undefined, '12 GBP'],
    ['US$ 12.50', undefined, '12.50 USD'],
    ['$12.50', 'CAD', '12.50 CAD'],
    ['12.50 $', 'usd', '12.50 USD'],
    ['-$12.50', 'USD', '-12.50 USD'],
    ['12.50 zł', undefined, '12.50 PLN'],
    ['120 kr', 'SEK', '120 SEK'],
    ['-12.50 EUR', undefined, '-12.50 EUR'],
  ])('%s beside %s is %s', (text, unit, told) => {
    expect(readTyped('money', text, unit === undefined ? {} : { unit })).toMatchObject({ text: told });
  });

  it.each([
    ['$12.50', undefined],
    ['$12.50', 'EUR'],
    ['120 kr', undefined],
    ['¥1200', 'USD'],
  ])('%s beside %s could be of several currencies, so it is of none', (text, unit) => {
    expect(readTyped('money', text, unit === undefined ? {} : { unit })).toEqual({ missing: 'unit-absent', text });
  });

  it.each(['12,50', '1,200.00', '12.50 XYZ', 'XYZ 12', '$', '$ $12', '€12,50', 'EUR', 'EUR 12 EUR', 'free'])(
    'is not read from "%s"',
    (text) => {
      expect(readTyped('money', text)).toEqual(wrongType(text));
    },
  );

  it('in a currency beside it that is none is of the wrong type', () => {
    expect(readTyped('money', '12.50', { unit: 'EURO' })).toEqual(wrongType('12.50'));
  });

  it('has the very amount that exact arithmetic gives', () => {
    fc.assert(
      fc.property(numberText, (text) => {
        expect(readTyped('money', text)).toMatchObject({ amount: exactly(text, 10_000n, 1n) });
      }),
    );
  });
});

describe('a number', () => {
  it('is held in millionths, its text as written', () => {
    expect(readTyped('number', '007.250')).toEqual({ kind: 'number', amount: 7_250_000, text: '007.250' });
    expect(readTyped('number', '-1')).toEqual({ kind: 'number', amount: -1_000_000, text: '-1' });
  });

  it.each(['1,5', '1.000,5', '5 kg', '1e3', '½', '²'])('is not read from "%s"', (text) => {
    expect(readTyped('number', text)).toEqual(wrongType(text));
  });

  it('is an integer when nothing but zeros follows its point', () => {
    expect(readTyped('integer', '3')).toMatchObject({ amount: 3_000_000 });
    expect(readTyped('integer', '3.0')).toMatchObject({ amount: 3_000_000 });
    expect(readTyped('integer', '3.5')).toEqual(wrongType('3.5'));
    expect(readTyped('integer', '3.')).toEqual(wrongType('3.'));
  });
});

describe('a truth', () => {
  it.each(['true', 'TRUE', 'yes', 'Y', '1', 'X', 'x', 'Ja', 'oui', 'sí', 'Si', 'tak', 'WAHR', '✓'])(
    '%s is true',
    (text) => expect(readTyped('boolean', text)).toBe(true),
  );
  it.each(['false', 'No', 'n', 'N', '0', 'nein', 'nee', 'non', 'nie', 'FALSCH'])('%s is false', (text) =>
    expect(readTyped('boolean', text)).toBe(false),
  );
  it.each(['xx', '-', '2', 'maybe', '__proto__', 'constructor'])('is not read from "%s"', (text) => {
    expect(readTyped('boolean', text)).toEqual(wrongType(text));
  });
});

describe('a code', () => {
  it('resolves to its canonical form', () => {
    expect(readTyped('country', 'nl')).toBe('NL');
    expect(readTyped('currency', 'eur')).toBe('EUR');
    expect(readTyped('carrier', 'UPS®')).toBe('UPS');
    expect(readTyped('service', '03', { carrier: 'UPS' })).toBe('GROUND');
  });

  it('that no table knows is said so: a country and currency by type, a carrier as unknown', () => {
    expect(readTyped('country', 'Atlantis')).toEqual(wrongType('Atlantis'));
    expect(readTyped('currency', '€')).toEqual(wrongType('€'));
    expect(readTyped('carrier', 'Flying Carpets')).toEqual({ missing: 'unknown-value', text: 'Flying Carpets' });
    expect(readTyped('carrier', 'DHL')).toEqual({ missing: 'unknown-value', text: 'DHL' });
  });

  it('of a service stays text when no table knows it', () => {
    expect(readTyped('service', 'Van after six', { carrier: 'UPS' })).toBe('Van after six');
  });
});

describe('a currency code', () => {
  it('is active in ISO 4217', () => {
    expect(['EUR', 'USD', 'GBP', 'JPY', 'PLN', 'CHF', 'XOF'].filter((code) => !isCurrency(code))).toEqual([]);
    expect(['DEM', 'XYZ', 'EURO', 'E', '', '€'].filter(isCurrency)).toEqual([]);
  });
});

describe('a time', () => {
  it.each([
    ['16:45', '16:45'],
    ['4:45 PM', '16:45'],
    ['12:05 a.m.', '00:05'],
    ['4 pm', '16:00'],
    ['9:05', '09:05'],
    ['16h45', '16:45'],
    ['16:45 Uhr', '16:45'],
  ])('%s is %s', (text, told) => expect(readTyped('time', text)).toMatchObject({ text: told }));
  it.each(['16', '25:00', '13:00 PM', '4.45', 'noon'])('is not read from "%s"', (text) =>
    expect(readTyped('time', text)).toEqual(wrongType(text)),
  );
});

describe('a date that leaves one reading', () => {
  it.each([
    '22-Nov-26',
    '22-NOV-2026',
    '22 Nov 2026',
    'Nov 22, 2026',
    'November 22nd, 2026',
    '22. November 2026',
    '22 novembre 2026',
    '22 de noviembre de 2026',
    '22 listopada 2026',
    '22 Nov. 26',
    '2026-Nov-22',
    '20261122',
    '20261122T164500Z',
    '2026-11-22 4:45 PM',
    'Nov 22, 2026 4:45 PM',
  ])('%s is 22 November 2026', (text) => {
    expect(readTyped('date', text)).toMatchObject({ amount: Date.UTC(2026, 10, 22) / 86_400_000, text: '2026-11-22' });
  });

  it.each([
    '11/12/2026',
    '22.11.2026',
    '2026-W47-7',
    '22-Foo-26',
    '31 Nov 2026',
    '22112026',
    '18991122',
    'Nov 2026',
    '46348',
  ])('is not read from "%s"', (text) => expect(readTyped('date', text)).toEqual(wrongType(text)));

  it.each([
    ['2026-11-22 4:45 PM', '2026-11-22T16:45', false],
    ['2026-11-22 16:45:00 -0500', '2026-11-22T16:45:00-0500', true],
    ['2026-11-22 16:45 UTC', '2026-11-22T16:45Z', true],
    ['22 Nov 2026, 16:45', '2026-11-22T16:45', false],
    ['202611221645', '2026-11-22T16:45:00', false],
  ])('with its time %s is %s', (text, told, zoned) => {
    expect(readTyped('datetime', text)).toMatchObject({ text: told, zoned });
  });

  const names = [
    'Jan',
    'février',
    'März',
    'kwietnia',
    'mei',
    'junio',
    'luglio',
    'Aug',
    'September',
    'paź',
    'nov.',
    'dic',
  ];
  it('is the day it was written for, in any of the six languages', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat({ max: 3 }), (day, form) => {
        const [y = '', m = '', d = ''] = day.toISOString().slice(0, 10).split('-');
        const name = names[Number(m) - 1];
        const written = [
          `${d}-${name}-${y.slice(2)}`,
          `${Number(d)} ${name} ${y}`,
          `${name} ${d}, ${y}`,
          `${y}${m}${d}`,
        ];
        expect(readTyped('date', written[form] ?? '')).toMatchObject({ text: `${y}-${m}-${d}` });
      }),
    );
  });
});

describe('text of any kind', () => {
  const types = fieldTypes.filter((type) => type !== 'text');

  it('is read or refused, never thrown over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string({ unit: 'binary', minLength: 1 }), (type, text) => {
        expect(readTyped(type, text)).toBeDefined();
      }),
    );
  });

  it('is read or refused in linear time, a megabyte of it too', () => {
    for (const text of ['9'.repeat(1_000_000), 'a'.repeat(1_000_000), `1${' '.repeat(1_000_000)}kg`]) {
      for (const type of types) expect(readTyped(type, text)).toBeDefined();
    }
  });

  it('stays as it is in a text field', () => {
    expect(readTyped('text', '00123')).toBe('00123');
  });
});
