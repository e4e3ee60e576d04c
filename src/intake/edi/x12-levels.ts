import { resolveCarrier } from '../../codes/carriers.ts';
import { set } from './fields.ts';
import type { Fields, Level } from './notice.ts';
import { elementOf, type Segment } from './segments.ts';
import { isoDay, measure, plainNumber } from './values.ts';

/** Where a segment of a ship notice belongs: its level, the parcel and the line that are open there, and the party last named. */
export interface Place {
  readonly level: Level;
  readonly kind: string;
  party: 'ship_from' | 'ship_to' | undefined;
}

type Take = (segment: Segment, place: Place) => void;

/** What segments of a ship notice (856) say, by tag. Segments that say nothing a field holds are passed over. */
export const takers: Readonly<Record<string, Take>> = {
  PRF: (segment, { level }) => set(level.shared, { po_number: elementOf(segment, 1) }),
  TD1: takeQuantity,
  TD5: takeRoute,
  REF: takeReference,
  DTM: takeDate,
  N1: takeParty,
  N3: (segment, place) => setParty(place, { street1: elementOf(segment, 1), street2: elementOf(segment, 2) }),
  N4: (segment, place) =>
    setParty(place, {
      city: elementOf(segment, 1),
      state: elementOf(segment, 2),
      postal_code: elementOf(segment, 3),
      country: elementOf(segment, 4),
    }),
  PER: takeContact,
  FOB: (segment, { level }) => set(level.shared, { payment_terms: elementOf(segment, 1) }),
  MAN: takeMarks,
  PO4: takePackDetail,
  MEA: takeMeasure,
  LIN: takeLine,
  SN1: (segment, { level }) =>
    onLine(level, { quantity: plainNumber(elementOf(segment, 2)), unit_of_measure: elementOf(segment, 3) }),
  PID: (segment, { level }) => onLine(level, { description: elementOf(segment, 5) }),
};

const isOfParcel = (kind: string) => kind === 'P' || kind === 'T';

/** TD1: packaging and how many; weight of the level. */
function takeQuantity(segment: Segment, { level, kind }: Place): void {
  const weight = measure(elementOf(segment, 7), elementOf(segment, 8));
  const counts = kind === 'S' ? { package_count: elementOf(segment, 2) } : {};
  set(level.shared, counts);
  set(level.own, { ...(isOfParcel(kind) ? { weight } : {}), packaging_type: elementOf(segment, 1) });
}

/** TD5: who carries, by Standard Carrier Alpha Code where the qualifier says so, and what was bought. */
function takeRoute(segment: Segment, { level }: Place): void {
  const [code, routing] = [elementOf(segment, 3), elementOf(segment, 5)];
  const scac = elementOf(segment, 2) === '2' ? code : '';
  const named = routing === '' ? undefined : resolveCarrier(routing);
  const service = typeof named === 'object' && named.service === undefined ? '' : routing;
  set(level.shared, {
    carrier: code === '' ? routing : code,
    carrier_scac: scac,
    service: code === '' ? '' : service,
    service_code: elementOf(segment, 12),
  });
}

const referenceFields: Readonly<Record<string, string>> = { CO: 'order_id', PO: 'po_number' };

/** REF: 2I and CN are the carrier's number, of the parcel where it stands at one. */
function takeReference(segment: Segment, { level, kind }: Place): void {
  const [qualifier, text] = [elementOf(segment, 1), elementOf(segment, 2)];
  if (qualifier === '2I' || qualifier === 'CN') {
    if (isOfParcel(kind)) set(level.own, { tracking_number: text });
    else if (kind === 'S') set(level.shared, { master_tracking_number: text });
  }
  const field = referenceFields[qualifier];
  if (field !== undefined) set(level.shared, { [field]: text });
  if (kind === 'I' && qualifier === 'LT') onLine(level, { lot: text });
}

/** DTM: 011 shipped, 017 and 067 to arrive, 036 expires. */
function takeDate(segment: Segment, { level, kind }: Place): void {
  const [qualifier, date, time] = [elementOf(segment, 1), elementOf(segment, 2), elementOf(segment, 3)];
  if (qualifier === '011') set(level.shared, { ship_date: isoDay(date) });
  if ((qualifier === '017' || qualifier === '067') && time !== '')
    set(level.shared, { promised_delivery_at: isoDay(date, time) });
  if (qualifier === '036' && kind === 'I') onLine(level, { expiry_date: isoDay(date) });
}

const parties: Readonly<Record<string, Place['party']>> = { ST: 'ship_to', SF: 'ship_from' };

function takeParty(segment: Segment, place: Place): void {
  place.party = parties[elementOf(segment, 1)];
  const isGln = elementOf(segment, 3) === 'UL';
  setParty(place, { name: elementOf(segment, 2), gln: isGln ? elementOf(segment, 4) : '' });
}

function takeContact(segment: Segment, place: Place): void {
  const phone = [3, 5, 7].find((at) => elementOf(segment, at) === 'TE');
  if (phone !== undefined) setParty(place, { phone: elementOf(segment, phone + 1) });
}

function setParty({ level, party }: Place, said: Readonly<Record<string, string>>): void {
  if (party === undefined) return;
  set(level.shared, Object.fromEntries(Object.entries(said).map(([part, text]) => [`${party}_${part}`, text])));
}

/** MAN: GM and AA are the SSCC, CP the carrier's number, others the shipper's own. Each pair of qualifier and number may follow the other. */
function takeMarks(segment: Segment, { level }: Place): void {
  for (const at of [1, 4]) {
    const [qualifier, text] = [elementOf(segment, at), elementOf(segment, at + 1)];
    if (qualifier === 'GM' || qualifier === 'AA' || qualifier === 'AI') set(level.own, { sscc: text });
    else if (qualifier === 'CP' || qualifier === 'SM') set(level.own, { tracking_number: text });
    else if (qualifier !== '') set(level.own, { package_id: text });
  }
}

/** PO4: pack, gross weight and sides of one package; at a line of contents how many a case holds. */
function takePackDetail(segment: Segment, { level, kind }: Place): void {
  if (kind === 'I') {
    onLine(level, { casepack: elementOf(segment, 1) });
    return;
  }
  const unit = elementOf(segment, 13);
  set(level.own, {
    weight: measure(elementOf(segment, 6), elementOf(segment, 7)),
    length: measure(elementOf(segment, 10), unit),
    width: measure(elementOf(segment, 11), unit),
    height: measure(elementOf(segment, 12), unit),
  });
}

const measured: Readonly<Record<string, string>> = {
  G: 'weight',
  WT: 'weight',
  LN: 'length',
  WD: 'width',
  HT: 'height',
};

function takeMeasure(segment: Segment, { level, kind }: Place): void {
  const qualifier = elementOf(segment, 2);
  const value = measure(elementOf(segment, 3), elementOf(segment, 4));
  const field = measured[qualifier];
  if (kind === 'I') {
    if (qualifier === 'N') onLine(level, { net_weight: value });
  } else if (field !== undefined && isOfParcel(kind)) set(level.own, { [field]: value });
}

const productFields: Readonly<Record<string, string>> = {
  UP: 'gtin',
  EN: 'gtin',
  UK: 'gtin',
  UA: 'gtin',
  UI: 'gtin',
  EO: 'gtin',
  SK: 'sku',
  VN: 'sku',
  VP: 'sku',
  VC: 'sku',
  VA: 'sku',
  LT: 'lot',
  CH: 'origin_country',
};

/** LIN: pairs of qualifier and number. A buyer's number stands for the shipper's where that is not told. */
function takeLine(segment: Segment, { level }: Place): void {
  const fields: Fields = {};
  const pairs = segment.elements.slice(1);
  set(fields, { line_number: elementOf(segment, 1) });
  for (let at = 2; at <= pairs.length + 1; at += 2) {
    const field = productFields[elementOf(segment, at)];
    if (field !== undefined) set(fields, { [field]: elementOf(segment, at + 1) });
  }
  const buyers = [2, 4, 6, 8].find((at) => ['IN', 'BP', 'CB', 'PI'].includes(elementOf(segment, at)));
  if (buyers !== undefined) set(fields, { sku: elementOf(segment, buyers + 1) });
  level.items.push({ line: segment.line, fields });
}

function onLine({ items, line }: Level, said: Readonly<Record<string, string | undefined>>): void {
  const last = items.at(-1);
  const item = last ?? { line, fields: {} };
  if (last === undefined) items.push(item);
  set(item.fields, said);
}
