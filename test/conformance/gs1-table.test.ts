import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNamedBy } from '../../src/codes/gs1/ai.ts';
import { identifierByCode } from '../../src/codes/gs1/ais.ts';
import { testByName } from '../../src/codes/gs1/component-tests.ts';
import { componentFault } from '../../src/codes/gs1/components.ts';
import type { Span } from '../../src/codes/gs1/span.ts';
import { casesOf, folder, tally } from './tally.ts';

interface PublishedIdentifier {
  readonly ai: string;
  readonly predefinedLengthNoFNC1: boolean;
  readonly components: readonly {
    readonly cset: string;
    readonly min: number;
    readonly max: number;
    readonly optional: boolean;
    readonly linters: readonly string[];
  }[];
  readonly attributes: { readonly req?: readonly string[]; readonly ex?: readonly string[] };
}

/** Our names of component tests by those of the GS1 dictionary. A company prefix at the second place follows from the digits before it. */
const testByLinter: Readonly<Record<string, string>> = {
  csum: 'check',
  csumalpha: 'pair',
  gcppos1: 'prefix',
  hasnondigit: 'nondigit',
  hh: 'hour',
  hhmi: 'time',
  hyphen: 'hyphen',
  iban: 'iban',
  importeridx: 'importer',
  iso3166: 'country',
  iso3166999: 'country999',
  iso3166alpha2: 'country2',
  iso4217: 'currency',
  iso5218: 'sex',
  latitude: 'latitude',
  longitude: 'longitude',
  mediatype: 'media',
  mi: 'sixtieth',
  nonzero: 'nonzero',
  nozeroprefix: 'unpadded',
  packagetype: 'package',
  pcenc: 'percent',
  pieceoftotal: 'piece',
  posinseqslash: 'position',
  ss: 'sixtieth',
  winding: 'winding',
  yesno: 'flag',
  yymmd0: 'date0',
  yymmdd: 'date',
  yyyymmdd: 'day',
  zero: 'zero',
  couponcode: 'coupon',
  couponposoffer: 'offer',
};

const path = join(folder, 'gs1/gs1_ai_table.json');
const entries: readonly PublishedIdentifier[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).entries : [];

describe.skipIf(entries.length === 0)('the table of application identifiers (skipped where it is not at hand)', () => {
  const codes = entries.map(({ ai }) => ai);

  it('has each that GS1 has assigned, and no other', () => {
    expect([...identifierByCode.keys()].sort()).toEqual([...codes].sort());
  });

  it('says of each what GS1 says: components, tests, FNC1, required and exclusive identifiers', () => {
    const differing = tally('GS1 application identifiers', entries, (entry) => {
      const [ours, theirs] = [oursOf(entry.ai, codes), theirsOf(entry, codes)];
      return ours === theirs ? undefined : { input: entry.ai, ours, theirs };
    });
    expect(differing).toEqual([]);
  });
});

function oursOf(code: string, codes: readonly string[]): string {
  const found = identifierByCode.get(code);
  if (found === undefined) return 'unknown';
  const components = found.components.map(({ of, min, max, optional, tests }) => [of, min, max, optional, ...tests]);
  const needs = found.needs.map((group) => group.split('|').map((each) => each.split('+').flatMap(codesNamed(codes))));
  const excludes = found.excludes.flatMap(codesNamed(codes)).sort();
  return JSON.stringify({ components, predefined: found.predefined, needs, excludes });
}

function theirsOf(
  { ai, components, attributes, predefinedLengthNoFNC1 }: PublishedIdentifier,
  codes: readonly string[],
) {
  expect(ai).not.toBe('');
  return JSON.stringify({
    components: components.map(({ cset, min, max, optional, linters }) => [
      cset,
      min,
      max,
      optional,
      ...linters.filter((linter) => linter !== 'gcppos2').map((linter) => testByLinter[linter] ?? linter),
    ]),
    predefined: predefinedLengthNoFNC1,
    needs: (attributes.req ?? []).map((group) =>
      group.split(',').map((each) => each.split('+').flatMap(codesNamed(codes))),
    ),
    excludes: (attributes.ex ?? []).flatMap((group) => group.split(',').flatMap(codesNamed(codes))).sort(),
  });
}

function codesNamed(codes: readonly string[]) {
  return (pattern: string) => codes.filter((code) => isNamedBy(pattern, code));
}

interface LinterCase {
  readonly linter: string;
  readonly input: string;
  readonly valid: boolean;
  readonly error: string | null;
  readonly highlight?: string | null;
}

/** Character sets that the dictionary tests by linters of their own. */
const setByLinter: Readonly<Record<string, 'N' | 'X' | 'Y' | 'Z'>> = {
  csetnumeric: 'N',
  cset82: 'X',
  cset39: 'Y',
  cset64: 'Z',
};
const digitsOnly = new Set(
  entries.flatMap(({ components }) => components.flatMap(({ cset, linters }) => (cset === 'N' ? linters : []))),
);

describe.skipIf(entries.length === 0)('tests of components (skipped where their cases are not at hand)', () => {
  it('say of every text what the linters of GS1 say', () => {
    const cases = casesOf<LinterCase>('gs1/gs1_linters.json');
    expect(cases.length).toBeGreaterThan(2000);
    // A date YYYYMMD0 stands in no identifier.
    const known = cases.filter(({ linter }) => linter !== 'yyyymmd0');
    const differing = tally('GS1 tests of components', known, (each) => {
      const theirs = each.valid ? each.input : (each.highlight ?? 'wrong');
      const marks = marksBy(each);
      return marks.includes(theirs) && marks.includes(each.input) === each.valid
        ? undefined
        : { input: `${each.linter} ${each.input}`, ours: `${marks[0]}`, theirs, reason: reasonFor(each) };
    });
    expect(differing).toEqual([]);
  });
});

/** The text with what is wrong between asterisks: as the component has it, characters first, and as its test alone does. */
function marksBy({ linter, input }: LinterCase): readonly string[] {
  const of = setByLinter[linter] ?? (digitsOnly.has(linter) ? 'N' : 'X');
  const test = testByLinter[linter] ?? '';
  const span = componentFault({ of, min: 0, max: input.length, optional: false, tests: [test] }, input);
  return span === undefined ? [input] : [span, testByName[test]?.(input) ?? span].map((each) => marked(input, each));
}

function marked(input: string, { from, to }: Span): string {
  return `${input.slice(0, from)}*${input.slice(from, to)}*${input.slice(to)}`;
}

function reasonFor({ error }: LinterCase): string | undefined {
  if (error === 'GS1_LINTER_GCP_DATASOURCE_OFFLINE' || error === 'GS1_LINTER_INVALID_GCP_PREFIX')
    return 'needs the list of company prefixes that only GS1 has; its test puts one in place';
  return undefined;
}
