import bwipjs from 'bwip-js/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gs1CheckDigit } from '../../../src/codes/check-digits.ts';
import { agrees } from '../../../src/codes/gs1/agreement.ts';
import { identifierByCode, isKnownPattern } from '../../../src/codes/gs1/ais.ts';
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

  it('keeps brackets inside a value that name no identifier', () => {
    expect(parseElements('(10)A(1)B(XY)').elements).toMatchObject([{ ai: '10', value: 'A(1)B(XY)' }]);
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
    ['(4324)2611302460', { ai: '4324', from: 12, to: 16, expected: 'a time HHMM' }],
    ['(401)9X', { ai: '401', from: 5, to: 7, expected: 'a GS1 company prefix, four digits or more' }],
    ['()12345', { ai: '', from: 0, to: 6, expected: 'an application identifier in brackets' }],
    ['8912', { ai: '8912', from: 0, to: 4, expected: 'a known application identifier' }],
    ['https://id.example/00/1', { ai: '', from: 0, to: 4, expected: 'a known application identifier' }],
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
});

describe('the table of identifiers', () => {
  it('needs and excludes only what it or the standard knows', () => {
    const others = new Set(['8006', '8026']);
    for (const { ai, needs, excludes } of identifierByCode.values()) {
      const named = [...needs.flatMap((group) => group.split(/[|+]/)), ...excludes];
      for (const pattern of named)
        expect(isKnownPattern(pattern) || others.has(pattern), `${ai} ${pattern}`).toBe(true);
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

describe('a value agrees with a field', () => {
  it('with or without 00, spaces and hyphens', () => {
    expect(agrees('00', sscc, `00${sscc}`)).toBe(true);
    expect(agrees('420', '1012AB', '1012 ab')).toBe(true);
    expect(agrees('00', sscc, '003400000000000014')).toBe(false);
  });

  it('where a ZIP meets its ZIP+4, a GTIN its shorter form, a country its postal code', () => {
    expect(agrees('420', '87459', '87459-1234')).toBe(true);
    expect(agrees('420', '87459', '874591')).toBe(false);
    expect(agrees('01', '00614141123452', '614141123452')).toBe(true);
    expect(agrees('421', '0405000', '5000')).toBe(true);
    expect(agrees('421', '0405000', '0405000')).toBe(false);
  });
});

describe('bwip-js with its own dictionary', () => {
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
  /** Mostly right, one time in ten with a digit off. */
  const checked = (count: number) =>
    fc.tuple(digits(count - 1), fc.integer({ min: 0, max: 9 })).map(([body, chance]) => {
      const digit = Number(gs1CheckDigit(body));
      return body + (chance === 0 ? (digit + 1) % 10 : digit);
    });
  const valueByIdentifier: Readonly<Record<string, fc.Arbitrary<string>>> = {
    '00': checked(18),
    '01': checked(14),
    '02': checked(14),
    '10': fc.stringMatching(/^[A-Z0-9]{1,5}$/),
    '17': digits(6),
    '37': fc.stringMatching(/^[1-9][0-9]{0,8}$/),
    '3302': digits(6),
    '400': fc.stringMatching(/^[A-Z0-9]{1,8}$/),
    '402': checked(17),
    '403': fc.stringMatching(/^[A-Z0-9]{1,8}$/),
    '410': checked(13),
    '420': fc.stringMatching(/^[A-Z0-9]{1,9}$/),
    '421': fc.constantFrom('04050', '84087459', '52810', '99910'),
  };
  const elements = fc
    .subarray(Object.keys(valueByIdentifier), { minLength: 1, maxLength: 3 })
    .chain((codes) =>
      fc.tuple(...codes.map((code) => (valueByIdentifier[code] ?? digits(1)).map((value) => `(${code})${value}`))),
    )
    .map((parts) => parts.join(''));

  it('accepts and refuses the same element strings', () => {
    fc.assert(
      fc.property(elements, (text) => {
        const { elements: read, fault } = parseElements(text);
        expect(fault === undefined && relationFault(read) === undefined, text).toBe(encodes(text));
      }),
      { numRuns: 200 },
    );
  });
});

function encodes(text: string): boolean {
  try {
    const options = { bcid: 'gs1-128', text, lintreqs: true, dontlint: false };
    bwipjs.raw(options);
    return true;
  } catch {
    return false;
  }
}
