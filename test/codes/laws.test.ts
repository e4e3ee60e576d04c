import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigitAlgorithms, checkDigitFault } from '../../src/codes/check-digit-algorithms.ts';
import { judgeElements } from '../../src/codes/gs1/judge.ts';
import { keyFaults } from '../../src/codes/gs1/keys.ts';
import { parseElements } from '../../src/codes/gs1/parse.ts';
import { relationFault } from '../../src/codes/gs1/relations.ts';
import { readTyped } from '../../src/codes/typed.ts';
import { fieldTypes } from '../../src/model/values.ts';

const codes = join(import.meta.dirname, '../../src/codes');

type OfText = (...texts: readonly string[]) => unknown;

const types = fieldTypes.filter((type) => type !== 'text');
const rules = {
  require: ['00'],
  allow: ['00', '420'],
  forbid: ['37'],
  requisites: true,
  agree: [{ ai: '00', text: '1' }],
};

/** Functions that take text beside other things. */
const withMore: Readonly<Record<string, OfText>> = {
  relationFault: (text) => relationFault(parseElements(`${text}`).elements),
  judgeElements: (text) => judgeElements(`${text}`, rules),
  ...Object.fromEntries(types.map((type) => [`readTyped ${type}`, (text) => readTyped(type, `${text}`)] as const)),
  ...Object.fromEntries(
    Object.entries(keyFaults).map(([key, fault]) => [`keyFaults ${key}`, (text) => fault(`${text}`)] as const),
  ),
  ...Object.fromEntries(
    Object.entries(checkDigitAlgorithms).map(
      ([name, algorithm]) => [`checkDigitFault ${name}`, (text) => checkDigitFault(algorithm, `${text}`)] as const,
    ),
  ),
};

/** Every function that src/codes exports and that takes nothing but texts, by name: a new one is held to the laws without being listed. */
async function functionsOfText(): Promise<readonly (readonly [string, OfText])[]> {
  const files = readdirSync(codes, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found: (readonly [string, OfText])[] = [];
  for (const file of files.sort()) {
    const names = namesOfText(readFileSync(join(codes, file), 'utf8'));
    if (names.length === 0) continue;
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(codes, file)).href);
    for (const name of names) {
      const value = module[name];
      if (typeof value === 'function') found.push([`${file} ${name}`, value as OfText]);
    }
  }
  return found;
}

function namesOfText(source: string): readonly string[] {
  return [...source.matchAll(/^export function (\w+)\(([^()]*)\)/gm)].flatMap(([, name = '', params = '']) => {
    const list = params
      .split(',')
      .map((param) => param.trim())
      .filter((param) => param !== '');
    const onlyText = list.length > 0 && list.every((param) => /^\w+\??: string( \| undefined)?$/.test(param));
    return onlyText ? [name] : [];
  });
}

const found = await functionsOfText();
const functions = [...found, ...Object.entries(withMore)];

/** Texts that a careless pattern or loop would take long over. */
const units = [
  '1',
  'A',
  ' ',
  '-',
  '(',
  ')',
  '(10)',
  '%',
  '%2',
  '^',
  '\u001d',
  '.',
  ',',
  '@',
  'a@b.',
  '+',
  '/',
  '0',
  '00',
  '420',
  'JD',
  'é',
  '\u0000',
  '😀',
  ':',
  '=',
  '&',
  '\\(',
  'https://a/01/',
];
const starts = ['', '(10)', ']C110', 'https://a/01/', 'GM1', '420', '1Z', ']E0', '+'];

describe('functions of src/codes', () => {
  it('are many, and found without being listed', () => {
    expect(found.length).toBeGreaterThan(60);
    const names = found.map(([name]) => name.split(' ')[1]);
    expect(names).toEqual(
      expect.arrayContaining(['parseElements', 'judgeTracking', 'resolveCarrier', 'joinKey', 'compact']),
    );
  });

  it.each(functions)('%s never throws, whatever the text', (_, call) => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...units), maxLength: 12 }),
      fc.constantFrom('', 'constructor', '__proto__', 'toString'),
    );
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        call(a, b, c);
      }),
      { numRuns: 60 },
    );
  });

  it.each(functions)('%s takes no more than linear time', (_, call) => {
    for (const [unit, start] of units.flatMap((each) => starts.map((first) => [each, first] as const))) {
      const long = start + unit.repeat(Math.floor(60_000 / unit.length));
      const began = performance.now();
      call(long, long, long);
      expect(performance.now() - began, JSON.stringify([start, unit])).toBeLessThan(800);
    }
  });
});
