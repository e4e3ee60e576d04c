import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasUnit, isMilitary, type MilitaryAddress, militaryFaults } from '../../../src/codes/addresses/military.ts';
import { poBoxIn } from '../../../src/codes/addresses/po-boxes.ts';

describe('a post office box', () => {
  it.each([
    ['US', 'P.O. Box 1180', 'p.o. box'],
    ['US', 'Attn: Returns, PO BOX 12', 'po box'],
    ['AU', 'GPO Box 9', 'gpo box'],
    ['US', 'POB 118', 'pob 1'],
    ['DE', 'Postfach 10 01 63', 'postfach'],
    ['CH', 'Postschließfach 4', 'postschliessfach'],
    ['NL', 'Postbus 12', 'postbus'],
    ['FR', 'B.P. 118', 'b.p. 1'],
    ['FR', 'Boîte Postale n° 7', 'boite postale'],
    ['CH', 'Case postale 7', 'case postale'],
    ['ES', 'Apdo. 44', 'apdo. 4'],
    ['PT', 'Apartado 118', 'apartado'],
    ['BR', 'Caixa Postal 118', 'caixa postal'],
    ['IT', 'C.P. 118', 'c.p. 1'],
    ['SE', 'Box 118', 'box 1'],
    ['FI', 'PL 118', 'pl 1'],
    ['TR', 'P.K. 118', 'p.k. 1'],
    ['RU', 'а/я 118', 'а/я 1'],
    ['UA', 'абонентська скринька 4', 'абонентська скринька'],
    ['JP', '中央区私書箱118号', '私書箱'],
    ['KR', '광화문우체국사서함 118', '사서함'],
  ])('in %s is found in "%s"', (country, line, found) => {
    expect(poBoxIn(line, country)?.found).toBe(found.normalize('NFKD').replace(/\p{M}/gu, ''));
  });

  it.each([
    ['US', 'Box 118'],
    ['US', 'PSC 3 Box 1180'],
    ['US', '14 Boxwood Lane'],
    ['GB', 'The Post House 4'],
    ['US', '118 Postbush Rd'],
    ['DE', 'Poststraße 3'],
    ['DE', 'PL 118'],
    ['GB', 'BP 118'],
    [undefined, 'BP 118'],
    ['FR', '12 rue Bpost'],
    ['NL', 'Postbusje'.replace('bus', 'boot')],
    ['ES', 'Calle Mayor 4'],
  ])('in %s is not found in "%s"', (country, line) => {
    expect(poBoxIn(line, country)).toBeUndefined();
  });

  it('is looked for in time whatever the line is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('US', 'FR', 'SE'),
        (line, country) => void poBoxIn(line, country),
      ),
    );
    for (const line of ['p.o.', 'b p ', 'ص. ', '信', 'p.'.repeat(3), '\u0301'])
      expect(poBoxIn(line.repeat(300_000), 'FR')).toBeUndefined();
  });
});

describe('a military address', () => {
  const address = (city?: string, state?: string, postalCode?: string, country?: string): MilitaryAddress => ({
    city,
    state,
    postalCode,
    country,
  });

  it.each([
    address('APO', 'AE', '09021', 'US'),
    address('apo', 'ae', '09021', 'US'),
    address('DPO', 'AA', '34024', 'US'),
    address('FPO', 'AP', '96278-1180', undefined),
  ])('agrees with itself: %j', (whole) => {
    expect(isMilitary(whole)).toBe(true);
    expect(militaryFaults(whole)).toEqual([]);
  });

  it.each([
    [address('Kaiserslautern', 'AE', '09021', 'US'), ['APO, FPO or DPO for a city']],
    [address('APO', 'NY', '09021', 'US'), ['AA, AE or AP for a state']],
    [address('APO', 'AE', '96278', 'US'), ['state AP for ZIP code 96278']],
    [address('APO', 'AP', '83702', 'US'), ['a ZIP code that begins with 962 to 966']],
    [address('APO', 'AE', undefined, 'US'), ['a ZIP code that begins with 09']],
    [address('APO', 'AE', '09021', 'DE'), ['US for a country']],
  ])('does not agree with itself: %j', (part, faults) => {
    expect(isMilitary(part)).toBe(true);
    expect(militaryFaults(part)).toEqual(faults);
  });

  it.each([
    address('Boise', 'ID', '83702', 'US'),
    address('Apo', undefined, '8703', 'PH'),
    address('Miami', 'FL', '33101', 'US'),
    address('Honolulu', 'HI', '96813', 'US'),
    address('Berlin', undefined, '09021', 'DE'),
    address(undefined, undefined, undefined, 'US'),
  ])('is not what this is: %j', (other) => {
    expect(isMilitary(other)).toBe(false);
  });

  it('has a unit, PSC, CMR or ship for a street', () => {
    for (const line of ['PSC 3 Box 1180', 'Unit 2050 Box 4190', 'CMR 402', 'USS Hamilton'])
      expect(hasUnit(line)).toBe(true);
    for (const line of ['Am Kasernentor 3', 'Community Way 4', '']) expect(hasUnit(line)).toBe(false);
  });
});
