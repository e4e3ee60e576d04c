import { describe, expect, test } from 'vitest';
import type { Variant } from '../../src/model/plan.ts';
import { load, problemsOf } from './world.ts';

const file = (rule: string) => `handoff: 1\nruleset: a\nlists: { boxes: [S, M] }\nrules:\n  packing.a: ${rule}\n`;

function variantsOf(rule: string): readonly Variant[] {
  return load(file(rule)).plan.rules[0]?.variants ?? [];
}

function judgeOf(rule: string) {
  const judge = variantsOf(rule).at(-1)?.judge;
  if (judge === undefined) throw new Error('the rule has no judge of its own');
  return judge;
}

describe('a check on one subject', () => {
  test('reads fields where the subject finds them', () => {
    const judge = judgeOf(
      '{ on: label, check: fields-agree, with: { fields: { tracking_number: parcel.tracking_number } } }',
    );
    if (judge.shape !== 'subject') throw new Error(judge.shape);
    expect(judge.reads.map((set) => set.map(({ ref, role }) => [ref.level, ref.field, role]))).toEqual([
      [
        ['label', 'tracking_number', 'judged'],
        ['parcel', 'tracking_number', 'second'],
      ],
    ]);
  });

  test('has one alternative for each field that a glob stands for', () => {
    const judge = judgeOf('{ on: label, check: pattern, with: { field: barcode_*_data, matches: "^1Z" } }');
    if (judge.shape !== 'subject') throw new Error(judge.shape);
    expect(judge.reads.map(([read]) => read?.ref.field)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `barcode_${n}_data`));
  });

  test('is handed limits, lists and templates ready to use', () => {
    const within = judgeOf('{ check: in-list, with: { field: service, list: boxes } }');
    if (within.shape !== 'subject') throw new Error(within.shape);
    expect(within.inspect(['L'])).toBeDefined();
    expect(within.inspect(['m'])).toBeUndefined();
  });
});

describe('a check that counts', () => {
  test('reads its members as they see themselves, and chooses them by a condition', () => {
    const judge = judgeOf('{ check: has-child, with: { child: label, where: { label_type: customs } } }');
    if (judge.shape !== 'group') throw new Error(judge.shape);
    expect(judge).toMatchObject({
      of: 'label',
      where: { type: 'field', ref: { level: 'label', field: 'label_type' } },
    });
  });

  test('sums a field of members named by their prefix', () => {
    const judge = judgeOf('{ on: batch, check: sum-equals, with: { declared: total_weight, field: parcel.weight } }');
    if (judge.shape !== 'group') throw new Error(judge.shape);
    expect(judge.own.map(({ ref }) => [ref.level, ref.field])).toEqual([['batch', 'total_weight']]);
    expect(judge.members.map(({ ref }) => [ref.level, ref.field, ref.type])).toEqual([['parcel', 'weight', 'weight']]);
  });

  test('cannot count what lies above the subject', () => {
    const problems = problemsOf(
      file('{ on: parcel, check: count-equals, with: { declared: package_count, of: parcel } }'),
    );
    expect(problems.map(({ code }) => code)).toEqual(['ruleset.subject']);
  });
});

test('a check on keys names its fields and where they must be unique', () => {
  const judge = judgeOf('{ check: unique, with: { fields: [tracking_number], in: run, except_within: shipment } }');
  expect(judge).toMatchObject({ shape: 'key', scope: 'run', exceptWithin: 'shipment' });
});

describe('per', () => {
  const rows = `{ check: within, with: { field: weight }, severity: warning, fix: all,
    per: [{ when: { carrier: UPS }, with: { max: { lb: 150, kg: 70 } }, severity: error, fix: ups },
          { when: { carrier: USPS }, with: { max: 70 lb } }] }`;

  test('rows bring what the rule lacks; where none matches nothing is judged', () => {
    const variants = variantsOf(rows);
    expect(variants.map(({ label, judge }) => [label, judge?.shape])).toEqual([
      ['carrier: UPS', 'subject'],
      ['carrier: USPS', 'subject'],
      [undefined, undefined],
    ]);
  });

  test('rows lay over the rule, and their severity decides what they hold', () => {
    expect(variantsOf(rows).map(({ severity, hold, fix }) => [severity, hold, fix])).toEqual([
      ['error', 'parcel', 'ups'],
      ['warning', 'none', 'all'],
      ['warning', 'none', 'all'],
    ]);
  });

  test('rows may not leave out what is needed', () => {
    const rule = '{ check: within, with: { field: weight }, per: [{ when: { carrier: UPS }, severity: info }] }';
    expect(problemsOf(file(rule)).map(({ code }) => code)).toEqual(['ruleset.missing-key']);
  });

  test('a wrong parameter of the rule is wrong even where rows bring others', () => {
    const rule =
      '{ check: within, with: { field: weight, mx: 1 kg }, per: [{ when: { carrier: UPS }, with: { max: 2 kg } }] }';
    expect(problemsOf(file(rule)).map(({ code }) => code)).toEqual(['ruleset.unknown-key']);
  });
});

describe('defaults', () => {
  test.each([
    ['{ check: required, with: { field: weight } }', 'error', 'parcel'],
    ['{ check: required, with: { field: weight }, severity: warning }', 'warning', 'none'],
    ['{ check: required, with: { field: weight }, severity: warning, hold: batch }', 'warning', 'batch'],
    ['{ on: batch, check: required, with: { field: closed_at } }', 'error', 'batch'],
    ['{ on: shipment, check: required, with: { field: carrier } }', 'error', 'parcel'],
  ])('%s is %s and holds %s', (rule, severity, hold) => {
    expect(variantsOf(rule)[0]).toMatchObject({ severity, hold });
  });

  test('a rule without title says what its check says, and is filed by its id', () => {
    const [rule] = load(file('{ check: required, with: { field: weight } }')).plan.rules;
    expect(rule).toMatchObject({ title: 'Every named field has a value.', category: 'packing', on: 'parcel' });
  });
});

test('a message may name what is missing where absence is a finding', () => {
  const rule = (rest: string) =>
    file(`{ check: within, with: { field: weight, max: 3 kg }, message: "{missing} {{sic}}"${rest} }`);
  expect(problemsOf(rule('')).map(({ code }) => code)).toEqual(['ruleset.template']);
  expect(load(rule(', on_missing: fail')).plan.rules[0]?.variants[0].message).toEqual([{ fact: 'missing' }, ' {sic}']);
});

test('only a label rule chooses its labels', () => {
  const rule = '{ on: label, check: required, with: { field: tracking_number }, where: { label_type: return } }';
  expect(load(file(rule)).plan.rules[0]?.where).toMatchObject({ type: 'field', test: { values: ['return'] } });
});

test('notes are allowed anywhere and change nothing', () => {
  const plain = file('{ check: within, with: { field: weight, max: 3 kg }, when: { carrier: UPS } }');
  const noted = `x-a: 1\n${file('{ x-b: 2, check: within, with: { x-c: 3, field: weight, max: 3 kg }, when: { x-d: 4, carrier: UPS } }')}`;
  expect(JSON.stringify(load(noted).plan.rules)).toBe(JSON.stringify(load(plain).plan.rules));
});
