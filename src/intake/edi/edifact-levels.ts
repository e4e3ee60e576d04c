import { set } from './fields.ts';
import type { Entry, Fields, Level } from './notice.ts';
import { elementOf, type Segment } from './segments.ts';
import { isoDay, measure, plainNumber } from './values.ts';

/** Where a segment of a despatch advice belongs: its level, how many packages the last PAC announced, the line open, the party last named. */
export interface Place {
  readonly level: Level;
  /** Packages announced at this level. */
  announced: number;
  packaging: string;
  inLine: boolean;
  party: 'ship_from' | 'ship_to' | undefined;
  partyRank: number;
}

/** The place of a level, of which nothing was said yet. */
export function placeAt(level: Level): Place {
  return { level, announced: 0, packaging: '', inLine: false, party: undefined, partyRank: 0 };
}

type Take = (segment: Segment, place: Place) => void;

/** What segments of a despatch advice (DESADV) say, by tag. Segments that say nothing a field holds are passed over. */
export const takers: Readonly<Record<string, Take>> = {
  DTM: takeDate,
  RFF: takeReference,
  NAD: takeParty,
  COM: (segment, { level, party }) => {
    if (party !== undefined && elementOf(segment, 1, 2) === 'TE')
      set(level.shared, { [`${party}_phone`]: elementOf(segment, 1) });
  },
  TDT: takeTransport,
  PAC: takePackages,
  MEA: takeMeasure,
  GIN: takeIdentities,
  LIN: takeLine,
  PIA: takeProduct,
  IMD: (segment, place) => onLine(place, { description: elementOf(segment, 3, 4) || elementOf(segment, 2, 4) }),
  QTY: takeQuantity,
  ALI: (segment, place) => onLine(place, { origin_country: elementOf(segment, 1) }),
};

/** DTM: 11 despatched, 17 and 2 to arrive, 36 and 361 use by; 102 is a day, 203 and 204 have a time. */
function takeDate(segment: Segment, place: Place): void {
  const [qualifier, text] = [elementOf(segment, 1), elementOf(segment, 1, 2)];
  const day = isoDay(text.slice(0, 8), text.slice(8));
  if (qualifier === '11') set(place.level.shared, { ship_date: isoDay(text.slice(0, 8)) });
  if ((qualifier === '17' || qualifier === '2') && text.length > 8)
    set(place.level.shared, { promised_delivery_at: day });
  if (qualifier === '36' || qualifier === '361') onLine(place, { expiry_date: isoDay(text.slice(0, 8)) });
}

/** RFF: ON the order; CN, AAS and CW the carrier's number, of the parcel where it stands below one. */
function takeReference(segment: Segment, { level, announced }: Place): void {
  const [qualifier, text] = [elementOf(segment, 1), elementOf(segment, 1, 2)];
  if (qualifier === 'ON') set(level.shared, { po_number: text });
  if (qualifier === 'VN' || qualifier === 'CO') set(level.shared, { order_id: text });
  if (['CN', 'AAS', 'CW'].includes(qualifier)) {
    if (announced > 0 || level.packs.length > 0) set(level.own, { tracking_number: text });
    else set(level.shared, { master_tracking_number: text });
  }
}

/** Parties by how well they say who sends and who receives: of several, the first of these. */
const senders = ['SF', 'PW', 'CZ', 'SE', 'SU'];
const receivers = ['ST', 'DP', 'UC', 'UD', 'CN', 'BY'];

/** NAD: code, GLN, then name and address as EANCOM structures them. */
function takeParty(segment: Segment, place: Place): void {
  const code = elementOf(segment, 1);
  place.party = senders.includes(code) ? 'ship_from' : receivers.includes(code) ? 'ship_to' : undefined;
  if (code === 'CA')
    set(place.level.shared, { carrier: elementOf(segment, 4) || elementOf(segment, 3) || elementOf(segment, 2) });
  if (place.party === undefined) return;
  const ranked = place.party === 'ship_from' ? senders : receivers;
  const said = {
    gln: elementOf(segment, 2, 3) === '9' ? elementOf(segment, 2) : '',
    name:
      [1, 2]
        .map((at) => elementOf(segment, 4, at))
        .filter(Boolean)
        .join(' ') || elementOf(segment, 3),
    street1: elementOf(segment, 5),
    street2: elementOf(segment, 5, 2),
    city: elementOf(segment, 6),
    state: elementOf(segment, 7),
    postal_code: elementOf(segment, 8),
    country: elementOf(segment, 9),
  };
  replaceWhereBetter(place, { code, ranked }, said);
}

/** A later party that says better who it is takes the place of an earlier one, as a whole. */
function replaceWhereBetter(
  { level, party }: Place,
  { code, ranked }: { readonly code: string; readonly ranked: readonly string[] },
  said: Readonly<Record<string, string>>,
): void {
  const rankKey = `$${party}`;
  const rank = ranked.indexOf(code);
  const known = level.shared[rankKey];
  if (known !== undefined && Number(known) <= rank) return;
  level.shared[rankKey] = String(rank);
  for (const [part, text] of Object.entries(said)) {
    delete level.shared[`${party}_${part}`];
    set(level.shared, { [`${party}_${part}`]: text });
  }
}

/** TDT: the carrier of the main leg, by code or by name. */
function takeTransport(segment: Segment, { level }: Place): void {
  const [code, agency, name] = [elementOf(segment, 5), elementOf(segment, 5, 3), elementOf(segment, 5, 4)];
  set(level.shared, {
    carrier: name || code,
    carrier_scac: agency === '182' || elementOf(segment, 5, 2) === '182' ? code : '',
  });
}

/** PAC: how many packages of a kind follow. */
function takePackages(segment: Segment, place: Place): void {
  place.announced += Number(elementOf(segment, 1)) || 0;
  place.packaging = elementOf(segment, 3);
  place.inLine = false;
  set(place.level.own, { packaging_type: place.packaging });
}

const measured: Readonly<Record<string, string>> = {
  AAB: 'weight',
  AAD: 'weight',
  G: 'weight',
  WT: 'weight',
  LN: 'length',
  WD: 'width',
  HT: 'height',
};

/** MEA: weight and sides of packages; of a line its net weight. */
function takeMeasure(segment: Segment, place: Place): void {
  const qualifier = elementOf(segment, 2);
  const value = measure(elementOf(segment, 3, 2), elementOf(segment, 3));
  if (place.inLine) {
    if (['AAA', 'AAL', 'AAC', 'N'].includes(qualifier)) onLine(place, { net_weight: value });
    return;
  }
  const field = measured[qualifier];
  if (field !== undefined && place.announced > 0) set(place.level.own, { [field]: value });
}

/** GIN: BJ lists SSCCs, up to five a segment; BX a lot of the line. */
function takeIdentities(segment: Segment, place: Place): void {
  const qualifier = elementOf(segment, 1);
  const numbers = segment.elements
    .slice(1)
    .map((element) => element[0]?.trim() ?? '')
    .filter((text) => text !== '');
  if (qualifier === 'BX') onLine(place, { lot: numbers[0] });
  if (qualifier !== 'BJ' && qualifier !== 'AW') return;
  const field = qualifier === 'BJ' ? 'sscc' : 'package_id';
  for (const number of numbers) place.level.packs.push(packOf(segment.line, { [field]: number }));
}

function packOf(line: number, fields: Fields): Entry {
  return { line, fields };
}

function takeLine(segment: Segment, place: Place): void {
  place.inLine = true;
  const fields: Fields = {};
  set(fields, { line_number: elementOf(segment, 1), gtin: elementOf(segment, 3) });
  place.level.items.push({ line: segment.line, fields });
}

/** PIA: SA the supplier's number, IN the buyer's where that is not told. */
function takeProduct(segment: Segment, place: Place): void {
  const numbers = segment.elements
    .slice(1)
    .map((element) => [element[1]?.trim() ?? '', element[0]?.trim() ?? ''] as const);
  const of = (...codes: readonly string[]) => numbers.find(([code]) => codes.includes(code))?.[1];
  onLine(place, { sku: of('SA', 'MF') ?? of('IN', 'BP'), lot: of('NB'), gtin: of('SRV', 'EN') });
}

/** QTY: 12 despatched; 59 how many a package holds. */
function takeQuantity(segment: Segment, place: Place): void {
  const [qualifier, amount, unit] = [
    elementOf(segment, 1),
    plainNumber(elementOf(segment, 1, 2)),
    elementOf(segment, 1, 3),
  ];
  if (qualifier === '12') onLine(place, { quantity: amount, unit_of_measure: unit });
  if (qualifier === '59') onLine(place, { casepack: amount });
}

function onLine({ level, inLine }: Place, said: Readonly<Record<string, string | undefined>>): void {
  const last = level.items.at(-1);
  if (inLine && last !== undefined) set(last.fields, said);
}
