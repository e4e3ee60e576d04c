import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredParts } from '../../../src/codes/addresses/parts.ts';
import { formsByCountry, withoutCodes } from '../../../src/codes/postal/forms.ts';
import { hasPostalCode, regionNamed, regionsByPostalCode, regionsOf } from '../../../src/codes/regions/region.ts';

const countries = [...formsByCountry.keys(), ...withoutCodes];
const listed = countries.filter((country) => regionsOf(country).length > 0);

describe('a state', () => {
  it.each([
    ['US', 'idaho', 'ID'],
    ['US', 'N.Y.', 'NY'],
    ['US', 'US-CA', 'CA'],
    ['CA', 'Québec', 'QC'],
    ['CA', 'nouveau-brunswick', 'NB'],
    ['JP', 'Tokyo', '東京都'],
    ['JP', '東京都', '東京都'],
    ['KR', 'Gyeonggi-do', '경기도'],
    ['CN', 'Guangdong', '广东省'],
    ['IE', 'County Cork', 'Co. Cork'],
    ['IE', 'Cork', 'Co. Cork'],
    ['IT', 'Milano', 'MI'],
    ['IT', 'SU', 'SU'],
    ['MX', 'Ciudad de México', 'CDMX'],
    ['BR', 'Sao Paulo', 'SP'],
    ['ES', 'Bizkaia', 'Vizcaya'],
    ['CH', 'Genève', 'GE'],
    ['IN', 'Telangana', 'Telangana'],
  ])('of %s: "%s" is %s', (country, text, key) => {
    expect(regionNamed(country, text)?.key).toBe(key);
  });

  it.each([
    ['US', 'Kalifornien'],
    ['US', ''],
    ['CA', 'ID'],
    ['NL', 'Utrecht'],
    ['ZZ', 'ID'],
    ['constructor', 'name'],
  ])('of %s is not "%s"', (country, text) => {
    expect(regionNamed(country, text)).toBeUndefined();
  });

  it('is found by its own key whichever names others have', () => {
    for (const country of listed) {
      for (const region of regionsOf(country))
        expect(regionNamed(country, region.key), `${country} ${region.key}`).toBe(region);
    }
  });

  it('agrees with postal codes as they begin, in any form they are written', () => {
    const agrees = (country: string, state: string, code: string) => {
      const region = regionNamed(country, state);
      return region !== undefined && hasPostalCode(region, code);
    };
    expect(agrees('US', 'ID', '83702-1234')).toBe(true);
    expect(agrees('US', 'OR', '83702')).toBe(false);
    expect(agrees('CA', 'NB', 'e2l 4z6')).toBe(true);
    expect(agrees('KR', 'Seoul', '04524')).toBe(true);
    expect(agrees('KR', 'Busan', '04524')).toBe(false);
    expect(agrees('AR', 'Buenos Aires', 'B1636FDA')).toBe(true);
    expect(agrees('SV', 'San Salvador', 'CP 1101')).toBe(true);
    expect(agrees('US', 'ID', '8')).toBe(false);
    expect(regionsByPostalCode('AU', '0872').map(({ key }) => key)).toEqual(['NT', 'SA', 'WA']);
  });

  it('has prefixes that each are one beginning, or run from one to a later one as long', () => {
    for (const country of listed) {
      for (const prefix of regionsOf(country).flatMap(({ prefixes }) => prefixes)) {
        const [from = '', to = from] = prefix.split('-');
        expect(prefix, country).toMatch(/^[0-9A-Z]{1,6}(-[0-9]{1,6})?$/);
        expect(from.length === to.length && from <= to, `${country} ${prefix}`).toBe(true);
      }
    }
  });

  it('is asked for where the states are known, in territories that are a state themselves, and in few countries else', () => {
    const asked = countries.filter((country) => requiredParts(country).includes('state'));
    const unlisted = asked.filter((country) => !listed.includes(country)).sort();
    expect(unlisted).toEqual(['AS', 'FM', 'GU', 'HN', 'IQ', 'MH', 'MP', 'PF', 'PG', 'PW', 'UM', 'VI']);
  });

  it('is looked for in time whatever the text is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listed), fc.string({ unit: 'binary' }), fc.string(), (country, name, code) => {
        regionNamed(country, name);
        regionsByPostalCode(country, code);
      }),
    );
    expect(regionNamed('US', 'county'.repeat(500_000))).toBeUndefined();
    expect(regionsByPostalCode('US', '9'.repeat(1_000_000)).length).toBeGreaterThan(0);
  });
});

describe('an address', () => {
  it.each([
    ['US', ['street', 'city', 'state', 'postal_code']],
    ['NL', ['street', 'city', 'postal_code']],
    ['CZ', ['street', 'city', 'postal_code']],
    ['IE', ['street', 'city']],
    ['JP', ['street', 'state', 'postal_code']],
    ['HK', ['street', 'state']],
    ['SG', ['street', 'postal_code']],
    ['MO', ['street']],
    ['ZZ', ['street', 'city']],
  ])('in %s needs %j', (country, parts) => {
    expect(requiredParts(country)).toEqual(parts);
  });
});
