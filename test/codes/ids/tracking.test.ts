import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriers as known } from '../../../src/codes/carriers.ts';
import { fitsOf, surelyFitsOf } from '../../../src/codes/tracking/detect.ts';
import { trackingFormats } from '../../../src/codes/tracking/formats/index.ts';
import { judgeTracking, readTracking } from '../../../src/codes/tracking/judge.ts';
import { judgeService } from '../../../src/codes/tracking/service.ts';

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
    expect(judgeTracking('UPS', '1Z5R89390357567128')).toEqual({
      expected: 'check digit 7',
      fits: [],
      parts: { prefix: '1Z', shipper: '5R8939', service: '03', package: '5756712', check: '8' },
    });
    expect(judgeTracking('DPD', '09980000020033D')).toMatchObject({ expected: 'check character F', fits: [] });
    expect(judgeTracking('USPS', '420787459400111206206406260788')).toMatchObject({
      expected: 'check digit 7',
      fits: [],
    });
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

  it('of a carrier under a name with several meanings may be that of any of them, and of no other', () => {
    expect(judgeTracking('dhl', '3318810025')).toBeUndefined();
    expect(judgeTracking('DHL', '00340434161094042557')).toBeUndefined();
    expect(judgeTracking('DHL', '3318810026')).toMatchObject({ expected: 'check digit 5' });
    expect(judgeTracking('DHL', '1Z5R89390357567127')).toMatchObject({ fits: ['UPS'] });
    expect(judgeTracking('Post', '1Z5R89390357567127')).toBe('unknown');
  });

  it('of a post that is not named ends in a country', () => {
    expect(judgeTracking('S10', 'RB123456785CF')).toBeUndefined();
    expect(judgeTracking('S10', 'RB123456785XX')).toMatchObject({ expected: '2 letters, 9 digits and a country' });
    expect(fitsOf('RB123456785CF')).toEqual(['UPU']);
    expect(fitsOf('RB123456785US')).toEqual(['USPS']);
  });

  it('is taken apart: shipper, service, ZIP and serial', () => {
    expect(readTracking('UPS', '1Z 5R8 939 03 5756 7127')).toEqual({
      format: 'ups-1z',
      parts: { prefix: '1Z', shipper: '5R8939', service: '03', package: '5756712', check: '7' },
    });
    expect(readTracking('USPS', '420787459400111206206406260787')?.parts).toMatchObject({
      zip: '78745',
      service: '001',
      mailer: '12062',
    });
    expect(readTracking('FEDEX', '9611020987654312345672')?.parts).toMatchObject({
      shipper: '9876543',
      package: '1234567',
    });
    expect(readTracking('FEDEX', '1Z5R89390357567127')).toBeUndefined();
  });

  it('surely is of a carrier only where its form is more than a check digit', () => {
    expect(fitsOf('986578788855')).toEqual(['FEDEX']);
    expect(surelyFitsOf('986578788855')).toEqual([]);
    expect(surelyFitsOf('1Z5R89390357567127')).toEqual(['UPS']);
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

describe('the service digits of a tracking number', () => {
  const ofUps = (number: string) => {
    const read = readTracking('UPS', number);
    if (read === undefined) throw new Error(`${number} is none of UPS`);
    return read;
  };

  it('agree with any service that has them', () => {
    expect(judgeService(ofUps('1Z5R89390357567127'), 'GROUND')).toBeUndefined();
    for (const service of ['GROUND_SAVER', 'SUREPOST_MEDIA'])
      expect(judgeService(ofUps('1ZXX3150YW44070023'), service)).toBeUndefined();
  });

  it('of another service are a fault that names both', () => {
    expect(judgeService(ofUps('1Z5R89390357567127'), 'SECOND_DAY_AIR')).toEqual({
      expected: 'the service digits of SECOND_DAY_AIR, but 03 stand for GROUND',
      services: ['GROUND'],
    });
  });

  it('that nobody knows, and a service that nobody knows, cannot be told', () => {
    expect(judgeService(ofUps('1Z410E7W0392751591'), 'FREIGHT OF A FRIEND')).toBe('service');
    expect(judgeService({ format: 'ups-1z', parts: { service: '99' } }, 'GROUND')).toBe('digits');
    expect(judgeService({ format: 'ups-1z', parts: { service: 'constructor' } }, 'GROUND')).toBe('digits');
  });

  it('do not stand in other forms', () => {
    expect(judgeService(ofUps('K1506235620'), 'GROUND')).toBeUndefined();
  });
});
