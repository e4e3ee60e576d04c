import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import partsSum from '../../../src/checks/parts-sum.ts';
import pieceNumbers from '../../../src/checks/piece-numbers.ts';
import piecesComplete from '../../../src/checks/pieces-complete.ts';
import { fakeContext, folder, problemsOf, refusals, type Types } from '../context.ts';

const numbered = (...pairs: readonly (readonly [string | undefined, string | undefined])[]) =>
  pairs.map(([package_index, package_count]) => ({ package_index, package_count }));

describe('pieces-complete', () => {
  const types: Types = { package_index: 'integer', package_count: 'integer' };
  const { fold, state, finish } = folder(piecesComplete, {}, fakeContext(types));

  it.each([
    [
      [
        ['1', '3'],
        ['3', '3'],
        ['2', '3'],
      ],
      undefined,
    ],
    [[['1', '1']], undefined],
    [
      [
        ['1', '3'],
        ['3', '3'],
      ],
      { lacking: ['2'], repeated: [], beyond: [], count: '3' },
    ],
    [
      [
        ['1', '2'],
        ['2', '2'],
        ['2', '2'],
      ],
      { lacking: [], repeated: ['2'], beyond: [] },
    ],
    [
      [
        ['1', '2'],
        ['2', '2'],
        ['3', '2'],
      ],
      { beyond: ['3'], lacking: [], repeated: [] },
    ],
    [
      [
        ['0', '2'],
        ['1', '2'],
        ['2', '2'],
      ],
      { beyond: ['0'] },
    ],
    [
      [
        ['1', '2'],
        ['2', '3'],
        ['3', '3'],
      ],
      { counts: ['2', '3'], lacking: [] },
    ],
  ] as const)('judges %j', (pairs, expected) => {
    const found = finish(state(numbered(...pairs)));
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  it('tells of blanks and lacking rows that nobody could look, but what no row can mend', () => {
    expect(finish(state(numbered(['1', '2'], [undefined, '2'])))).toEqual({ missing: 'value-absent' });
    expect(finish(state(numbered(['1', '2'])), {}, false)).toEqual({ missing: 'incomplete-rows' });
    expect(finish(state(numbered(['1', '2'], ['1', '2'])), {}, false)).toMatchObject({ repeated: ['1'], lacking: [] });
  });

  it('says no more than ten of what is lacking, whatever a damaged count claims', () => {
    const found = finish(state(numbered(['1', '99999999'])));
    expect(found).toMatchObject({ lacking: expect.arrayContaining(['2', '… and 9988 more']) });
  });

  it('comes to the same in any order and any split', () => {
    const pair = fc.tuple(fc.constantFrom('1', '2', '3', '4', undefined), fc.constantFrom('3', '4', undefined));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), fc.nat(6), (pairs, at) => {
        const rows = numbered(...pairs);
        const whole = finish(state(rows));
        expect(finish(state([...rows].reverse()))).toEqual(whole);
        expect(finish(fold.merge(state(rows.slice(at)), state(rows.slice(0, at))))).toEqual(whole);
      }),
    );
  });
});

describe('piece-numbers', () => {
  type Piece = readonly [number: string | undefined, master?: string | undefined];
  const pieces = (...pairs: readonly Piece[]) =>
    pairs.map(([tracking_number, master_tracking_number]) => ({ tracking_number, master_tracking_number }));
  const lead = folder(pieceNumbers, { scheme: 'lead' });
  const of = (...pairs: readonly Piece[]) => lead.finish(lead.state(pieces(...pairs)));

  it('lets the lead name no master, and a single piece neither', () => {
    expect(of(['M'], ['A', 'M'], ['B', 'm'])).toBeUndefined();
    expect(of(['A'])).toBeUndefined();
  });

  it.each([
    [
      [
        ['A', 'M'],
        ['B', 'M'],
      ],
      'no-lead',
    ],
    [
      [
        ['A', 'A'],
        ['B', 'X'],
      ],
      'several-masters',
    ],
    [
      [
        ['A', 'A'],
        ['B', 'A'],
        ['B', 'A'],
      ],
      'repeated',
    ],
  ] as const)('finds in %j: %s', (pairs, fault) => {
    expect(of(...pairs)).toMatchObject({ fault });
  });

  it('cannot tell of pieces that name no master, or have no number', () => {
    expect(of(['A'], ['B'])).toEqual({ missing: 'value-absent' });
    expect(of(['A', 'A'], [undefined, 'A'])).toEqual({ missing: 'value-absent' });
    expect(lead.finish(lead.state(pieces(['A', 'M'])), {}, false)).toEqual({ missing: 'incomplete-rows' });
  });

  it('shares one waybill, however it is written', () => {
    const shared = folder(pieceNumbers, { scheme: 'shared' });
    expect(shared.finish(shared.state(pieces(['33 1881 0025'], ['3318810025'])))).toBeUndefined();
    expect(shared.finish(shared.state(pieces(['3318810025'], ['3318810026'])), {}, false)).toMatchObject({
      fault: 'differ',
    });
  });

  it('comes to the same in any order and any split', () => {
    const pair = fc.tuple(fc.constantFrom('A', 'B', 'b', undefined), fc.constantFrom('A', 'M', 'm', undefined));
    const schemes = fc.constantFrom('lead', 'shared', 'own');
    fc.assert(
      fc.property(schemes, fc.array(pair, { maxLength: 5 }), fc.nat(5), (scheme, pairs, at) => {
        const { fold, state, finish } = folder(pieceNumbers, { scheme });
        const rows = pieces(...pairs);
        const whole = finish(state(rows));
        expect(finish(state([...rows].reverse()))).toEqual(whole);
        expect(finish(fold.merge(state(rows.slice(at)), state(rows.slice(0, at))))).toEqual(whole);
      }),
    );
  });
});

describe('parts-sum', () => {
  const types: Types = {
    weight: 'weight',
    customs_value: 'money',
    'item.net_weight': 'weight',
    'item.unit_value': 'money',
    'item.quantity': 'number',
    'parcel.weight': 'weight',
    'parcel.customs_value': 'money',
  };
  const judged = (
    written: Readonly<Record<string, unknown>>,
    rows: readonly Readonly<Record<string, string>>[],
    own: Readonly<Record<string, string>> = {},
  ) => {
    const { state, finish } = folder(partsSum, written, fakeContext(types));
    return finish(state(rows), own);
  };
  const weights = (...texts: readonly string[]) => texts.map((text) => ({ 'item.net_weight': text }));
  const contents = { part: 'item.net_weight', whole: 'weight' };

  it('lets contents weigh as much as their parcel, and not a gram more', () => {
    expect(judged(contents, weights('2 kg', '3 kg'), { weight: '5 kg' })).toBeUndefined();
    expect(judged(contents, weights('2 kg', '3001 g'), { weight: '5 kg' })).toMatchObject({ sum: '5.001 kg' });
    expect(judged(contents, weights('1 lb', '2 lb', '3 lb'), { weight: '6 lb' })).toBeUndefined();
  });

  it('asks what packing weighs only where it is told to', () => {
    expect(judged(contents, weights('1 kg'), { weight: '9 kg' })).toBeUndefined();
    expect(judged({ ...contents, rest: '8 kg' }, weights('1 kg'), { weight: '9 kg' })).toBeUndefined();
    expect(judged({ ...contents, rest: '7 kg' }, weights('1 kg'), { weight: '9 kg' })).toMatchObject({
      fault: 'under',
      limit: '2 kg',
    });
  });

  it('multiplies what one piece is worth by how many there are', () => {
    const value = { part: 'item.unit_value', times: 'item.quantity', whole: 'customs_value', is: 'equal' };
    const lines = [
      { 'item.unit_value': '19.99 EUR', 'item.quantity': '3' },
      { 'item.unit_value': '0.5 EUR', 'item.quantity': '2.5' },
    ];
    expect(judged(value, lines, { customs_value: '61.22 EUR' })).toBeUndefined();
    expect(judged(value, lines, { customs_value: '61.23 EUR' })).toMatchObject({ fault: 'under', sum: '61.22 EUR' });
    expect(judged({ ...value, tolerance: '1%' }, lines, { customs_value: '61.83 EUR' })).toBeUndefined();
    expect(judged(value, lines, { customs_value: '61.22 USD' })).toEqual({ missing: 'type' });
  });

  it('holds what has no whole against a limit in its own system and currency', () => {
    const most = { part: 'parcel.weight', max: { lb: '2500', kg: '1000' } };
    expect(judged(most, [{ 'parcel.weight': '1001 kg' }])).toMatchObject({ limit: '1000 kg', fault: 'over' });
    expect(judged(most, [{ 'parcel.weight': '2300 lb' }])).toBeUndefined();
    const value = { part: 'parcel.customs_value', max: '150 EUR' };
    const pieces = [{ 'parcel.customs_value': '100 EUR' }, { 'parcel.customs_value': '50.01 EUR' }];
    expect(judged(value, pieces)).toMatchObject({ sum: '150.01 EUR', count: 2 });
    expect(judged(value, [{ 'parcel.customs_value': '100 USD' }])).toEqual({ missing: 'type' });
  });

  it('refuses what cannot be added up, and nothing to hold it against', () => {
    expect(problemsOf(partsSum, { part: 'item.sku', whole: 'weight' }, types)).toHaveLength(1);
    expect(problemsOf(partsSum, { part: 'item.net_weight', whole: 'customs_value' }, types)).toHaveLength(1);
    expect(refusals(partsSum, { part: 'item.net_weight' })).toHaveLength(1);
  });
});
