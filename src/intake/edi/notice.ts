import type { RowFault } from '../../model/table.ts';

/** Texts by canonical field. */
export type Fields = Record<string, string>;

/** A level of a notice: the shipment, an order, a pallet, a parcel, a line of contents, as the sender nests them. */
export interface Level {
  readonly line: number;
  /** What it says of itself and of all below it. */
  readonly shared: Fields;
  /** What it says of itself alone: identities, weight, sides. */
  readonly own: Fields;
  /** Parcels that stand at this level, each with what it alone says; more than one where a level stands for several alike. */
  readonly packs: Entry[];
  /** Lines of contents. */
  readonly items: Entry[];
  readonly children: Level[];
}

/** A parcel or a line of contents: where its segments begin, and what they say of it. */
export interface Entry {
  readonly line: number;
  readonly fields: Fields;
}

/** A level of which nothing is known yet but the line it begins on. */
export function newLevel(line: number): Level {
  return { line, shared: {}, own: {}, packs: [], items: [], children: [] };
}

/** A line of contents and the parcels it may be in, by their place among those of the notice. */
export interface NoticeLine extends Entry {
  readonly of: readonly number[];
}

/** What one transaction set or message tells. */
export interface Notice {
  readonly parcels: readonly Entry[];
  readonly lines: readonly NoticeLine[];
}

/** Finds the parcels of a notice. A level with parcels below it is no parcel itself but what they stand on: its SSCC is their pallet's.
 *  A line of contents is in the parcels of its level, else in those below it, else in those of the next level above that has some. */
export function noticeOf(root: Level): Notice {
  const parcels: Entry[] = [];
  const lines: NoticeLine[] = [];
  walk(root, { shared: {}, pallet: undefined, above: [] }, { parcels, lines });
  return { parcels, lines };
}

interface Around {
  readonly shared: Fields;
  readonly pallet: string | undefined;
  /** Places where the parcels of the levels above are noted once they are known, and lines that wait for them. */
  readonly above: readonly Waiting[];
}

interface Waiting {
  readonly items: Entry[];
}

interface Found {
  readonly parcels: Entry[];
  readonly lines: NoticeLine[];
}

function walk(level: Level, around: Around, found: Found): void {
  const shared = { ...around.shared, ...level.shared };
  const isPallet = level.children.some(hasPacks);
  const first = found.parcels.length;
  if (!isPallet) for (const pack of level.packs) found.parcels.push(parcelOf(pack, level, { ...around, shared }));
  const pallet = isPallet ? (level.packs[0]?.fields.sscc ?? level.own.sscc ?? around.pallet) : around.pallet;
  const waiting: Waiting = { items: [] };
  const above = [...around.above, waiting];
  for (const child of level.children) walk(child, { shared, pallet, above }, found);
  const own = Array.from({ length: found.parcels.length - first }, (_, place) => first + place);
  if (own.length > 0) {
    for (const item of [...level.items, ...waiting.items]) found.lines.push({ ...item, of: own });
    return;
  }
  const next = around.above.at(-1);
  for (const item of [...level.items, ...waiting.items]) next?.items.push(item);
}

function hasPacks({ packs, children }: Level): boolean {
  return packs.length > 0 || children.some(hasPacks);
}

function parcelOf(pack: Entry, level: Level, { shared, pallet }: Around): Entry {
  const own = level.packs.length === 1 ? level.own : {};
  const standing: Fields = pallet === undefined ? {} : { pallet_id: pallet };
  return { line: pack.line, fields: { ...shared, ...standing, ...own, ...pack.fields } };
}

/** What an envelope should count or repeat, and does not. */
export function envelopeFault(line: number, element: string, should: string, is: string): RowFault {
  return { row: 0, line, fault: 'intake.envelope', facts: { element, should, is: is === '' ? 'blank' : is } };
}
