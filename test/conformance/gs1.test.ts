import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { identifierByCode } from '../../src/codes/gs1/ais.ts';
import { countryNumbers } from '../../src/codes/gs1/country-numbers.ts';
import { parseElements } from '../../src/codes/gs1/parse.ts';
import { relationFault } from '../../src/codes/gs1/relations.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(resolve(root, process.env.HANDOFF_CONFORMANCE ?? '../shared/data'), 'gs1');

interface Judged {
  readonly linter?: string;
  readonly ai?: string;
  readonly ais?: readonly string[];
  readonly input: string;
  readonly valid: boolean;
  readonly error: string | null;
  readonly markup?: string | null;
  readonly unbracketed?: string | null;
}

function read(file: string): readonly Judged[] {
  const path = join(folder, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cases : [];
}

const known = (codes: readonly string[]) => codes.every((code) => identifierByCode.has(code));

describe.skipIf(!existsSync(folder))(
  'element strings judged by the syntax engine of GS1 (skipped where they are not at hand)',
  () => {
    const single = read('gs1_engine_verdicts_single_ai.json').filter(({ ai = '' }) => known([ai]));
    const combined = read('gs1_engine_verdicts_combinations.json').filter(({ ais = [] }) => known(ais));

    it('of one identifier have the same verdict here', () => {
      expect(single.length).toBeGreaterThan(400);
      const differing = single
        .filter(({ input, valid }) => (parseElements(input).fault === undefined) !== valid)
        .map(({ input, valid, error }) => `${input} ${valid} ${error} ${parseElements(input).fault?.expected}`);
      expect(differing).toEqual([]);
    });

    it('of one identifier have the fault at the same characters (the engine prints them up to that component)', () => {
      const differing = single
        .filter(({ markup }) => typeof markup === 'string')
        .filter(({ input, markup = '' }) => !marked(input).startsWith(markup ?? ''))
        .map(({ markup, input }) => `${markup} ${marked(input)}`);
      expect(differing).toEqual([]);
    });

    it('of several identifiers have the same verdict here', () => {
      expect(combined.length).toBeGreaterThan(1000);
      const differing = combined
        .filter(({ input, valid }) => isRight(input) !== valid)
        .map(({ input, valid, error }) => `${input} ${valid} ${error}`);
      expect(differing).toEqual([]);
    });

    it('are the same elements with brackets and with FNC1', () => {
      for (const { input, unbracketed } of combined) {
        if (typeof unbracketed === 'string') expect(pairs(unbracketed)).toEqual(pairs(input));
      }
    });

    it('have countries by number as the linter of GS1 has them', () => {
      const cases = read('gs1_linters.json').filter(
        ({ linter, input }) => linter === 'iso3166' && /^\d{3}$/.test(input),
      );
      expect(cases.length).toBeGreaterThan(400);
      expect(cases.filter(({ input, valid }) => countryNumbers.has(input) !== valid)).toEqual([]);
    });

    it('leave out identifiers of other trades only', () => {
      const codes: readonly string[] = existsSync(folder)
        ? JSON.parse(readFileSync(join(folder, 'gs1_ai_table.json'), 'utf8')).entries.map(
            (entry: { ai: string }) => entry.ai,
          )
        : [];
      const stems = new Set(codes.filter((code) => !identifierByCode.has(code)).map((code) => code.slice(0, 2)));
      expect([...stems].sort()).toEqual(['39', '70', '71', '72', '80', '81', '82']);
    });
  },
);

function isRight(input: string): boolean {
  const { elements, fault } = parseElements(input);
  return fault === undefined && relationFault(elements) === undefined;
}

function pairs(input: string): readonly (readonly [string, string])[] {
  return parseElements(input).elements.map(({ ai, value }) => [ai, value]);
}

function marked(input: string): string {
  const { fault } = parseElements(input);
  if (fault === undefined) return input;
  return `${input.slice(0, fault.from)}|${input.slice(fault.from, fault.to)}|${input.slice(fault.to)}`;
}
