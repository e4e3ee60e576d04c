import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { problemsOf } from '../ruleset/world.ts';
import { evaluated } from './evaluated.ts';

const head = 'handoff: 1\nruleset: a\nrules:\n  docs.x:\n';

function problemsIn(scalar: string, on = 'parcel'): readonly Problem[] {
  return problemsOf(`${head}    on: ${on}\n    cel: ${scalar}\n`);
}

/** What stands over the carets of the only problem. */
function marked(problems: readonly Problem[]): string {
  const [line = '', carets = ''] = problems[0]?.place?.excerpt?.split('\n') ?? [];
  return line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
}

const algorithms =
  'known: gs1-mod10, luhn, ups-1z, fedex-express, fedex-ground, mod7, s10, iso7064-mod37-36, identcode';

describe('a mistake in an expression is refused when the ruleset loads', () => {
  test.each([
    ['wieght > 3', 'ruleset.unknown-field', 'wieght', 'did you mean "weight"?'],
    ['parcel.wieght > 3', 'ruleset.unknown-field', 'wieght', 'did you mean "parcel.weight"?'],
    ["labels.exists(l, l.sccc == 'x')", 'ruleset.unknown-field', 'sccc', 'did you mean "l.sscc"?'],
    ['weight > length', 'ruleset.type', 'weight > length', undefined],
    ["weight > '3'", 'ruleset.type', "weight > '3'", 'write the number without quotes'],
    [
      "ship_date > '2026-01-01'",
      'ruleset.type',
      "ship_date > '2026-01-01'",
      "write a moment as timestamp('2026-11-22') or timestamp('2026-11-22T17:00:00Z')",
    ],
    ['weight > 30 kg', 'ruleset.expression', 'kg', "write quantity('30 kg')"],
    ['weight = 3', 'ruleset.expression', '=', 'write =='],
    ['weight => 3', 'ruleset.expression', '=', 'write >='],
    ['weight =< 3', 'ruleset.expression', '=', 'write <='],
    ['weight > = 3', 'ruleset.expression', '=', 'write >=, without a space'],
    ['not weight > 3', 'ruleset.expression', 'weight', 'write !(…) around what should not be so'],
    ["order_id IN ['A']", 'ruleset.expression', 'IN', 'write in, in small letters'],
    ['order_id == “A”', 'ruleset.expression', '“', "text stands in straight quotes: 'UPS'"],
    ['weight > 3 and length > 3', 'ruleset.expression', 'and', 'write &&'],
    ['weight > 3 or length > 3', 'ruleset.expression', 'or', 'write ||'],
    ['weight >', 'ruleset.expression', "'", undefined],
    ['weight', 'ruleset.type', 'weight', 'compare it with something'],
    ["carrier == 'USP'", 'ruleset.value', "'USP'", 'did you mean "UPS"?'],
    ["carrier in ['UPS', 'Fedexx']", 'ruleset.value', "'Fedexx'", 'did you mean "FEDEX"?'],
    ["ship_to_country == 'Germny'", 'ruleset.value', "'Germny'", undefined],
    ['order_id.startWith("A")', 'ruleset.unknown-function', 'startWith', 'did you mean "startsWith"?'],
    ['startsWith(order_id, "A")', 'ruleset.unknown-function', 'startsWith', "write text.startsWith('AB')"],
    ['now() > ship_date', 'ruleset.unknown-function', 'now', 'the only clock is as_of'],
    ['order_id.startsWith(3)', 'ruleset.type', '3', "write text.startsWith('AB')"],
    [
      'order_id.matches("(?=a)")',
      'ruleset.pattern',
      '(?=a)',
      'look-ahead and look-behind cannot run in linear time: write two rules, or "not"',
    ],
    ['order_id.matches(sscc)', 'ruleset.expression', 'sscc', "write text.matches('^[A-Z]{2}')"],
    ['weight < quantity("30 stone")', 'ruleset.value', '"30 stone"', undefined],
    ['check_digit_ok(sscc, "gs1")', 'ruleset.value', '"gs1"', algorithms],
    ['(order_id + "x").y == "z"', 'ruleset.expression', 'order_id + "x").y', 'write weight or parcel.weight, say'],
    ['ship_date - ship_date > duration("3 days")', 'ruleset.value', '"3 days"', undefined],
    ["as_of.getHours('Europe/Amsterdm') > 3", 'ruleset.value', "'Europe/Amsterdm'", undefined],
    ['weight == null', 'ruleset.expression', 'null', 'ask whether a field is there with has(field)'],
    ['order_id in lists.bannd', 'ruleset.unknown-field', 'bannd', undefined],
    ['size(labels) > size(items)', 'ruleset.expression', 'size(items)', 'write two rules'],
    [
      'labels[0].sscc == "x"',
      'ruleset.expression',
      'labels',
      'write the rule with on: label, or labels.exists(one, …)',
    ],
    [
      'labels.map(l, l.sscc) == []',
      'ruleset.expression',
      'labels',
      'write the rule with on: label, or labels.exists(one, …)',
    ],
    [
      'label.sscc == "x"',
      'ruleset.unknown-field',
      'sscc',
      'write the rule with on: label, or use a check that counts or sums',
    ],
    ['has(weight > 3)', 'ruleset.expression', 'weight > 3', 'write weight or parcel.weight, say'],
    [
      'order_id.matches("^\\d+$")',
      'ruleset.expression',
      '\\d',
      'put an r before the quotes, r"…", and backslashes are themselves',
    ],
    [
      "order_id.matches('(a)\\1')",
      'ruleset.expression',
      '\\1',
      'put an r before the quotes, r"…", and backslashes are themselves',
    ],
    ['order_id.matches(r"(a)\\1")', 'ruleset.pattern', '\\1', 'back-references cannot run in linear time'],
    ['3 < weight < 80', 'ruleset.type', '3 < weight < 80', 'join two comparisons with &&'],
    ['weight >= 3 <= 80', 'ruleset.type', 'weight >= 3 <= 80', 'join two comparisons with &&'],
    ['ship_to_postal_code == 10001', 'ruleset.type', 'ship_to_postal_code == 10001', "text stands in quotes: '10001'"],
    ['!weight > 3', 'ruleset.type', 'weight', undefined],
    ['carrier == UPS', 'ruleset.unknown-field', 'UPS', "text stands in quotes: 'UPS'"],
    ['weight != None', 'ruleset.unknown-field', 'None', 'ask whether a field is there with has(field)'],
    ['weight is null', 'ruleset.expression', 'is', 'ask whether a field is there with has(field)'],
    ['weight not in [1, 2]', 'ruleset.expression', 'not', 'write !(… in …)'],
    ['weight > 31,5', 'ruleset.expression', ',', 'write 31.5'],
    ['weight > .5', 'ruleset.expression', '.', 'write 0.5'],
    ['weight > $max', 'ruleset.expression', '$', 'write params.max'],
    ['weight > 3 # heavy', 'ruleset.expression', '#', 'a comment begins with //'],
    ['if (weight > 3) true else false', 'ruleset.expression', 'if', 'write condition ? one : other'],
    ['len(labels) == 1', 'ruleset.unknown-function', 'len', 'write size(…)'],
    ['labels.count() == 1', 'ruleset.unknown-function', 'count', 'write size(…)'],
    ['order_id.length > 3', 'ruleset.unknown-field', 'length', 'write order_id.size()'],
    [
      'weight.kg > 3',
      'ruleset.unknown-field',
      'kg',
      'a field has no parts: weights are kilograms, lengths centimetres',
    ],
    ['order_id.toUpperCase() == "A"', 'ruleset.unknown-function', 'toUpperCase', 'write text.upperAscii()'],
    ['today() > ship_date', 'ruleset.unknown-function', 'today', 'the only clock is as_of'],
    ['ship_date > as_of()', 'ruleset.unknown-function', 'as_of', 'write as_of, without brackets'],
    ["{'a': 1}['a'] == 1", 'ruleset.expression', "{'a': 1}", 'write a list, or one rule per case'],
    [
      "ship_date < timestamp('2026-11-20T12:00:00Z')",
      'ruleset.type',
      "ship_date < timestamp('2026-11-20T12:00:00Z')",
      'write both with an offset, or both without; a day has none',
    ],
    [
      "timestamp('2026-10-25T02:30:00') - timestamp('2026-10-25T02:30:00+01:00') > duration('1h')",
      'ruleset.type',
      "timestamp('2026-10-25T02:30:00') - timestamp('2026-10-25T02:30:00+01:00')",
      'write both with an offset, or both without; a day has none',
    ],
  ])('%s', (cel, code, under, hint) => {
    const problems = problemsIn(`'${cel.replaceAll("'", "''")}'`);
    expect(problems.map((problem) => [problem.code, problem.hint])).toEqual([[code, hint]]);
    expect(marked(problems).replaceAll("''", "'")).toBe(under);
  });

  test('each of several at its own place', () => {
    const problems = problemsIn('"wieght > 3 && lenght < foo(3)"');
    expect(problems.map(({ place }) => place?.column)).toEqual([11, 25, 34]);
  });

  test('a label rule has no labels to count', () => {
    expect(problemsIn('size(labels) == 1', 'label')[0]?.message).toBe('a rule on label has no labels to count');
  });
});

test('a list held against carriers has to name carriers', () => {
  const rules = 'rules: { docs.x: { cel: carrier in lists.hauliers } }\n';
  const problems = problemsOf(`handoff: 1\nruleset: a\nlists: { hauliers: [Fedexx, DHL Paket] }\n${rules}`);
  expect(problems).toMatchObject([
    { code: 'ruleset.value', hint: 'did you mean "FEDEX"?', place: { line: 4, column: 42 } },
  ]);
});

describe('an expression is bounded', () => {
  test.each([
    ['characters', `weight > ${'1'.repeat(2000)}`],
    ['nodes', `weight > ${'1+'.repeat(400)}1`],
    ['nesting', `${'('.repeat(100)}true${')'.repeat(100)}`],
    ['signs in a row', `${'!'.repeat(1900)}true`],
    ['entries of a list', `weight in [${'1,'.repeat(200)}1]`],
    ['comprehensions', '[1].all(a, [1].all(b, [1].all(c, a == b && b == c)))'],
  ])('%s', (_, cel) => {
    expect(problemsIn(JSON.stringify(cel)).map(({ code }) => code)).toEqual(['ruleset.expression']);
  });
});

describe('a comprehension over a long cell', () => {
  const entries = `[${Array.from({ length: 90 }, (_, entry) => entry).join(', ')}]`;
  const twice = (body: string) => `${entries}.all(a, ${entries}.all(b, ${body} && a >= 0 && b >= 0))`;
  const readings = { order_id: 'a'.repeat(500_000) };

  test.each([
    'order_id.size() > 3',
    "order_id.contains('ab')  == false",
    "order_id.matches('^(a+)+$')",
    "order_id != 'b'",
    "order_id > 'A'",
    "!(order_id in ['b'])",
  ])('%s has no value rather than no end', (body) => {
    const started = performance.now();
    expect(evaluated(twice(body), readings)).toEqual({ error: 'expression' });
    expect(evaluated(body, readings)).toEqual({ value: true });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('text that grows too long has no value, and is not taken for blank', () => {
    expect(evaluated("order_id.replace('a', 'b').size() > 3", readings)).toEqual({ error: 'expression' });
  });

  test('over cells of the usual length it is told', () => {
    expect(evaluated(twice("order_id.contains('ab') == false"), { order_id: 'a'.repeat(500) })).toEqual({
      value: true,
    });
  });
});

describe('the caret stands under the fault', () => {
  const placed = (scalar: string) => {
    const problems = problemsIn(scalar);
    return [problems[0]?.place?.line, marked(problems)];
  };

  test.each([
    ['a plain scalar', 'weight < 3 && wieght > 3', 6, 'wieght'],
    ['a plain scalar over lines', 'weight < 3\n      && length < 4\n\n      && wieght > 3', 9, 'wieght'],
    ['single quotes', "'order_id == ''A'' && wieght > 3'", 6, 'wieght'],
    ['double quotes', '"order_id == \\"A\\u0042\\" && wieght > 3"', 6, 'wieght'],
    ['double quotes over lines', '"order_id == \\"A\\" \\\n      && wieght > 3"', 7, 'wieght'],
    ['a literal block', '|\n      weight < 3\n\n        && wieght > 3', 9, 'wieght'],
    ['a literal block with an indent of its own', '|2-\n      weight < 3\n      && wieght > 3', 8, 'wieght'],
    ['a folded block', '>-\n      weight < 3\n      &&\n          wieght > 3', 9, 'wieght'],
    ['a comment in a block', '|\n      // heavy?\n      wieght > 3', 8, 'wieght'],
  ])('%s', (_, scalar, line, under) => expect(placed(scalar)).toEqual([line, under]));

  test('in a file with byte order mark and CRLF', () => {
    const text = `\ufeff${head}    cel: |\n      weight < 3 &&\n      wieght > 3\n`.replaceAll('\n', '\r\n');
    expect(problemsOf(text)[0]?.place).toMatchObject({ line: 7, column: 7 });
  });

  test('a text that came of a param is shown where it is used', () => {
    const params = 'params: { rule: { type: text, default: "wieght > 3" } }\n';
    const [problem] = problemsOf(`handoff: 1\nruleset: a\n${params}rules:\n  docs.x:\n    cel: $rule\n`);
    expect(problem?.place).toMatchObject({ line: 6, column: 10 });
  });
});

test('any text is an expression, or is refused with a place inside of it', () => {
  const words = fc.constantFrom(
    'weight',
    'parcel.',
    'labels',
    'exists',
    'l',
    '(',
    ')',
    '[',
    ']',
    ',',
    '.',
    '&&',
    '||',
    '!',
    '-',
    '3',
    '"x"',
    "'",
    '"',
    '==',
    '<',
    '?',
    ':',
    'in',
    ' ',
    'matches',
    'has',
    '\\',
    'é',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 14 }), (all) => {
      const cel = all.join('');
      let problems: readonly Problem[] = [];
      try {
        problems = problemsIn(JSON.stringify(cel));
      } catch (error) {
        if (!String(error).includes('the rulesets loaded')) throw error;
      }
      for (const { place } of problems) expect(place?.line).toBe(6);
    }),
    { numRuns: 2000 },
  );
});
