import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryNumberOf } from '../../../src/codes/countries/numbers.ts';
import { countryNumbers } from '../../../src/codes/gs1/country-numbers.ts';
import { readCarrierMessage } from '../../../src/codes/symbols/carrier-message.ts';
import { readableOf, saysTheSame } from '../../../src/codes/symbols/hri.ts';
import { encodedOf } from '../../../src/codes/symbols/plain.ts';
import { resolveSymbology, symbologies } from '../../../src/codes/symbols/symbology.ts';

describe('what belongs beneath a symbol', () => {
  it.each([
    [']C100106141411928374657', '(00)106141411928374657', '(00) 1 0614141 192837465 7'],
    ['00106141411928374657', '(00)106141411928374657', '00106141411928374657'],
    ['(00)106141411928374657(420)87459', '(00)106141411928374657(420)87459', '(00) 106141411928374657 (420) 87459'],
    [']C1420405000', '(420)405000', '(420) 405000'],
    ['420787459400111206206406260787', '9400 1112 0620 6406 2607 87', '9400 1112 0620 6406 2607 87'],
    ['(420)78745(94)00111206206406260787', '9400 1112 0620 6406 2607 87', '9400111206206406260787'],
    ['1Z5R89390357567127', '1Z 5R8 939 03 5756 7127', '1Z 5R8 939 03 5756 7127'],
    ['RB123456785GB', 'RB 123 456 785 GB', 'RB123456785GB'],
    ['9632080400200044387500271053820000', '2710 5382 0000', '9632 0804 0 (020 004 4387) 5 00 2710 5382 0000'],
    ['9632080400200044387500271053820000', '2710 5382 0000', '2710 5382 0000'],
    ['%008182709980000020033350276', undefined, '0081 827 0998 0000 0200 33 350 276 C'],
    ['PKG-0001234', undefined, 'PKG 0001234'],
    ['779017972697', undefined, 'TRK# 7790 1797 2697'],
    ['3318810025', undefined, 'WAYBILL 33 1881 0025'],
    ['JD014600003889010000', undefined, '(J) JD01 4600 0038 8901 0000'],
    ['7035114477138472', undefined, 'PIN: 7035 1144 7713 8472'],
    ['1Z5R89390357567127', '1Z 5R8 939 03 5756 7127', 'TRACKING #: 1Z 5R8 939 03 5756 7127'],
  ])('%s: %s', (data, formatted, printed) => {
    expect(readableOf(data).formatted).toBe(formatted);
    expect(saysTheSame(printed, readableOf(data))).toBe(true);
  });

  it('is nothing else: any changed digit is told', () => {
    const symbols = ['00106141411928374657', '420787459400111206206406260787', '1Z5R89390357567127', 'RB123456785GB'];
    fc.assert(
      fc.property(fc.constantFrom(...symbols), fc.nat(), fc.integer({ min: 1, max: 9 }), (data, place, by) => {
        const readable = readableOf(data);
        const printed = readable.formatted ?? '';
        const at = [...printed.matchAll(/\d/g)].map(({ index }) => index);
        const digit = at[place % at.length] ?? 0;
        const changed = printed.slice(0, digit) + ((Number(printed[digit]) + by) % 10) + printed.slice(digit + 1);
        expect(saysTheSame(printed, readable)).toBe(true);
        expect(saysTheSame(changed, readable)).toBe(false);
      }),
    );
  });

  it('never throws and takes no longer for longer text than its length warrants', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readableOf(text)));
    const long = `${'1Z'.repeat(200_000)}(`;
    const start = performance.now();
    readableOf(long);
    readableOf(`[)>${'<GS'.repeat(200_000)}`);
    readableOf(`%${'0'.repeat(400_000)}`);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('encoded data', () => {
  it.each(['<GS>', '{GS}', '[GS]', '_1D', '~029', '␝', '\\x1d', '<FNC1>'])('reads %s as the separator', (written) => {
    expect(encodedOf(`AB${written}CD`)).toBe('AB\u001dCD');
  });

  it('leaves out the symbology identifier', () => {
    expect(encodedOf(']C1420405000')).toBe('420405000');
  });
});

describe('a structured carrier message', () => {
  const maxicode =
    '[)><RS>01<GS>96841706672<GS>840<GS>003<GS>1Z56756712<GS>UPSN<GS>5R8939<GS>326<GS><GS>1/2<GS>10<GS>N<GS><GS>SALT LAKE CITY<GS>UT<RS><EOT>';

  it('is read as scanned', () => {
    expect(readCarrierMessage(maxicode)).toEqual({
      postal_code: '841706672',
      country: '840',
      service_class: '003',
      tracking_number: '1Z56756712',
      scac: 'UPSN',
      shipper: '5R8939',
      julian_day: '326',
      piece: '1/2',
      weight: '10',
      address_validated: 'N',
      city: 'SALT LAKE CITY',
      state: 'UT',
    });
  });

  it('is read as printers are handed it, primary message first', () => {
    const printed = '0070406020  [)>_1E01_1D961Z56756712_1DUPSN_1D5R8939_1D326_1D_1D1/1_1D1_1DN_1D_1DGRAZ_1D_1E_04';
    expect(readCarrierMessage(printed)).toMatchObject({
      postal_code: '6020',
      country: '040',
      service_class: '007',
      tracking_number: '1Z56756712',
      city: 'GRAZ',
    });
  });

  it('ends its first format where the next begins, and keeps the name', () => {
    const pdf =
      '[)>\u001e01\u001d0298168\u001d840\u001d804\u001d986578788855\u001dFDEG\u001d0044387\u001d326\u001d\u001d1/1\u001d0.50LB\u001dN\u001d5000 S 160TH ST\u001dSEATAC\u001dWA\u001dR GOMEZ\u001e06\u001d10ZGH007\u001e\u0004';
    expect(readCarrierMessage(pdf)).toMatchObject({
      postal_code: '98168',
      state: 'WA',
      name: 'R GOMEZ',
      weight: '0.50LB',
    });
  });

  it.each(['', '[)>', '420405000', '[)><RS>06<GS>10ZGH007', 'x'.repeat(30) + maxicode])('is not %s', (text) => {
    expect(readCarrierMessage(text)).toBeUndefined();
  });
});

describe('symbologies', () => {
  it.each([
    ['Code 128', 'code128'],
    ['EAN-128', 'gs1-128'],
    ['GS1_128', 'gs1-128'],
    [']d2', 'gs1-datamatrix'],
    [']e0', 'databar'],
    [']E0', 'ean13'],
    ['QRCODE', 'qr'],
    ['PDF-417', 'pdf417'],
    ['sticker', undefined],
  ])('%s is %s', (text, expected) => {
    expect(resolveSymbology(text)).toBe(expected);
  });

  it('are known by their own names', () => {
    expect(symbologies.map(resolveSymbology)).toEqual([...symbologies]);
  });
});

describe('country numbers', () => {
  it('are those of the standard, each once', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.map((b) => a + b));
    const numbers = codes.flatMap((code) => countryNumberOf(code) ?? []);
    expect(new Set(numbers)).toEqual(countryNumbers);
    expect(numbers).toHaveLength(countryNumbers.size);
  });

  it.each([
    ['NL', '528'],
    ['US', '840'],
    ['AT', '040'],
    ['GB', '826'],
    ['DE', '276'],
  ])('%s is %s', (code, number) => expect(countryNumberOf(code)).toBe(number));
});
