import { z } from 'zod';
import { joinKey } from '../codes/join-key.ts';
import type { Value } from '../model/values.ts';
import { perGroup } from './check.ts';
import { choice, fieldName } from './params.ts';
import { capped, listed } from './words.ts';

/** Times each number was seen by its key, as written; the masters that were named; whether a piece had no number, and whether
 *  one that is no lead named no master. */
interface Numbers {
  readonly timesByKey: Map<string, number>;
  readonly textByKey: Map<string, string>;
  readonly masterByKey: Map<string, string>;
  /** Keys of pieces that named no master. */
  readonly unled: Set<string>;
  pieces: number;
  blank: boolean;
}

type Broken = {
  readonly scheme: string;
  readonly fault: 'several-masters' | 'no-lead' | 'repeated' | 'differ';
  readonly numbers: readonly string[];
};

/** Carriers number the pieces of a shipment in their own ways: what breaks theirs is rated, and travels, as several shipments. */
export default perGroup({
  id: 'piece-numbers',
  about:
    'The pieces of a shipment are numbered as their carrier does it: `lead` (UPS, FedEx: all name one master, which is the number of one of them), `shared` (DHL Express: one waybill for all), `own` (USPS: each its own, none twice).',
  why: 'Pieces that do not hang together by their numbers are rated, cleared and delivered as shipments of their own; a number on two pieces makes one of them vanish.',
  params: z.strictObject({
    scheme: choice(['lead', 'shared', 'own'], 'how the carrier numbers the pieces of a shipment'),
    number: fieldName('the field that numbers a piece').default('tracking_number'),
    master: fieldName('the field that names the shipment’s number').default('master_tracking_number'),
  }),
  on: ['shipment'],
  of: () => 'parcel',
  own: () => [],
  members: ({ scheme, number, master }) =>
    (scheme === 'lead' ? [number, master] : [number]).map((field) => ({ field, as: 'text', role: 'judged' })),
  absentMember: 'hand-on',
  compile: ({ scheme }) => ({
    start: (): Numbers => ({
      timesByKey: new Map(),
      textByKey: new Map(),
      masterByKey: new Map(),
      unled: new Set(),
      pieces: 0,
      blank: false,
    }),
    // One state per shipment, added to in place: this runs once per parcel.
    add: (numbers: Numbers, [number, master]) => addPiece(numbers, textOf(number), textOf(master)),
    merge: (a: Numbers, b: Numbers) => mergeNumbers(a, b),
    finish: (numbers: Numbers, _own, complete) => {
      const broken = faultOf(scheme, numbers, complete && !numbers.blank);
      if (broken !== undefined) return broken;
      if (!complete) return { missing: 'incomplete-rows' };
      return numbers.blank || (scheme === 'lead' && isUnled(numbers)) ? { missing: 'value-absent' } : undefined;
    },
  }),
  facts: ['scheme', 'fault', 'numbers'],
  say: ({ fault, numbers }: Broken) => {
    if (fault === 'several-masters') return `the pieces should name one master, but name ${listed(numbers)}`;
    if (fault === 'no-lead') return `one piece should have the number of the master ${listed(numbers)}, but none has`;
    if (fault === 'differ') return `the pieces should share one number, but have ${listed(numbers)}`;
    return `each piece should have a number of its own, but ${listed(numbers)} comes more than once`;
  },
  examples: {
    on: 'shipment',
    with: { scheme: 'lead' },
    pass: [
      {
        shipment: { shipment_id: 'S-77' },
        parcels: [
          { shipment_id: 'S-77', tracking_number: '1Z5R89390357567127', master_tracking_number: '1Z5R89390357567127' },
          { shipment_id: 'S-77', tracking_number: '1Z879E930346834440', master_tracking_number: '1Z5R89390357567127' },
        ],
      },
    ],
    fail: [
      {
        shipment: { shipment_id: 'S-78' },
        parcels: [
          { shipment_id: 'S-78', tracking_number: '1Z879E930346834440', master_tracking_number: '1Z5R89390357567127' },
          { shipment_id: 'S-78', tracking_number: '1Z410E7W0392751591', master_tracking_number: '1Z5R89390357567127' },
        ],
        says: 'one piece should have the number of the master 1Z5R89390357567127, but none has',
      },
      {
        with: { scheme: 'shared' },
        shipment: { shipment_id: 'S-79' },
        parcels: [
          { package_id: 'P-1', shipment_id: 'S-79', tracking_number: '3318810025', piece_id: 'JD014600002345678901' },
          { package_id: 'P-2', shipment_id: 'S-79', tracking_number: '7389105114', piece_id: 'JD014600002345678902' },
        ],
        says: 'the pieces should share one number, but have 3318810025 and 7389105114',
      },
      {
        with: { scheme: 'own' },
        shipment: { shipment_id: 'S-80' },
        parcels: [
          { package_id: 'P-3', shipment_id: 'S-80', tracking_number: '9400111206206406260787' },
          { package_id: 'P-4', shipment_id: 'S-80', tracking_number: '9400 1112 0620 6406 2607 87' },
        ],
        says: 'each piece should have a number of its own, but 9400 1112 0620 6406 2607 87 comes more than once',
      },
    ],
  },
});

function addPiece(numbers: Numbers, number: string | undefined, master: string | undefined): Numbers {
  numbers.pieces++;
  if (master !== undefined) note(numbers.masterByKey, joinKey(master), master);
  if (number === undefined) {
    numbers.blank = true;
    return numbers;
  }
  const key = joinKey(number);
  numbers.timesByKey.set(key, (numbers.timesByKey.get(key) ?? 0) + 1);
  note(numbers.textByKey, key, number);
  if (master === undefined) numbers.unled.add(key);
  return numbers;
}

function mergeNumbers(a: Numbers, b: Numbers): Numbers {
  for (const [key, times] of b.timesByKey) a.timesByKey.set(key, (a.timesByKey.get(key) ?? 0) + times);
  for (const [key, text] of b.textByKey) note(a.textByKey, key, text);
  for (const [key, text] of b.masterByKey) note(a.masterByKey, key, text);
  for (const key of b.unled) a.unled.add(key);
  a.pieces += b.pieces;
  a.blank ||= b.blank;
  return a;
}

/** What is wrong; where pieces may be lacking, only what no further piece could mend. */
function faultOf(scheme: 'lead' | 'shared' | 'own', numbers: Numbers, complete: boolean): Broken | undefined {
  const { timesByKey, textByKey, masterByKey } = numbers;
  if (scheme === 'shared') {
    return timesByKey.size > 1 ? { scheme, fault: 'differ', numbers: textsOf(textByKey.values()) } : undefined;
  }
  const repeated = [...timesByKey].filter(([, times]) => times > 1).map(([key]) => textByKey.get(key) ?? key);
  if (repeated.length > 0) return { scheme, fault: 'repeated', numbers: textsOf(repeated) };
  if (scheme === 'own') return undefined;
  if (masterByKey.size > 1) return { scheme, fault: 'several-masters', numbers: textsOf(masterByKey.values()) };
  const [master] = masterByKey;
  if (master === undefined || !complete || timesByKey.has(master[0])) return undefined;
  return { scheme, fault: 'no-lead', numbers: [master[1]] };
}

/** Several pieces of which one that is not the lead names no master: whether it belongs to it nobody can tell. */
function isUnled({ unled, masterByKey, pieces }: Numbers): boolean {
  return pieces > 1 && [...unled].some((key) => !masterByKey.has(key));
}

function textsOf(texts: Iterable<string>): readonly string[] {
  return capped([...texts].sort());
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Of the same number written differently, the text that sorts first: the order of rows leaves no trace. */
function note(textByKey: Map<string, string>, key: string, text: string): void {
  const known = textByKey.get(key);
  if (known === undefined || text < known) textByKey.set(key, text);
}
