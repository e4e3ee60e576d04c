import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierByCode, isKnownPattern } from '../../../src/codes/gs1/ais.ts';
import { testByName } from '../../../src/codes/gs1/component-tests.ts';
import { parseElements } from '../../../src/codes/gs1/parse.ts';
import { relationFault } from '../../../src/codes/gs1/relations.ts';

const sscc = '106141411928374657';

describe('an element string', () => {
  it('is the same in brackets and as scanned, with any FNC1', () => {
    const elements = [
      ['10', 'L0T-7'],
      ['00', sscc],
      ['420', '87459'],
    ];
    for (const text of [
      `(10)L0T-7(00)${sscc}(420)87459`,
      `10L0T-7\u001d00${sscc}42087459`,
      `^10L0T-7^00${sscc}42087459`,
      `]C110L0T-7\u001d00${sscc}42087459`,
      `]C1\u001d10L0T-7\u001d00${sscc}\u001d42087459`,
    ]) {
      const { elements: read, fault } = parseElements(text);
      expect(fault).toBeUndefined();
      expect(read.map(({ ai, value }) => [ai, value])).toEqual(elements);
    }
  });

  it('keeps a bracket inside a value that stands after a backslash, and places what follows as it is written', () => {
    expect(parseElements('(10)A\\(11)B(21)7').elements).toMatchObject([
      { ai: '10', value: 'A(11)B', from: 0, to: 11 },
      { ai: '21', value: '7' },
    ]);
    expect(parseElements('(10)A\\(B~').fault).toMatchObject({ ai: '10', from: 8, to: 9 });
  });

  it('is the same as a Digital Link and as the scanner of any symbol of GS1 sends it', () => {
    const scanned = `00${sscc}42087459`;
    const pairs = [
      ['00', sscc],
      ['420', '87459'],
    ];
    for (const text of [
      ...[']C1', ']e0', ']d2', ']Q3', ']J1'].map((id) => id + scanned),
      `https://id.gs1.org/00/${sscc}?420=87459`,
      `]Q1HTTP://example.com/stem/00/${sscc}?utm=x&420=%38%37459&ref#top`,
    ]) {
      const { elements, fault } = parseElements(text);
      expect(fault, text).toBeUndefined();
      expect(elements.map(({ ai, value }) => [ai, value])).toEqual(pairs);
    }
  });

  it('is none where a plain symbol holds it, whatever its data looks like', () => {
    for (const text of [`]C000${sscc}`, ']Q1TESTING', ']d1^TESTING'])
      expect(parseElements(text).fault).toMatchObject({ ai: '', from: 0, to: 3 });
    expect(parseElements(']X900').fault).toMatchObject({
      from: 0,
      to: 3,
      expected: 'a symbology identifier such as ]C1',
    });
  });

  it('is the GTIN of an EAN or ITF symbol, with the composite part that follows', () => {
    expect(parseElements(']E00614141123452|]e010ABC\u001d99X').elements).toMatchObject([
      { ai: '01', value: '00614141123452' },
      { ai: '10', value: 'ABC' },
      { ai: '99', value: 'X' },
    ]);
    expect(parseElements(']I100614141123452').elements).toMatchObject([{ ai: '01', value: '00614141123452' }]);
    expect(parseElements(']E00614141123453').fault).toMatchObject({
      ai: '01',
      from: 15,
      to: 16,
      expected: 'check digit 2',
    });
  });

  it.each([
    ['(00)106141411928374651', { ai: '00', from: 21, to: 22, expected: 'check digit 7' }],
    ['(00)10614141192837465', { ai: '00', from: 4, to: 21, expected: '18 digits' }],
    ['(00)1061414119283746 7', { ai: '00', from: 20, to: 21, expected: 'a digit' }],
    ['(89)1', { ai: '89', from: 0, to: 4, expected: 'a known application identifier' }],
    ['(420)', { ai: '420', from: 5, to: 5, expected: '1 to 20 characters' }],
    ['(420)874 59', { ai: '420', from: 8, to: 9, expected: 'a letter, digit or mark of the GS1 set' }],
    ['(17)261301', { ai: '17', from: 6, to: 8, expected: 'a month 01 to 12' }],
    ['(17)260229', { ai: '17', from: 8, to: 10, expected: 'a day 00 to 28' }],
    ['(421)99987459', { ai: '421', from: 5, to: 8, expected: 'an ISO 3166 three-digit country code' }],
    ['(421)73611111', { ai: '421', from: 5, to: 8, expected: 'an ISO 3166 three-digit country code' }],
    ['(4321)2', { ai: '4321', from: 6, to: 7, expected: '0 or 1' }],
    ['(4302)Main%2', { ai: '4302', from: 10, to: 12, expected: '% and two hexadecimal digits' }],
    ['(4324)2611302460', { ai: '4324', from: 12, to: 14, expected: 'an hour 00 to 23' }],
    ['(401)9X', { ai: '401', from: 5, to: 7, expected: 'a GS1 company prefix, four digits or more' }],
    ['()12345', { ai: '', from: 0, to: 6, expected: 'two to four digits in brackets' }],
    [
      '(10)A(B',
      {
        ai: '',
        from: 5,
        to: 7,
        expected: 'two to four digits in brackets, or \\( where the bracket belongs to the value',
      },
    ],
    ['(8007)BE71096123456760(415)1', { ai: '8007', from: 8, to: 10, expected: 'check digits 23' }],
    ['(8013)1987654Ad4X4bL5ttr2310cXK', { ai: '8013', from: 29, to: 31, expected: 'check pair 2K' }],
    ['(3910)0001', { ai: '3910', from: 6, to: 9, expected: 'an ISO 4217 three-digit currency code' }],
    ['(7258)3/2', { ai: '7258', from: 6, to: 9, expected: 'a position no higher than the last' }],
    ['(8006)006141411234520301', { ai: '8006', from: 20, to: 24, expected: 'a piece within the number of pieces' }],
    ['8912', { ai: '8912', from: 0, to: 4, expected: 'a known application identifier' }],
    ['https://id.example/00/1', { ai: '00', from: 22, to: 23, expected: '18 digits' }],
    [
      'https://id.example/lot/1',
      { ai: '', from: 19, to: 24, expected: 'a path that ends in a key such as /01/ and its value' },
    ],
    [
      'https://id.example/01/00614141123452/10/A/22/B',
      { ai: '22', from: 42, to: 46, expected: 'absent from the path, or in its place after (01)' },
    ],
    ['https://id.example/01/00614141123452?10=A', { ai: '10', from: 37, to: 41, expected: 'in the path' }],
    [
      'https://id.example/01/00614141123452?99=%41%7EB',
      { ai: '99', from: 43, to: 46, expected: 'a letter, digit or mark of the GS1 set' },
    ],
    [`42087459 00${sscc}`, { ai: '420', from: 3, to: 29, expected: '1 to 20 characters' }],
  ])('%s fails at the very characters', (text, fault) => {
    expect(parseElements(text).fault).toEqual(fault);
  });

  it('keeps what it read before the fault', () => {
    expect(parseElements(`(00)${sscc}(89)1`).elements).toMatchObject([{ ai: '00', value: sscc }]);
  });

  it('is read without a throw and in time, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => void [parseElements(`(${text}`), parseElements(text)]));
    expect(parseElements(`(10)${'('.repeat(1_000_000)}`).fault).toBeDefined();
    expect(relationFault(parseElements('00'.repeat(500_000)).elements)).toBeUndefined();
  });
});

describe('identifiers on one unit', () => {
  it.each([
    ['(02)09521141987650', '02', 'accompanied by (37)'],
    ['(00)106141411928374657(37)24', '37', 'accompanied by (02) or (8026)'],
    ['(02)09521141987650(37)24', '37', 'accompanied by (00)'],
    ['(403)1234', '403', 'accompanied by (00)'],
    ['(3300)000120', '3300', 'accompanied by (00) or (01)'],
    ['(420)87459(421)84087459', '420', 'absent beside (421)'],
    ['(00)106141411928374657(3300)000120(3301)001200', '3300', 'absent beside (3301)'],
    ['(420)87459(420)87455', '420', '87459 as before'],
  ])('%s: (%s) should be %s', (text, ai, expected) => {
    expect(relationFault(parseElements(text).elements)).toMatchObject({ ai, expected });
  });

  it('may repeat with the same value', () => {
    expect(relationFault(parseElements('(420)87459(420)87459').elements)).toBeUndefined();
  });

  it('may lack the company that GS1 wants where it stands elsewhere, but still neither clash nor contradict each other', () => {
    const without = (text: string) => relationFault(parseElements(text).elements, { requisites: false });
    expect(without('(403)1234')).toBeUndefined();
    expect(without('(420)87459(421)84087459')).toMatchObject({ ai: '420' });
    expect(without('(10)A(10)B')).toMatchObject({ ai: '10' });
  });

  it('are signed only with their serial number', () => {
    expect(relationFault(parseElements('(253)1234567890128(8030)A').elements)).toMatchObject({ ai: '253' });
    expect(relationFault(parseElements('(253)12345678901287(8030)A').elements)).toBeUndefined();
  });
});

describe('the table of identifiers', () => {
  it('asks only for tests that there are, and has no test that it does not ask for', () => {
    const asked = [...identifierByCode.values()].flatMap(({ components }) => components.flatMap(({ tests }) => tests));
    expect([...new Set(asked)].sort()).toEqual(Object.keys(testByName).sort());
  });

  it('needs and excludes only what it knows', () => {
    for (const { ai, needs, excludes } of identifierByCode.values()) {
      const named = [...needs.flatMap((group) => group.split(/[|+]/)), ...excludes];
      for (const pattern of named) expect(isKnownPattern(pattern), `${ai} ${pattern}`).toBe(true);
    }
  });

  it('has no identifier that is the beginning of another', () => {
    for (const code of identifierByCode.keys()) {
      for (const length of [2, 3]) {
        if (length < code.length) expect(identifierByCode.has(code.slice(0, length)), code).toBe(false);
      }
    }
  });
});
