import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriers as known } from '../../../src/codes/carriers.ts';
import { trackingFormats } from '../../../src/codes/tracking/formats/index.ts';
import { fitsOf, judgeTracking } from '../../../src/codes/tracking/judge.ts';

const right: readonly (readonly [string, string])[] = [
  ['UPS', '1Z5R89390357567127'],
  ['UPS', '1Z 879 E93 03 4683 4440'],
  ['UPS', 'K1506235620'],
  ['FEDEX', '9865 7878 8855'],
  ['FEDEX', '041441760228964'],
  ['FEDEX', '9611020987654312345672'],
  ['FEDEX', '1001921334250001000300779017972697'],
  ['FEDEX', '9622001560001234567100794808390594'],
  ['FEDEX', '61299998820821171811'],
  ['USPS', '9400111206206406260787'],
  ['USPS', '420787459400111206206406260787'],
  ['USPS', '4201002334249200190132607600833457'],
  ['USPS', '03071790000523483741'],
  ['USPS', '71969010756003077385'],
  ['USPS', 'RB123456785US'],
  ['DHL_EXPRESS', '3318810025'],
  ['DHL_EXPRESS', '73891051146'],
  ['DHL_EXPRESS', 'JVGL0999999990'],
  ['DHL_PAKET', '00340434161094042557'],
  ['DHL_PAKET', '563102430313'],
  ['DPD', '09980000020033F'],
  ['DPD', '09980000020033'],
  ['DPD', '008182709980000020033350276C'],
  ['ROYAL_MAIL', 'RB 123 456 785 GB'],
  ['CANADA_POST', '0073938000549297'],
  ['PUROLATOR', '320595463938'],
  ['ONTRAC', 'D10011354453707'],
  ['POSTNL', '3SDEVC201611210'],
];

describe('a tracking number', () => {
  it.each(right)('of %s: %s is right', (carrier, number) => {
    expect(judgeTracking(carrier, number)).toBeUndefined();
  });

  it('with a wrong check digit says the right one', () => {
    expect(judgeTracking('UPS', '1Z5R89390357567128')).toEqual({ expected: 'check digit 7', fits: [] });
    expect(judgeTracking('DPD', '09980000020033D')).toEqual({ expected: 'check character F', fits: [] });
    expect(judgeTracking('USPS', '420787459400111206206406260788')).toEqual({ expected: 'check digit 7', fits: [] });
  });

  it('of another carrier is no pass, and says whose it could be', () => {
    expect(judgeTracking('DPD', '1Z5R89390357567127')).toMatchObject({ fits: ['UPS'] });
    expect(judgeTracking('FEDEX', '9400111206206406260787')).toMatchObject({ fits: ['USPS'] });
    expect(judgeTracking('ROYAL_MAIL', 'RB123456785US')).toMatchObject({
      expected: '2 letters, 9 digits and GB',
      fits: ['USPS'],
    });
  });

  it('that fits two carriers is judged by the one named', () => {
    expect(fitsOf('287809468872')).toEqual(['FEDEX', 'PUROLATOR']);
    expect(judgeTracking('FEDEX', '287809468872')).toBeUndefined();
    expect(judgeTracking('PUROLATOR', '287809468872')).toBeUndefined();
  });

  it('of a carrier whose forms nobody knows is unknown, whoever else it fits', () => {
    expect(judgeTracking('GLS', '1Z5R89390357567127')).toBe('unknown');
  });

  it('of a post known only by S10 passes as S10, fails with a wrong S10 digit, and is unknown otherwise', () => {
    expect(judgeTracking('AUSTRALIA_POST', 'RB123456785AU')).toBeUndefined();
    expect(judgeTracking('AUSTRALIA_POST', 'RB123456786AU')).toMatchObject({ expected: 'check digit 5' });
    expect(judgeTracking('AUSTRALIA_POST', '33ABC1234567')).toBe('unknown');
  });

  it('that a spreadsheet has rounded is none', () => {
    expect(judgeTracking('USPS', '9.40011E+21')).toMatchObject({ fits: [] });
  });

  it('is judged without a throw and in time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom(...trackingFormats), (text, { carriers }) => {
        for (const carrier of carriers) judgeTracking(carrier, text);
      }),
    );
    expect(judgeTracking('DHL_ECOMMERCE', 'GM'.padEnd(1_000_000, '1 '))).toBeDefined();
  });
});

describe('the forms of tracking numbers', () => {
  it('have ids of their own, known carriers, and at most one part that varies in length', () => {
    expect(new Set(trackingFormats.map(({ id }) => id)).size).toBe(trackingFormats.length);
    for (const { id, carriers, layouts, check } of trackingFormats) {
      expect(
        carriers.filter((carrier) => !known.some(({ code }) => code === carrier)),
        id,
      ).toEqual([]);
      for (const parts of layouts) {
        expect(parts.filter(({ min, max }) => min !== max).length, id).toBeLessThan(2);
        expect(
          parts.some(({ name }) => name === 'check'),
          id,
        ).toBe(check !== undefined);
        expect(
          parts.every(({ is = [] }) => new Set(is.map((text) => text.length)).size < 2),
          id,
        ).toBe(true);
      }
    }
  });
});
