import type { RowFault } from '../../model/table.ts';
import { EdifactEnvelope } from './edifact-envelope.ts';
import { type Place, placeAt, takers } from './edifact-levels.ts';
import { compared, repeated } from './envelope.ts';
import { set } from './fields.ts';
import { envelopeFault, type Level, type Notice, newLevel, noticeOf } from './notice.ts';
import { type Framing, noticesOf, type OpenMessage } from './notices.ts';
import { elementOf, type Segment } from './segments.ts';
import { isoDay } from './values.ts';

const framing: Framing = {
  syntax: 'EDIFACT',
  begin: 'UNH',
  end: 'UNT',
  kind: { element: 2, wanted: 'DESADV' },
  envelope: () => new EdifactEnvelope(),
  message: (header) => new Message(header),
};

/** Reads EDIFACT interchanges of despatch advices: a notice for each DESADV, and what their envelopes miscount.
 *  ISO 9735, UN/EDIFACT DESADV D.96A and later, EANCOM. @throws CannotAudit at a message of another kind. */
export function edifactNotices(segments: AsyncIterable<Segment>, path: string): AsyncIterable<Notice | RowFault> {
  return noticesOf(segments, path, framing);
}

/** One message: its levels as they come, closed by UNT. */
class Message implements OpenMessage {
  private readonly line: number;
  private readonly reference: string;
  private readonly root: Level;
  private readonly levelById = new Map<string, Level>();
  private readonly places: Place[];
  private readonly faults: RowFault[] = [];
  private place: Place;
  private segments = 1;
  private lines = 0;

  constructor(header: Segment) {
    this.line = header.line;
    this.reference = elementOf(header, 1);
    this.root = newLevel(header.line);
    this.place = placeAt(this.root);
    this.places = [this.place];
  }

  take(segment: Segment): void {
    this.segments++;
    if (segment.tag === 'BGM') this.begin(segment);
    else if (segment.tag === 'CPS') this.descend(segment);
    else if (segment.tag === 'CNT') this.total(segment);
    else takers[segment.tag]?.(segment, this.place);
    if (segment.tag === 'LIN') this.lines++;
    if (segment.tag === 'DTM' && elementOf(segment, 1) === '137') this.sent(segment);
    if (segment.tag === 'GIN') this.refuseRanges(segment);
  }

  *end(segment: Segment): Generator<Notice | RowFault> {
    this.segments++;
    yield* this.told();
    yield* compared(
      segment.line,
      `UNT 0074 (segments of message ${this.reference})`,
      this.segments,
      elementOf(segment, 1),
    );
    yield* repeated(segment.line, 'UNT 0062 (reference of the message)', this.reference, elementOf(segment, 2));
  }

  /** What was read of a message that is not closed: its parcels are parcels all the same. */
  *close(): Generator<Notice | RowFault> {
    yield* this.told();
    yield envelopeFault(this.line, `message ${this.reference}`, 'closed by UNT', 'not closed');
  }

  private *told(): Generator<Notice | RowFault> {
    for (const place of this.places) this.standForUnnamed(place);
    const notice = noticeOf(this.root);
    if (notice.parcels.length === 0)
      yield envelopeFault(this.line, `message ${this.reference}`, 'of packages (PAC, GIN+BJ)', 'without any');
    else yield notice;
    yield* this.faults;
  }

  /** Packages that are announced and not named are parcels without an identity, unless the level only sums up those below it. */
  private standForUnnamed({ level, announced }: Place): void {
    if (announced === 0 || level.packs.length === announced) return;
    if (level.packs.length > 0)
      this.faults.push(
        envelopeFault(
          level.line,
          'GIN (identities of packages)',
          `as many as PAC announces: ${announced}`,
          String(level.packs.length),
        ),
      );
    else if (level.children.length === 0 && level !== this.root && announced <= mostUnnamed)
      for (let at = 0; at < announced; at++) level.packs.push({ line: level.line, fields: {} });
  }

  /** BGM: number and function of the advice. */
  private begin(segment: Segment): void {
    const number = elementOf(segment, 2);
    set(this.root.shared, { shipment_id: number, asn_number: number });
    const purpose = elementOf(segment, 3);
    if (purpose === '1' || purpose === '3')
      this.faults.push(
        envelopeFault(segment.line, 'BGM 1225 (function)', '9, an original', `${purpose}, which takes an advice back`),
      );
  }

  private sent(segment: Segment): void {
    const text = elementOf(segment, 1, 2);
    if (text.length > 8) set(this.root.shared, { asn_sent_at: isoDay(text.slice(0, 8), text.slice(8)) });
  }

  /** CPS: the next level, below the one it names. */
  private descend(segment: Segment): void {
    const [id, parent] = [elementOf(segment, 1), elementOf(segment, 2)];
    const level = newLevel(segment.line);
    const above = parent === '' ? this.root : this.levelById.get(parent);
    if (above === undefined)
      this.faults.push(
        envelopeFault(segment.line, 'CPS 7166 (the level above)', 'the number of a level before', parent),
      );
    (above ?? this.root).children.push(level);
    this.levelById.set(id, level);
    this.place = placeAt(level);
    this.places.push(this.place);
  }

  /** CNT 2 counts lines of contents. */
  private total(segment: Segment): void {
    if (elementOf(segment, 1) !== '2') return;
    this.faults.push(...compared(segment.line, 'CNT 2 (LIN segments)', this.lines, elementOf(segment, 1, 2)));
  }

  private refuseRanges(segment: Segment): void {
    if (elementOf(segment, 1) !== 'BJ') return;
    const range = segment.elements.slice(1).find((element) => (element[1]?.trim() ?? '') !== '');
    if (range !== undefined)
      this.faults.push(
        envelopeFault(segment.line, 'GIN+BJ', 'each SSCC by itself', `a range, ${range.slice(0, 2).join(' to ')}`),
      );
  }
}

/** Packages without identities that are taken for parcels at one level. */
const mostUnnamed = 9_999;
