import { evaluate } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTyped } from '../../src/codes/typed.ts';
import type { FieldType, Reading } from '../../src/model/values.ts';
import { functions } from '../../src/ruleset/expressions/functions/index.ts';
import { evaluated } from './evaluated.ts';

const read = (type: FieldType, text: string, unit?: string): Reading =>
  readTyped(type, text, unit === undefined ? {} : { unit });

describe('values of fields', () => {
  const readings = {
    weight: read('weight', '31.6 kg'),
    length: read('length', '12 in'),
    declared_value: read('money', '12.50 EUR'),
    package_count: read('integer', '3'),
    ship_date: read('date', '2026-11-22'),
    fragile: true,
    carrier: 'UPS',
    ship_to_country: 'DE',
    order_id: 'a-17',
    width: read('length', '20 cm'),
    height: read('length', '10 cm'),
    sscc: '003400000000000014',
  };

  test.each([
    ['weight', 31.6],
    ['weight == 31.6', true],
    ['weight * 2', 63.2],
    ['length', 30.48],
    ['declared_value', 12.5],
    ['package_count == 3', true],
    ['package_count * 2 == 6', true],
    ["order_id == 'A-17'", true],
    ["order_id.startsWith('A')", false],
    ["order_id in ['B-1', 'A-17']", true],
    ["carrier == 'United Parcel Service'", true],
    ["ship_to_country in ['Germany', 'France']", true],
    ["ship_date == timestamp('2026-11-22')", true],
    ["ship_date + duration('36h') == timestamp('2026-11-23T12:00:00')", true],
    ['ship_date.getDayOfWeek() == 0', true],
    ["quantity('150 lb')", 68.038856],
    ["quantity('108 in')", 274.32],
    ["quantity('1 m3')", 1000],
    ["weight < quantity('70 lb')", true],
    ['girth(length, width, height)', 60],
    ['girth()', 60],
    ['volume(30, 20, 10)', 6],
    ['volume()', 6.096],
    ['dim_weight(5000)', 1.2192],
    ['dim_weight(length, width, height, 5000) < weight', true],
    ['math.greatest(weight, dim_weight(5000)) == weight', true],
    ["check_digit_ok(sscc, 'gs1-mod10')", true],
    ["check_digit_ok('1Z999AA10123456784', 'ups-1z')", true],
    ["check_digit_ok('1Z999AA10123456785', 'ups-1z')", false],
    ["like(order_id, 'A*')", true],
    ["order_id.like('?-1')", false],
    ["order_id.matches('^[a-z]-[0-9]+$')", true],
    ["days_between(ship_date, timestamp('2026-11-25T23:00:00'))", 3],
    ["days_between(ship_date, timestamp('2026-11-20'))", -2],
    ["['17', '18'].exists(end, order_id.endsWith(end))", true],
    ['order_id in lists.banned', false],
    ["'banana' in lists.banned", true],
    ["duration('1h30m') == duration('90m')", true],
    ["duration('2d').getHours()", 48],
  ])('%s', (expression, value) => {
    const outcome = evaluated(expression, readings);
    if (typeof value === 'number') expect('value' in outcome ? outcome.value : outcome).toBeCloseTo(value, 9);
    else expect(outcome).toEqual({ value });
  });

  test.each([
    ['30 * 0.9 == 27', true],
    ['31 * 0.9 <= 27.9', true],
    ['31 * 0.9 > 27.9', false],
    ['27.8999 < 31 * 0.9', true],
    ['0.1 + 0.2 != 0.3', false],
  ])('a limit is met exactly: %s', (expression, value) => expect(evaluated(expression)).toEqual({ value }));

  test.each([
    "order_id.substring(9) == ''",
    'package_count / 0 > 1',
    'package_count % 0 == 1',
    '[1, 2][5] == 1',
    'double(order_id) > 3',
    "'x'.replace('x', 'y'.replace('y', '')).charAt(3) == ''",
  ])('%s has no value', (expression) => expect(evaluated(expression, readings)).toEqual({ error: 'expression' }));
});

describe('what an expression may build is bounded', () => {
  test('text that doubles', () => {
    const doubling = `['${'x'.repeat(200)}']${'.map(t, t + t)'.repeat(12)}.exists(t, size(t) > 0)`;
    expect(evaluated(doubling)).toEqual({ error: 'expression' });
  });

  test('lists that double', () => {
    const doubling = `[[1, 2, 3]]${'.map(t, t + t)'.repeat(12)}.exists(t, size(t) > 0)`;
    expect(evaluated(doubling)).toEqual({ error: 'expression' });
  });

  test('entries that are visited', () => {
    const hundred = `[${Array.from({ length: 100 }, (_, n) => n).join(',')}]`;
    expect(evaluated(`${hundred}.all(a, ${hundred}.all(b, a + b >= 0))`)).toEqual({ error: 'expression' });
    expect(evaluated(`${hundred}.all(a, [1, 2, 3].all(b, a + b >= 0))`)).toEqual({ value: true });
  });
});

describe('functions', () => {
  test.each([...functions.values()].map((one) => [one.name, one] as const))(
    '%s says what it is and how it is called',
    (name, one) => {
      expect(one.usage).toContain(name.split('.').at(-1));
      expect(one.about).toMatch(/^[A-Z].*\.$/);
    },
  );
});

describe('doubles, truths and text come to what the library makes of them', () => {
  const number = fc.integer({ min: -99, max: 99 }).map((value) => `${(value / 4).toFixed(2)}`);
  const letters = fc.stringMatching(/^[a-c]{0,3}$/).map((text) => `'${text}'`);
  const expression = fc.letrec<{ sum: string; truth: string; text: string }>((tie) => ({
    sum: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      number,
      fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map((parts) => `(${parts.join(' ')})`),
      fc.tuple(tie('truth'), tie('sum'), tie('sum')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      tie('text').map((text) => `double(size(${text}))`),
    ),
    text: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      letters,
      fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} + ${b})`),
      fc.tuple(tie('text'), fc.constantFrom('lowerAscii()', 'trim()')).map(([a, b]) => `${a}.${b}`),
    ),
    truth: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.boolean().map(String),
      fc
        .tuple(tie('sum'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('sum'))
        .map((parts) => `(${parts.join(' ')})`),
      fc
        .tuple(tie('text'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('text'))
        .map((parts) => `(${parts.join(' ')})`),
      fc.tuple(tie('truth'), fc.constantFrom('&&', '||'), tie('truth')).map((parts) => `(${parts.join(' ')})`),
      fc
        .tuple(tie('text'), fc.constantFrom('startsWith', 'endsWith', 'contains'), tie('text'))
        .map(([a, f, b]) => `${a}.${f}(${b})`),
      tie('truth').map((truth) => `!${truth}`),
    ),
  })).truth;

  test('whatever they are', () => {
    fc.assert(
      fc.property(
        expression.filter((text) => text.length < 1500),
        (text) => {
          expect(evaluated(text)).toEqual({ value: evaluate(text) });
        },
      ),
      { numRuns: 1500 },
    );
  });
});
