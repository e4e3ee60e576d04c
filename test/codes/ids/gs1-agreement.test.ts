import { describe, expect, it } from 'vitest';
import { agrees } from '../../../src/codes/gs1/agreement.ts';

const sscc = '106141411928374657';

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
