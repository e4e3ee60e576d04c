import { z } from 'zod';
import type { Value } from '../model/values.ts';
import { perGroup } from './check.ts';
import { fieldName } from './params.ts';
import { capped, counted, listed } from './words.ts';

/** How often each index was seen, in millionths as numbers are held, which counts were declared, and whether a parcel lacked either. */
interface Pieces {
  readonly timesByIndex: Map<number, number>;
  readonly counts: Set<number>;
  found: number;
  blank: boolean;
}

type Broken = {
  readonly found: number;
  readonly count: string;
  readonly lacking: readonly string[];
  readonly repeated: readonly string[];
  readonly beyond: readonly string[];
  readonly counts: readonly string[];
};

/** A hub that was told "2 of 3" waits for the third, and holds the two. */
export default perGroup({
  id: 'pieces-complete',
  about:
    'The parcels of a shipment are numbered 1 to m: every number once, none above m, and all of them name the same m.',
  why: 'A shipment of which a piece is lacking, or numbered twice, is held at the hub or the border until somebody finds out which piece is where.',
  params: z.strictObject({
    index: fieldName('the field that numbers the piece').default('package_index'),
    count: fieldName('the field that tells how many pieces there are').default('package_count'),
  }),
  on: ['shipment'],
  of: () => 'parcel',
  own: () => [],
  members: ({ index, count }) => [
    { field: index, as: 'typed', role: 'judged' },
    { field: count, as: 'typed', role: 'judged' },
  ],
  absentMember: 'hand-on',
  compile: ({ index, count }, context) => {
    for (const [param, field] of Object.entries({ index, count })) {
      const type = context.typeOf(field);
      if (type !== undefined && type !== 'integer' && type !== 'number')
        context.problem(param, `${field} should be a number, but is a ${type}`);
    }
    return {
      start: (): Pieces => ({ timesByIndex: new Map(), counts: new Set(), found: 0, blank: false }),
      // One state per shipment, added to in place: this runs once per parcel.
      add: (pieces: Pieces, [at, of]) => {
        pieces.found++;
        const [number, most] = [amountOf(at), amountOf(of)];
        if (number === undefined || most === undefined) pieces.blank = true;
        if (number !== undefined) note(pieces.timesByIndex, number, 1);
        if (most !== undefined) pieces.counts.add(most);
        return pieces;
      },
      merge: (a: Pieces, b: Pieces) => {
        for (const [number, times] of b.timesByIndex) note(a.timesByIndex, number, times);
        for (const most of b.counts) a.counts.add(most);
        a.found += b.found;
        a.blank ||= b.blank;
        return a;
      },
      finish: (pieces: Pieces, _own, complete) => {
        const broken = faultsOf(pieces, complete && !pieces.blank);
        if (broken !== undefined) return broken;
        if (!complete) return { missing: 'incomplete-rows' };
        return pieces.blank || pieces.counts.size === 0 ? { missing: 'value-absent' } : undefined;
      },
    };
  },
  facts: ['found', 'count', 'lacking', 'repeated', 'beyond', 'counts'],
  say: ({ found, count, lacking, repeated, beyond, counts }: Broken) => {
    const faults = [
      counts.length > 1 ? [`the pieces name different counts: ${listed(counts)}`] : [],
      lacking.length > 0 ? [`piece ${listed(lacking)} of ${count} lacking`] : [],
      repeated.length > 0 ? [`piece ${listed(repeated)} there more than once`] : [],
      beyond.length > 0 ? [`piece ${listed(beyond)} beyond ${count}`] : [],
    ];
    return `${counted(found, 'piece')}: ${faults.flat().join(', ')}`;
  },
  examples: {
    on: 'shipment',
    with: {},
    pass: [
      {
        shipment: { shipment_id: 'S-77' },
        parcels: [
          { package_id: 'P-1001', shipment_id: 'S-77', package_index: '2', package_count: '2' },
          { package_id: 'P-1002', shipment_id: 'S-77', package_index: '1', package_count: '2' },
        ],
      },
    ],
    fail: [
      {
        shipment: { shipment_id: 'S-78' },
        parcels: [
          { package_id: 'P-1003', shipment_id: 'S-78', package_index: '1', package_count: '3' },
          { package_id: 'P-1004', shipment_id: 'S-78', package_index: '1', package_count: '3' },
        ],
        says: '2 pieces: piece 2 and 3 of 3 lacking, piece 1 there more than once',
      },
      {
        shipment: { shipment_id: 'S-79' },
        parcels: [
          { package_id: 'P-1005', shipment_id: 'S-79', package_index: '1', package_count: '2' },
          { package_id: 'P-1006', shipment_id: 'S-79', package_index: '2', package_count: '3' },
        ],
        says: '2 pieces: the pieces name different counts: 2 and 3, piece 3 of 3 lacking',
      },
    ],
  },
});

const one = 1_000_000;
/** No carrier numbers more pieces than this; a damaged count does not make a list of a million. */
const most = 9999;

/** What is wrong; where pieces may be lacking for other reasons, only what no further piece could mend. */
function faultsOf({ timesByIndex, counts, found }: Pieces, complete: boolean): Broken | undefined {
  const count = Math.max(0, ...counts);
  const repeated = [...timesByIndex].filter(([, times]) => times > 1).map(([number]) => number);
  const beyond = counts.size === 0 ? [] : [...timesByIndex.keys()].filter((number) => number > count || number < one);
  const lacking = complete ? lackingOf(timesByIndex, Math.min(count, most * one)) : [];
  if (counts.size < 2 && repeated.length + beyond.length + lacking.length === 0) return undefined;
  return {
    found,
    count: String(count / one),
    lacking: capped(lacking),
    repeated: capped(textsOf(repeated)),
    beyond: capped(textsOf(beyond)),
    counts: capped(textsOf([...counts])),
  };
}

function lackingOf(timesByIndex: ReadonlyMap<number, number>, count: number): readonly string[] {
  const lacking: string[] = [];
  for (let number = one; number <= count; number += one)
    if (!timesByIndex.has(number)) lacking.push(String(number / one));
  return lacking;
}

function textsOf(numbers: readonly number[]): readonly string[] {
  return [...numbers].sort((a, b) => a - b).map((number) => String(number / one));
}

function amountOf(value: Value | undefined): number | undefined {
  return typeof value === 'object' && value.kind === 'number' ? value.amount : undefined;
}

function note(timesByIndex: Map<number, number>, number: number, times: number): void {
  timesByIndex.set(number, (timesByIndex.get(number) ?? 0) + times);
}
