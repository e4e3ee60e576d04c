import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsets, foreignIn } from '../../../src/codes/charsets/sets.ts';
import { calendarDays, workingDays } from '../../../src/codes/days.ts';
import { phoneFault } from '../../../src/codes/phones.ts';
import { type CellKind, spreadsheetDamage } from '../../../src/codes/spreadsheets/damage.ts';
import { beforeMojibake, mojibakeAt } from '../../../src/codes/spreadsheets/mojibake.ts';

const kinds = [
  'text',
  'prose',
  'code',
  'number',
  'date',
  'postal-code',
  'sscc',
  'gtin',
  'hs-code',
] as const satisfies readonly CellKind[];

describe('a cell that went through a spreadsheet', () => {
  it.each([
    ['code', '4.21E+21', 'a number in scientific notation, its last digits lost', undefined],
    ['code', '4,21E+21', 'a number in scientific notation, its last digits lost', undefined],
    ['code', '9E+11', 'a number in scientific notation, its last digits lost', undefined],
    ['text', '########', 'a column that was too narrow to show the value', undefined],
    ['number', '########', 'a column that was too narrow to show the value', undefined],
    ['number', '#REF!', 'a formula error', undefined],
    ['date', '46348', 'the serial number of a date', '2026-11-22'],
    ['date', '46348.75', 'the serial number of a date', '2026-11-22'],
    ['code', '3-Mar', 'a code that was turned into a date', undefined],
    ['text', 'Mar-03', 'a code that was turned into a date', undefined],
    ['code', '12. Dez', 'a code that was turned into a date', undefined],
    ['code', '2026-12-03 00:00:00', 'a code that was turned into a date', undefined],
    ['prose', '#NV', 'a formula error', undefined],
    ['code', '#¡VALOR!', 'a formula error', undefined],
    ['code', 'Err:502', 'a formula error', undefined],
    ['code', '90210.0', 'a code that was turned into a number', '90210'],
    ['code', '942000011206260000000', 'digits beyond the fifteenth turned to zero', undefined],
    ['sscc', '106141411928374000', 'digits beyond the fifteenth turned to zero', undefined],
    ['sscc', '03400000000000014', 'leading zeros lost', '003400000000000014'],
    ['gtin', '12345678905', 'leading zeros lost', '012345678905'],
    ['hs-code', '90111', 'leading zeros lost', '090111'],
    ['text', 'JÃ¶rg MÃ¼ller', 'UTF-8 read in another encoding', 'Jörg Müller'],
    ['text', 'Å»ak', 'UTF-8 read in another encoding', 'Żak'],
    ['text', 'Oâ€™Neil', 'UTF-8 read in another encoding', 'O’Neil'],
    ['text', 'M\ufffdller', 'characters that could not be read', undefined],
    ['text', 'M?ller', 'a question mark in place of a letter', undefined],
  ] as const)('as %s: "%s" shows %s', (kind, text, damage, was) => {
    expect(spreadsheetDamage(kind, text)).toEqual(was === undefined ? { damage } : { damage, was });
  });

  it('lost the zeros of a postal code only where the country has that code with them', () => {
    expect(spreadsheetDamage('postal-code', '1057', 'US')).toEqual({ damage: 'leading zeros lost', was: '01057' });
    expect(spreadsheetDamage('postal-code', '501', 'US')).toEqual({ damage: 'leading zeros lost', was: '00501' });
    expect(spreadsheetDamage('postal-code', '1067', 'DE')?.was).toBe('01067');
    for (const [code, country] of [
      ['1010', 'AT'],
      ['57', 'US'],
      ['11001', 'IN'],
      ['101', 'AT'],
      ['3526', 'NL'],
      ['01057', 'US'],
    ]) {
      expect(spreadsheetDamage('postal-code', code ?? '', country)).toBeUndefined();
    }
    expect(spreadsheetDamage('postal-code', '1057')).toBeUndefined();
  });

  it.each([
    ['code', '1Z5R89390357567127'],
    ['code', '9400111206206406260787'],
    ['code', '942000010000000000000'],
    ['code', '2026-11-22'],
    ['hs-code', '9503.00'],
    ['hs-code', '847130010'],
    ['prose', 'Ring twice?then leave at No. 3-Mar'],
    ['code', '12E4'],
    ['code', 'E+12'],
    ['number', '1.5E+03'],
    ['number', '100.00'],
    ['date', '2026-11-22'],
    ['date', '20261122'],
    ['text', 'Mar 3'],
    ['text', 'Zoë’s Café'],
    ['text', '“ZOË”'],
    ['text', 'São João'],
    ['text', 'IRMÃ'],
    ['text', 'Ångström'],
    ['text', 'ÑUÑOA'],
    ['text', 'Who? Me'],
    ['text', '#3'],
    ['sscc', '003400000000000014'],
    ['sscc', '106141411928374657'],
    ['gtin', '4006381333931'],
    ['hs-code', '610910'],
    ['postal-code', '3526 KL'],
  ] as const)('as %s: "%s" shows nothing', (kind, text) => {
    expect(spreadsheetDamage(kind, text, 'NL')).toBeUndefined();
  });

  it('is told in time whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.string({ unit: 'binary' }),
        (kind, text) => void spreadsheetDamage(kind, text, 'US'),
      ),
    );
    for (const text of ['Ã', 'Ã¼', '1', '#', 'M?', '0.', 'â€']) {
      for (const kind of kinds) spreadsheetDamage(kind, text.repeat(300_000), 'US');
    }
  });
});

describe('mojibake', () => {
  const letters = [...'ÄÖÜäöüßéèêëçñáíóúåæøąćęłńśźżőűščřžýďťňĂăÎîȘșȚțİığŞş'];

  it('of any letter that Europe writes is seen inside a word and turned back, but for letters that it left no trace of', () => {
    for (const letter of letters) {
      const read = new TextDecoder('windows-1252').decode(new TextEncoder().encode(`Ma${letter}ek`));
      const at = mojibakeAt(read);
      if (/[ÂÃÄÅÐÑ]/.test(read)) expect(at, read).toEqual({ from: 2, to: 4 });
      if (!/[\u0080-\u009f]/.test(read)) expect(beforeMojibake(read)).toBe(`Ma${letter}ek`);
    }
  });

  it('is never seen in text of ASCII', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => mojibakeAt(text) === undefined));
  });
});

describe('a set of characters', () => {
  it.each([
    ['ascii', 'Plain text ~', []],
    ['ascii', 'Müller', ['ü U+00FC 2']],
    ['latin-1', 'Jörg Müller, Besançon', []],
    ['latin-1', 'Łódź', ['Ł U+0141 1', 'ź U+017A 4']],
    ['latin-1', '5 €', ['€ U+20AC 3']],
    ['windows-1252', '5 €', []],
    ['latin-2', 'Łódź', []],
    ['latin-2', 'çà', ['à U+00E0 2']],
    ['latin', 'Łódź, Đà Nẵng', []],
    ['latin', 'Москва', ['М U+041C 1', 'о U+043E 2', 'с U+0441 3', 'к U+043A 4', 'в U+0432 5', 'а U+0430 6']],
    ['printable', 'Москва 東京', []],
    ['printable', 'a📦b\u0007', ['📦 U+1F4E6 2', '\u0007 U+0007 4']],
    ['printable', 'a\u200bb', ['\u200b U+200B 2']],
    ['gs1-82', 'AB-12 3', ['  U+0020 6']],
    ['edifact-a', 'ACME b', ['b U+0062 6']],
  ] as const)('%s and "%s"', (set, text, foreign) => {
    const found = foreignIn(text, set, 10);
    expect(found.foreign.map(({ character, code, position }) => `${character} ${code} ${position}`)).toEqual(foreign);
    expect(found.total).toBe(foreign.length);
  });

  it('never holds a control character, and counts all that it does not hold', () => {
    for (const set of charsets) {
      for (const control of ['\u0000', '\t', '\n', '\u001b', '\u007f', '\u0085'])
        expect(foreignIn(control, set, 1).total).toBe(1);
      expect(foreignIn('\u0000'.repeat(1_000_000), set, 5)).toMatchObject({ total: 1_000_000, foreign: { length: 5 } });
    }
  });
});

describe('days', () => {
  it('that are worked are those of a walk over the calendar', () => {
    const day = fc.integer({ min: -2_000, max: 40_000 });
    const holidays = fc.uniqueArray(day, { maxLength: 20 });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), holidays, (from, span, free) => {
        const to = from + span;
        let walked = 0;
        for (let at = from + 1; at <= to; at++) {
          const weekday = new Date(at * 86_400_000).getUTCDay();
          if (weekday !== 0 && weekday !== 6 && !free.includes(at)) walked++;
        }
        expect(workingDays(from, to, new Set(free))).toBe(walked);
        expect(calendarDays(from, to)).toBe(span);
      }),
    );
  });

  it('to an earlier day are negative', () => {
    expect(calendarDays(10, 3)).toBe(-7);
    expect(workingDays(10, 3, new Set())).toBe(-5);
  });
});

describe('a phone number', () => {
  it.each([
    ['NL', '06 12345678', undefined],
    ['NL', '5550134', 'a number that NL gives out'],
    ['NL', '+32 2 555 12 34', undefined],
    ['DE', '0171/1234567', undefined],
    ['US', '123-456-7890', 'a number that US gives out'],
    ['AQ', '5550134', undefined],
    [undefined, '+999 1234567', 'a country calling code that exists'],
    [undefined, '+31 5550134', 'a number that NL gives out'],
    ['DE', 'abc 030 123456', 'digits, spaces and + ( ) - . / only'],
  ])('of %s: %s should have %s', (country, number, expected) => {
    expect(phoneFault(number, country)).toBe(expected);
  });

  it('is judged in time whatever it is', () => {
    const number = fc.string({ unit: fc.constantFrom(...'0123456789+()-. x#/'), maxLength: 120 });
    fc.assert(
      fc.property(
        fc.oneof(number, fc.string({ unit: 'binary' })),
        fc.constantFrom('US', 'DE', 'ZZ', undefined),
        (text, country) => void phoneFault(text, country),
      ),
    );
    for (const text of ['1', '+', '(1', '1-', 'ext']) expect(phoneFault(text.repeat(400_000), 'DE')).toBeDefined();
  });
});
