import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRow } from '../../src/model/case.ts';
import type { GroupJudge } from '../../src/model/judge.ts';
import type { Reading } from '../../src/model/values.ts';
import { audited, counts, findingsOf, tallyOf } from '../audit/audited.ts';
import { load } from '../ruleset/world.ts';

const manifest = [
  { package_id: 'P-1', tracking_number: 'T-1', package_count: '2' },
  { package_id: 'P-2', tracking_number: 'T-2', package_count: '1' },
  { package_id: 'P-3', tracking_number: 'T-3', package_count: '1' },
];
const labels = [
  { package_id: 'P-1', tracking_number: 'T-1', label_type: 'outbound', label_status: '' },
  { package_id: 'P-1', tracking_number: 'T-9', label_type: 'outbound', label_status: '' },
  { package_id: 'P-2', tracking_number: 'T-8', label_type: 'outbound', label_status: '' },
  { package_id: 'P-2', tracking_number: 'T-2', label_type: 'outbound', label_status: 'voided' },
];

async function judged(
  cel: string,
  rows: { labels?: readonly CaseRow[]; items?: readonly CaseRow[]; on?: string } = {},
) {
  const { on = 'parcel', ...datasets } = rows;
  const ruleset = `rules:\n  docs.x: { on: ${on}, cel: ${JSON.stringify(cel)} }\n`;
  return audited({ ruleset, manifest, labels, ...datasets });
}

describe('labels of a parcel', () => {
  test.each([
    ['labels.exists(l, l.tracking_number == tracking_number)', '1/2/0/0'],
    ['labels.exists(l, l.tracking_number == parcel.tracking_number)', '1/2/0/0'],
    ['labels.all(l, l.tracking_number == tracking_number)', '1/2/0/0'],
    ['labels.exists_one(l, l.tracking_number == tracking_number)', '1/2/0/0'],
    ['size(labels) == 1', '1/2/0/0'],
    ['labels.size() == package_count', '2/1/0/0'],
    ["size(labels.filter(l, l.tracking_number.startsWith('T'))) == package_count", '2/1/0/0'],
    ["labels.filter(l, l.tracking_number == 'T-9').size() == 0", '2/1/0/0'],
    ['labels.exists(l, l.tracking_number == tracking_number) || package_count == 1', '3/0/0/0'],
    ['has(order_id) || size(labels) == 1', '1/0/0/2'],
  ])('%s: %s', async (cel, outcome) => expect(counts(await judged(cel), 'docs.x')).toBe(outcome));

  test('are active outbound ones, and told in the facts', async () => {
    const [finding] = findingsOf(await judged('size(labels) == 1'), 'docs.x');
    expect(finding).toMatchObject({ parcel: 'P-1', facts: { labels: 2 } });
  });

  test('that cannot be told leave the rule not evaluated, unless others decide', async () => {
    const blank = labels.map((label) => (label.tracking_number === 'T-9' ? { ...label, tracking_number: '' } : label));
    const of = async (cel: string) => counts(await judged(cel, { labels: blank }), 'docs.x');
    expect(await of("labels.exists(l, l.tracking_number == 'T-1')")).toBe('1/2/0/0');
    expect(await of("labels.exists(l, l.tracking_number == 'T-7')")).toBe('0/2/0/1');
    expect(await of("labels.all(l, l.tracking_number == 'T-7')")).toBe('1/2/0/0');
    expect(await of('labels.all(l, has(l.tracking_number))')).toBe('2/1/0/0');
  });

  test('without a file of labels nobody could look', async () => {
    const ruleset = 'rules:\n  docs.x: { cel: size(labels) == 1 }\n';
    const report = await audited({ ruleset, manifest });
    expect(counts(report, 'docs.x')).toBe('0/0/0/3');
    expect(tallyOf(report, 'docs.x').causes['not-evaluated']).toHaveProperty('dataset-absent');
  });

  test('among rows that could not be read only what is certain is said', async () => {
    const faults = {
      'labels.csv': [{ row: 9, line: 10, fault: 'intake.cells', facts: { expected: 4, found: 2 } } as const],
    };
    const of = async (cel: string) =>
      tallyOf(
        await audited({ ruleset: `rules:\n  docs.x: { cel: ${JSON.stringify(cel)} }\n`, manifest, labels, faults }),
        'docs.x',
      );
    expect(await of("labels.exists(l, l.tracking_number == 'T-1')")).toMatchObject({ pass: 1, 'not-evaluated': 2 });
    expect(await of("labels.all(l, l.tracking_number == 'T-1')")).toMatchObject({ fail: 2, 'not-evaluated': 1 });
    expect(await of('size(labels) == 2')).toMatchObject({ 'not-evaluated': 3 });
  });
});

describe('other members', () => {
  const items = [
    { package_id: 'P-1', line_number: '1', quantity: '3' },
    { package_id: 'P-1', line_number: '2', quantity: '0' },
    { package_id: 'P-2', line_number: '1', quantity: '1' },
  ];

  test('items of a parcel', async () => {
    expect(counts(await judged('items.all(i, i.quantity > 0)', { items }), 'docs.x')).toBe('2/1/0/0');
    expect(counts(await judged('size(items) > 0 && items.exists(i, i.quantity == 1)', { items }), 'docs.x')).toBe(
      '1/2/0/0',
    );
  });

  test('parcels and labels of a batch', async () => {
    expect(counts(await judged("parcels.exists(p, p.package_id == 'P-3')", { on: 'batch' }), 'docs.x')).toBe('1/0/0/0');
    expect(
      counts(await judged('size(labels) == 3 && labels.all(l, has(l.label_type))', { on: 'batch' }), 'docs.x'),
    ).toBe('1/0/0/0');
  });
});

test('the counts of members are the same in any order and any split', () => {
  const plan = load(
    "handoff: 1\nruleset: a\nrules: { docs.x: { cel: \"labels.exists(l, l.tracking_number == 'A') && !labels.all(l, l.sscc == 'B')\" } }\n",
  ).plan;
  const judge: GroupJudge | undefined =
    plan.rules[0]?.variants[0].judge?.shape === 'group' ? plan.rules[0].variants[0].judge : undefined;
  if (judge?.absentMember !== 'readings') throw new Error('no fold over readings');
  const reading = fc.constantFrom<Reading>('A', 'B', { missing: 'value-absent' }, { missing: 'column-absent' });
  const fold = (members: readonly (readonly Reading[])[]) =>
    members.reduce((state, member) => judge.add(state, member), judge.start());
  fc.assert(
    fc.property(fc.array(fc.tuple(reading, reading)), fc.nat(20), fc.boolean(), (members, at, complete) => {
      const whole = judge.finish(fold(members), [], complete);
      const split = judge.merge(fold(members.slice(at)), fold(members.slice(0, at)));
      expect(judge.finish(split, [], complete)).toEqual(whole);
      expect(judge.finish(fold([...members].reverse()), [], complete)).toEqual(whole);
    }),
  );
});
