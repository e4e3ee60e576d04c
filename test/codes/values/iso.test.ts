import { describe, expect, it } from 'vitest';
import { alpha3Of, countryOfAlpha3, countryOfNumber } from '../../../src/codes/countries/iso-3166.ts';
import { countryNumberOf } from '../../../src/codes/countries/numbers.ts';
import { resolveCountry } from '../../../src/codes/countries.ts';
import { currencyNumberOf, currencyOf, minorUnitsOf } from '../../../src/codes/currencies.ts';
import { formsByCountry, withoutCodes } from '../../../src/codes/postal/forms.ts';

/** Every country that has or lacks postal codes; AC and TA are reserved codes. */
const countries = [...formsByCountry.keys(), ...withoutCodes].filter((code) => !['AC', 'TA'].includes(code));

describe('a country', () => {
  it('has an alpha-3 code that leads back to it, and a number unless it is Kosovo', () => {
    expect(countries.length).toBe(250);
    for (const country of countries) {
      expect(resolveCountry(country)).toBe(country);
      expect(countryOfAlpha3(alpha3Of(country) ?? ''), country).toBe(country);
      const number = countryNumberOf(country);
      if (country === 'XK') expect(number).toBeUndefined();
      else expect(countryOfNumber(number ?? ''), country).toBe(country);
    }
  });

  it.each([
    ['NL', 'NLD', '528'],
    ['GB', 'GBR', '826'],
    ['AX', 'ALA', '248'],
    ['SS', 'SSD', '728'],
  ])('%s is %s and %s', (alpha2, alpha3, number) => {
    expect([alpha3Of(alpha2), countryNumberOf(alpha2)]).toEqual([alpha3, number]);
  });

  it('is not found behind what is no code', () => {
    for (const text of ['', 'nld', 'XXX', '000', '0528', 'constructor']) {
      expect([countryOfAlpha3(text), countryOfNumber(text)]).toEqual([undefined, undefined]);
    }
  });
});

describe('a currency', () => {
  it.each([
    ['EUR', '978', 2],
    ['JPY', '392', 0],
    ['KWD', '414', 3],
    ['CLF', '990', 4],
    ['XCG', '532', 2],
    ['ZWG', '924', 2],
  ])('%s is number %s and has %i decimals', (code, number, decimals) => {
    expect([currencyNumberOf(code), minorUnitsOf(code)]).toEqual([number, decimals]);
  });

  it('is read in any case, and nothing else is one', () => {
    expect(currencyOf('eur')).toBe('EUR');
    for (const text of ['', '€', 'EURO', 'DEM', 'HRK', 'constructor']) expect(currencyOf(text)).toBeUndefined();
    expect(minorUnitsOf('DEM')).toBeUndefined();
  });

  it('is known to the platform that formats amounts', () => {
    const supported = new Set(Intl.supportedValuesOf('currency'));
    const known = ['EUR', 'USD', 'JPY', 'KWD', 'PLN', 'CZK', 'ISK', 'TND', 'UGX', 'VND', 'CLP', 'KRW'];
    for (const code of known) {
      expect(supported.has(code)).toBe(true);
      const { maximumFractionDigits } = new Intl.NumberFormat('en', {
        style: 'currency',
        currency: code,
      }).resolvedOptions();
      expect(minorUnitsOf(code), code).toBe(maximumFractionDigits);
    }
  });
});
