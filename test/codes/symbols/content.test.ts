import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfYear } from '../../../src/codes/moments.ts';
import { understood } from '../../../src/codes/symbols/content.ts';
import { dotsInMillimetres, symbolSizeOf, symbolStandards } from '../../../src/codes/symbols/sizes.ts';
import { symbologies } from '../../../src/codes/symbols/symbology.ts';

const nobody = { carrier: undefined, number: undefined };

function says(symbol: string, of: string, expected: string): boolean | undefined {
  return understood(symbol, nobody)
    ?.claims.find((claim) => claim.of === of)
    ?.agrees(expected);
}

describe('what a symbol holds', () => {
  it.each([
    ['(00)106141411928374657', 'sscc', 'sscc', '106141411928374657'],
    [']C100106141411928374657', 'sscc', 'sscc', '00106141411928374657'],
    ['42084170', 'postal', 'postal_code', '84170-6672'],
    ['420841706672', 'postal', 'postal_code', '84170'],
    ['4210405000', 'postal', 'country', 'AT'],
    ['4210405000', 'postal', 'postal_code', '5000'],
    ['421826SW1A1AA', 'postal', 'postal_code', 'SW1A 1AA'],
    ['420787459400111206206406260787', 'impb', 'tracking_number', '9400 1112 0620 6406 2607 87'],
    ['420787459400111206206406260787', 'impb', 'postal_code', '78745-1234'],
    ['1Z5R89390357567127', 'ups-1z', 'tracking_number', '1Z 5R8 939 03 5756 7127'],
    ['RB123456785GB', 's10', 'tracking_number', 'RB 123 456 785 GB'],
    ['9632080400200044387500986578788855', 'fedex', 'tracking_number', '986578788855'],
    ['9611020987654312345672', 'fedex', 'tracking_number', '987654312345672'],
    ['%008182709980000020033350276', 'dpd', 'tracking_number', '09980000020033F'],
    ['%008182709980000020033350276', 'dpd', 'country', 'DE'],
    ['%001011009980000020033350528', 'dpd', 'postal_code', '10110'],
    ['JJD014600002345678901', 'licence-plate', 'piece_id', 'JJD01 4600 0023 4567 8901'],
  ])('%s: %s, whose %s is %s', (symbol, content, of, expected) => {
    expect(understood(symbol, nobody)?.content).toBe(content);
    expect(says(symbol, of, expected)).toBe(true);
    expect(says(symbol, of, of === 'country' ? 'FR' : `${expected.slice(0, 4)}9${expected.slice(5)}9`)).toBe(false);
  });

  it('is told of MaxiCode and PDF417 field by field', () => {
    const message =
      '[)><RS>01<GS>96841700000<GS>840<GS>003<GS>1Z57567127<GS>UPSN<GS>5R8939<GS>326<GS><GS>1/2<GS>10<GS>N<GS><GS>SALT LAKE CITY<GS>UT<RS><EOT>';
    for (const [of, right, wrong] of [
      ['postal_code', '84170-6672', '84171'],
      ['country', 'US', 'CA'],
      ['tracking_number', '1Z5R89390357567127', '1Z5R89390357567137'],
      ['carrier', 'UPS', 'FEDEX'],
      ['shipper', '5R8939', '5R8938'],
      ['julian_day', '326', '325'],
      ['piece', '1/2', '2/2'],
      ['city', 'Salt Lake City', 'Provo'],
      ['state', 'ut', 'NV'],
    ] as const) {
      expect(says(message, of, right), of).toBe(true);
      expect(says(message, of, wrong), of).toBe(false);
    }
  });

  it('is a tracking number where it has the form of the carrier’s, and the parcel’s own before anything else', () => {
    expect(understood('986578788855', { carrier: 'FEDEX', number: undefined })?.content).toBe('tracking-number');
    expect(understood('986578788855', nobody)).toBeUndefined();
    expect(understood('420112233445', { carrier: 'FEDEX', number: '420112233445' })?.content).toBe('tracking-number');
  });

  it('is the number of a DPD parcel whose manifest has the whole barcode', () => {
    expect(says('%008182709980000020033350276', 'tracking_number', '0081827 0998 0000 0200 33 350 276 C')).toBe(true);
    expect(says('%008182709980000020034350276', 'tracking_number', '008182709980000020033350276C')).toBe(false);
  });

  it('is the tracking number where that is an SSCC, unless it is the SSCC of the parcel itself', () => {
    const parcel = { carrier: 'DHL_PAKET', number: '00340434161094042557' };
    const [claim] = understood('00340434161094042557', parcel)?.claims ?? [];
    expect(claim).toMatchObject({ of: 'tracking_number', found: '00340434161094042557' });
    const [other] = understood('(00)106141411928374657', parcel)?.claims ?? [];
    expect(other?.of).toBe('tracking_number');
    expect(other?.agrees(parcel.number)).toBe(false);
    const [own] = understood('(00)106141411928374657', { ...parcel, sscc: '106141411928374657' })?.claims ?? [];
    expect(own?.of).toBe('sscc');
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.constantFrom('UPS', 'DPD', undefined),
        (text, carrier) => {
          for (const { agrees } of understood(text, { carrier, number: text })?.claims ?? []) agrees(text);
        },
      ),
    );
  });
});

describe('symbol sizes', () => {
  it('leave room between least and most', () => {
    for (const standard of symbolStandards) {
      for (const symbology of symbologies) {
        const size = symbolSizeOf(standard, symbology);
        if (size !== undefined) expect(size.maxX).toBeGreaterThan(size.minX);
      }
    }
  });

  it.each([
    [3, 203, 0.375],
    [4, 203, 0.5],
    [6, 300, 0.508],
    [4, 300, 0.339],
  ])('%d dots of %d dpi are %d mm', (dots, dpi, millimetres) => {
    expect(dotsInMillimetres(dots, dpi)).toBeCloseTo(millimetres, 3);
  });
});

describe('the day of a year', () => {
  it.each([
    [0, 1],
    [58, 59],
    [364, 365],
    [365, 1],
    [1095, 366],
    [1096, 1],
    [20779, 326],
    [-1, 365],
  ])('%d days after 1970-01-01 is day %d', (days, expected) => {
    expect(dayOfYear(days)).toBe(expected);
  });
});
