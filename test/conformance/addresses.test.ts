import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requiredParts } from '../../src/codes/addresses/parts.ts';
import { poBoxIn } from '../../src/codes/addresses/po-boxes.ts';
import { resolveCountry } from '../../src/codes/countries.ts';
import { postalCodeFault } from '../../src/codes/postal-codes.ts';
import { hasPostalCode, regionNamed, regionsOf } from '../../src/codes/regions/region.ts';
import { boxLines } from './po-box-lines.ts';
import { casesOf, folder, tally } from './tally.ts';

interface Country {
  readonly required: readonly string[];
  readonly zipRegex: string | null;
  readonly zipExamples: readonly string[];
  readonly subdivisions?: readonly Subdivision[];
}
interface Subdivision {
  readonly key: string;
  readonly zipPrefixRegex?: string;
  readonly zipExamples?: string;
}
interface Validated {
  readonly test: string;
  readonly address: Readonly<Record<string, string>>;
  readonly filter: readonly (readonly string[])[] | null;
  readonly expected_problems: readonly (readonly [field: string, problem: string])[];
}

function read<T>(file: string, key: string): Readonly<Record<string, T>> {
  const path = join(folder, 'address', file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8'))[key] : {};
}

const countries = Object.entries(read<Country>('libaddressinput.json', 'countries'));
const validated = casesOf<Validated>('address/libaddressinput_validator_tests.json');
const patterns = read<string>('po_box_patterns.json', 'patterns');

const partByName: Readonly<Record<string, string>> = {
  streetAddress: 'street',
  city: 'city',
  state: 'state',
  postalCode: 'postal_code',
};

describe.skipIf(countries.length === 0)('address metadata of libaddressinput (skipped where it is not at hand)', () => {
  it('asks for the parts that are asked for here', () => {
    const reasons: Readonly<Record<string, string>> = {
      CZ: 'the copy lacks the Czech entry: addresses there have a postal code',
      JP: 'the library’s own tests take a Japanese address without city: it is part of the lines',
    };
    const open = tally('required parts by country', countries, ([input, { required }]) => {
      const [ours, theirs] = [[...requiredParts(input)], required.map((name) => partByName[name] ?? name)].map(
        (parts) => parts.sort().join(' '),
      );
      return ours === theirs ? undefined : { input, ours: ours ?? '', theirs: theirs ?? '', reason: reasons[input] };
    });
    expect(open).toEqual([]);
  });

  it('has examples of postal codes that are right here', () => {
    const examples = countries.flatMap(([country, { zipExamples, zipRegex }]) =>
      zipExamples.map((code) => ({
        country,
        code,
        own: zipRegex !== null && new RegExp(`^(?:${zipRegex})$`).test(code),
      })),
    );
    const open = tally('example postal codes', examples, ({ country, code, own }) => {
      const fault = postalCodeFault(country, code);
      const reason = own ? exampleReasons[country] : 'the library’s own pattern refuses it';
      return fault === undefined
        ? undefined
        : { input: `${country} ${code}`, ours: `should be ${fault}`, theirs: 'valid', reason };
    });
    expect(open).toEqual([]);
  });

  it('has states that are known here, and postal codes of theirs that agree with them', () => {
    const states = countries.flatMap(([country, { subdivisions = [] }]) =>
      subdivisions.flatMap((state) => codesOf(country, state).map((code) => ({ country, key: state.key, code }))),
    );
    expect(states.length).toBeGreaterThan(1_000);
    const open = tally('states and how their postal codes begin', states, ({ country, key, code }) => {
      const region = regionNamed(country, key);
      if (region !== undefined && (code === undefined || hasPostalCode(region, code))) return undefined;
      const reason = country === 'KR' ? 'Korea has five digits since 2015' : undefined;
      return {
        input: `${country} ${key} ${code}`,
        ours: region === undefined ? 'unknown' : 'of another state',
        theirs: 'agree',
        reason,
      };
    });
    expect(open).toEqual([]);
  });
});

/** Countries whose codes changed since the data was written. */
const exampleReasons: Readonly<Record<string, string>> = {
  AM: 'Armenia has four digits since 2008',
  KR: 'Korea has five digits since 2015',
  PE: 'Peru has five digits since 2011',
  TZ: 'Tanzania has five digits since 2012',
};

/** Codes that the data gives as examples of a state: `35000,36999:40000`; one undefined where it gives none. */
function codesOf(country: string, { zipExamples = '', zipPrefixRegex }: Subdivision): readonly (string | undefined)[] {
  const codes = zipExamples.split(/[,:]/).filter((code) => code !== '');
  const starts = new RegExp(`^(?:${zipPrefixRegex})`);
  const sound = codes.filter(
    (code) => zipPrefixRegex !== undefined && starts.test(code) && postalCodeFault(country, code) === undefined,
  );
  return sound.length === 0 ? [undefined] : sound;
}

describe.skipIf(validated.length === 0)(
  'addresses of the validator’s tests (skipped where they are not at hand)',
  () => {
    it('have the same problems here', () => {
      const open = tally('address validator tests', validated, (each) => {
        const [ours, theirs] = [problemsOf(each), expectedOf(each)].map((problems) => problems.sort().join(', '));
        return ours === theirs ? undefined : { input: each.test, ours: ours || 'none', theirs: theirs || 'none' };
      });
      expect(open).toEqual([]);
    });
  },
);

/** What the metadata of cities lacks is said of the library, not of the address. */
function expectedOf({ expected_problems }: Validated): string[] {
  return expected_problems.filter(([, problem]) => problem !== 'UNSUPPORTED_FIELD').map((problem) => problem.join(' '));
}

const fieldByPart = {
  street: 'STREET_ADDRESS',
  city: 'LOCALITY',
  state: 'ADMIN_AREA',
  postal_code: 'POSTAL_CODE',
} as const;

function problemsOf(each: Validated): string[] {
  const { region_code: region = '', administrative_area: state, locality: city, postal_code: code } = each.address;
  const country = resolveCountry(region);
  if (country === undefined) return ['COUNTRY UNKNOWN_VALUE'];
  // The copies of these tests leave out street lines: one is there wherever it is not said to be missing.
  const street = expectedOf(each).includes('STREET_ADDRESS MISSING_REQUIRED_FIELD') ? undefined : '1 Way';
  const values = { street, city, state, postal_code: code };
  const missing = requiredParts(country).filter((part) => values[part] === undefined);
  const found = [
    ...missing.map((part) => `${fieldByPart[part]} MISSING_REQUIRED_FIELD`),
    ...stateProblems(country, state, code),
    ...(code !== undefined && postalCodeFault(country, code) !== undefined ? ['POSTAL_CODE INVALID_FORMAT'] : []),
  ];
  const wanted = each.filter?.map((problem) => problem.join(' '));
  return found.filter((problem) => wanted === undefined || wanted.includes(problem));
}

function stateProblems(country: string, state: string | undefined, code: string | undefined): readonly string[] {
  if (state === undefined || regionsOf(country).length === 0) return [];
  const region = regionNamed(country, state);
  if (region === undefined) return ['ADMIN_AREA UNKNOWN_VALUE'];
  return code === undefined || hasPostalCode(region, code) ? [] : ['POSTAL_CODE MISMATCHING_VALUE'];
}

describe.skipIf(Object.keys(patterns).length === 0)(
  'post office boxes (skipped where the patterns are not at hand)',
  () => {
    const flagged = (pattern: string) =>
      pattern.startsWith('(?i)') ? new RegExp(pattern.slice(4), 'iu') : new RegExp(pattern, 'u');

    it('have lines of every language', () => {
      expect([...new Set(boxLines.map(({ language }) => language))].sort()).toEqual(Object.keys(patterns).sort());
    });

    it('are found in the lines in which the patterns find them, and nowhere else', () => {
      const open = tally('post office boxes', boxLines, ({ language, country, line, reason }) => {
        const theirs = [patterns[language], patterns.und].some(
          (pattern) => pattern !== undefined && flagged(pattern).test(line),
        );
        const ours = poBoxIn(line, country) !== undefined;
        const say = (found: boolean) => (found ? 'a box' : 'no box');
        return ours === theirs
          ? undefined
          : { input: `${country} ${line}`, ours: say(ours), theirs: say(theirs), reason };
      });
      expect(open).toEqual([]);
    });
  },
);
