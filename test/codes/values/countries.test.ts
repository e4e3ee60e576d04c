import { describe, expect, it } from 'vitest';
import { furtherNames } from '../../../src/codes/countries/further-names.ts';
import { englishNames, otherNames } from '../../../src/codes/countries/names.ts';
import { resolveCountry } from '../../../src/codes/countries.ts';
import { normaliseHeader } from '../../../src/model/header.ts';

const entries = (names: string) =>
  names.split('|').map((entry) => [entry.slice(0, 2), entry.slice(3).split('/')] as const);

describe('a country', () => {
  it.each([
    ['NL', 'NL'],
    ['nl', 'NL'],
    ['The Netherlands', 'NL'],
    ['Pays-Bas', 'NL'],
    ['UK', 'GB'],
    ['U.S.A.', 'US'],
    ['United States of America', 'US'],
    ['Côte d’Ivoire', 'CI'],
    ['Cote dIvoire', 'CI'],
    ['Österreich', 'AT'],
    ['Węgry', 'HU'],
    ['España', 'ES'],
    ['Svizzera', 'CH'],
    ['Czech Republic', 'CZ'],
    ['XK', 'XK'],
    ['NLD', 'NL'],
    ['deu', 'DE'],
    ['Vereinigte Arabische Emirate', 'AE'],
    ['Maroc', 'MA'],
    ['Dominikanische Republik', 'DO'],
  ])('%s is %s', (text, code) => {
    expect(resolveCountry(text)).toBe(code);
  });

  it.each(['', 'XX', 'ZZ', 'EU', '840', 'XKC', 'Congo', 'Korea', 'Atlantis', 'constructor'])(
    '"%s" is none, or more than one',
    (text) => {
      expect(resolveCountry(text)).toBeUndefined();
    },
  );

  it('is one of the 249 of ISO 3166-1, or Kosovo', () => {
    const codes = entries(englishNames).map(([code]) => code);
    expect(new Set(codes).size).toBe(250);
    expect(codes).toEqual([...codes].sort());
  });

  it('shares no name with another', () => {
    const codeByName = new Map<string, string>();
    const shared = [...entries(englishNames), ...entries(otherNames), ...entries(furtherNames)].flatMap(
      ([code, names]) =>
        names.filter((name) => {
          const owner = codeByName.get(normaliseHeader(name)) ?? code;
          codeByName.set(normaliseHeader(name), owner);
          return owner !== code;
        }),
    );
    expect(shared).toEqual([]);
  });

  it('has no name that is another’s code', () => {
    const named = [...entries(englishNames), ...entries(otherNames), ...entries(furtherNames)].flatMap(
      ([code, names]) => names.filter((name) => resolveCountry(name) !== code),
    );
    expect(named).toEqual([]);
  });
});
