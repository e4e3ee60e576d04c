import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { postalCodeFault } from '../../src/codes/postal-codes.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const path = join(resolve(root, process.env.HANDOFF_CONFORMANCE ?? '../shared/data'), 'address/postal_codes.json');

interface Published {
  readonly country: string;
  readonly postal: string;
  readonly valid: boolean;
  /** What the second source says; null where it has no form for the country. */
  readonly libaddressinput: boolean | null;
}

/** Forms given up since the sources were written (six digits in Korea until 2015 and in Armenia until 2008, Lima's two), one taken up since
 *  (six digits in Taiwan). */
const knownDifferences = /^(KR \d{3}-\d{3}|AM 375010|PE LIMA 23|TW 101010)$/;

describe.skipIf(!existsSync(path))('published postal codes (skipped where the list is not at hand)', () => {
  const cases: readonly Published[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cases : [];
  const agreed = cases.filter(({ valid, libaddressinput }) => valid === libaddressinput);

  it('are judged as both sources judge them, but where those are known to be out of date', () => {
    const differing = agreed
      .filter(({ country, postal, valid }) => (postalCodeFault(country, postal) === undefined) !== valid)
      .map(({ country, postal }) => `${country} ${postal}`);
    expect(differing.filter((each) => !knownDifferences.test(each))).toEqual([]);
  });

  it('are of countries whose form is known', () => {
    const unknown = agreed.filter(({ country, postal }) => postalCodeFault(country, postal) === 'unknown');
    expect([...new Set(unknown.map(({ country }) => country))]).toEqual([]);
  });

  it('with the country before them are no postal codes, though one source takes them', () => {
    const prefixed = cases.filter(({ postal, valid }) => valid && /^(DK|L)[ -]*\d{4}$/i.test(postal));
    expect(prefixed.length).toBeGreaterThan(0);
    for (const { country, postal } of prefixed) expect(postalCodeFault(country, postal)).toBe('1234');
  });
});
