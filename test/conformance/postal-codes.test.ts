import { describe, expect, it } from 'vitest';
import { isWithdrawnForm, postalCodeFault } from '../../src/codes/postal-codes.ts';
import { casesOf, tally } from './tally.ts';

interface Published {
  readonly country: string;
  readonly postal: string;
  readonly valid: boolean;
  /** What the second source says; null where it has no form for the country. */
  readonly libaddressinput: boolean | null;
}

const cases = casesOf<Published>('address/postal_codes.json');

/** A form taken up since the sources were written. */
const outOfDate: Readonly<Record<string, string>> = {
  'TW 101010': 'Taiwan has six digits since 2020',
};

const ambiguity = 'the two sources differ: separators, letters of the country before the code, ranges given out later';

describe.skipIf(cases.length === 0)('published postal codes (skipped where the list is not at hand)', () => {
  const isAgreed = ({ valid, libaddressinput }: Published) => valid === libaddressinput;
  const compared = (set: string, those: readonly Published[], reasonFor: (each: Published) => string | undefined) =>
    tally(set, those, (each) => {
      // As the check judges by default: withdrawn forms are taken.
      const fault = isWithdrawnForm(each.country, each.postal) ? undefined : postalCodeFault(each.country, each.postal);
      if ((fault === undefined) === each.valid && fault !== 'unknown') return undefined;
      const theirs = each.valid ? 'valid' : 'invalid';
      const input = `${each.country} ${each.postal}`;
      return { input, ours: fault === undefined ? 'valid' : `should be ${fault}`, theirs, reason: reasonFor(each) };
    });

  it('are judged as both sources judge them, but where those are known to be out of date', () => {
    const open = compared(
      'postal codes on which two sources agree',
      cases.filter(isAgreed),
      ({ country, postal }) => outOfDate[`${country} ${postal}`],
    );
    expect(open).toEqual([]);
  });

  it('on which the sources differ are of countries whose form is known', () => {
    const differing = cases.filter((each) => !isAgreed(each));
    expect(compared('postal codes on which two sources differ', differing, () => ambiguity)).toEqual([]);
    // IC, the Canary Islands to customs, is no country of ISO 3166.
    const unknown = differing.filter(({ country, postal }) => postalCodeFault(country, postal) === 'unknown');
    expect([...new Set(unknown.map(({ country }) => country))]).toEqual(['IC']);
  });

  it('with the country before them are no postal codes, though one source takes them', () => {
    const prefixed = cases.filter(({ postal, valid }) => valid && /^(DK|L)[ -]*\d{4}$/i.test(postal));
    expect(prefixed.length).toBeGreaterThan(0);
    for (const { country, postal } of prefixed) expect(postalCodeFault(country, postal)).toBe('1234');
  });
});
