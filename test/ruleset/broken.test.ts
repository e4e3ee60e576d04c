import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Problem } from '../../src/model/problem.ts';
import { problemsOf } from './world.ts';

/** Every file here is a ruleset with something wrong in it; its last lines say what: `#! code line:column hint`. */
const folder = new URL('files/broken/', import.meta.url);
const beside = {
  'services.csv': 'code,name\nPAKET,Paket\n',
  'shipped/carriers/ups.yaml': 'handoff: 1\nruleset: carriers/ups\n',
};

function saying({ code, place, hint }: Problem): string {
  return `#! ${code} ${place?.line}:${place?.column}${hint === undefined ? '' : ` ${hint}`}`;
}

describe.each(readdirSync(folder).sort())('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const problems = problemsOf({ 'rules.yaml': text, ...beside });

  test('is refused for what it says, and nothing else', () => {
    expect(problems.map(saying)).toEqual(text.split('\n').filter((line) => line.startsWith('#!')));
  });

  test('is shown with a caret where the fault begins', () => {
    for (const { place } of problems) {
      const [line, carets] = (place?.excerpt ?? '').split('\n');
      expect(line).toBe(text.split('\n')[(place?.line ?? 0) - 1]);
      expect(carets?.indexOf('^')).toBe((place?.column ?? 0) - 1);
    }
  });
});

test('an empty file is refused', () => {
  expect(problemsOf('').map(saying)).toEqual(['#! ruleset.empty 1:1']);
});

test('all problems of all files are said at once', () => {
  const files = {
    'rules.yaml': 'handoff: 1\nruleset: a\nextends: [./b.yaml, ./c.yaml]\ntilte: x\n',
    'b.yaml': 'handoff: 1\nruleset: b\nrules: { packing.a: { check: wihtin } }\n',
    'c.yaml': 'handoff: 1\nruleset: [\n',
  };
  expect(
    problemsOf(files)
      .map(({ code, place }) => `${place?.file} ${code}`)
      .sort(),
  ).toEqual(['b.yaml ruleset.unknown-check', 'c.yaml ruleset.yaml', 'rules.yaml ruleset.unknown-key']);
});

test('a ruleset that nothing can be judged by is refused', () => {
  const off =
    'handoff: 1\nruleset: a\nrules: { packing.a: { severity: off, check: required, with: { field: weight } } }\n';
  expect(problemsOf(off).map(({ code }) => code)).toEqual(['ruleset.no-rules']);
});

test('a check that is near to none is answered with all there are', () => {
  const [problem] = problemsOf('handoff: 1\nruleset: a\nrules: { packing.a: { check: max_weight } }\n');
  expect(problem?.hint).toBe(`known: ${checks.map(({ id }) => id).join(', ')}`);
});

test('a file that stops being YAML half way is said to once, not at each word that follows', () => {
  const text =
    'handoff: 1\nruleset: a\nfix: {a} b\nrules:\n  packing.a: { check: required, with: { field: weight } }\n';
  expect(problemsOf(text).map(saying)).toEqual(['#! ruleset.yaml 3:10 text that begins with "{" stands in quotes']);
});

test('an entry that is not there is refused with the name it may have had', () => {
  const [problem] = problemsOf(beside, { entries: ['carriers/ups'] });
  expect(problem).toMatchObject({ code: 'ruleset.missing', hint: 'did you mean "handoff:carriers/ups"?' });
});

test('a file too long to be a ruleset is refused before it is parsed', () => {
  const long = `handoff: 1\nruleset: a\nx-pad: ${'a'.repeat(1_000_001)}\n`;
  expect(problemsOf(long).map(({ code }) => code)).toEqual(['ruleset.too-large']);
});

test('brackets without end are refused, whatever the stack', () => {
  const deep = `handoff: 1\nruleset: a\nx-deep: ${'['.repeat(200_000)}`;
  expect(problemsOf(deep).map(({ code }) => code)).toContain('ruleset.too-large');
});
