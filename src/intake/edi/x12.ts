import type { RowFault } from '../../model/table.ts';
import { compared, repeated } from './envelope.ts';
import { set } from './fields.ts';
import { envelopeFault, type Level, type Notice, newLevel, noticeOf } from './notice.ts';
import { type Framing, noticesOf, type OpenMessage } from './notices.ts';
import { elementOf, type Segment } from './segments.ts';
import { isoDay } from './values.ts';
import { X12Envelope } from './x12-envelope.ts';
import { type Place, takers } from './x12-levels.ts';

const framing: Framing = {
  syntax: 'X12',
  begin: 'ST',
  end: 'SE',
  kind: { element: 1, wanted: '856' },
  envelope: () => new X12Envelope(),
  message: (header) => new Transaction(header),
};

/** Reads X12 interchanges of ship notices: a notice for each transaction set 856, and what their envelopes miscount.
 *  ASC X12 856, versions 4010 to 5010. @throws CannotAudit at a transaction set of another kind. */
export function x12Notices(segments: AsyncIterable<Segment>, path: string): AsyncIterable<Notice | RowFault> {
  return noticesOf(segments, path, framing);
}

/** One transaction set: its levels as they come, closed by SE. */
class Transaction implements OpenMessage {
  private readonly line: number;
  private readonly control: string;
  private readonly root: Level;
  private readonly levelById = new Map<string, Level>();
  private place: Place;
  private readonly faults: RowFault[] = [];
  private segments = 1;
  private hierarchical = 0;
  private lines = 0;

  constructor(header: Segment) {
    this.line = header.line;
    this.control = elementOf(header, 2);
    this.root = newLevel(header.line);
    this.place = { level: this.root, kind: 'S', party: undefined };
  }

  take(segment: Segment): void {
    this.segments++;
    if (segment.tag === 'BSN') this.begin(segment);
    else if (segment.tag === 'HL') this.descend(segment);
    else if (segment.tag === 'CTT') this.total(segment);
    else takers[segment.tag]?.(segment, this.place);
    if (segment.tag === 'LIN') this.lines++;
  }

  *end(segment: Segment): Generator<Notice | RowFault> {
    this.segments++;
    const { line } = segment;
    yield* this.told();
    yield* compared(line, `SE01 (segments of transaction set ${this.control})`, this.segments, elementOf(segment, 1));
    yield* repeated(line, 'SE02 (control number of the transaction set)', this.control, elementOf(segment, 2));
  }

  /** What was read of a transaction set that is not closed: its parcels are parcels all the same. */
  *close(): Generator<Notice | RowFault> {
    yield* this.told();
    yield envelopeFault(this.line, `transaction set ${this.control}`, 'closed by SE', 'not closed');
  }

  private *told(): Generator<Notice | RowFault> {
    const notice = noticeOf(this.root);
    if (notice.parcels.length === 0)
      yield envelopeFault(this.line, `transaction set ${this.control}`, 'of parcels (HL levels P or T)', 'without any');
    else yield notice;
    yield* this.faults;
  }

  /** BSN: purpose, number and moment of the notice. */
  private begin(segment: Segment): void {
    const purpose = elementOf(segment, 1);
    if (purpose === '01' || purpose === '03')
      this.faults.push(
        envelopeFault(segment.line, 'BSN01 (purpose)', '00, an original', `${purpose}, which takes a notice back`),
      );
    const number = elementOf(segment, 2);
    const sent = elementOf(segment, 4) === '' ? undefined : isoDay(elementOf(segment, 3), elementOf(segment, 4));
    set(this.root.shared, { shipment_id: number, asn_number: number, asn_sent_at: sent });
  }

  /** HL: the next level, below the one it names. */
  private descend(segment: Segment): void {
    this.hierarchical++;
    const [id, parent, kind] = [elementOf(segment, 1), elementOf(segment, 2), elementOf(segment, 3)];
    const level = newLevel(segment.line);
    const above = parent === '' ? this.root : this.levelById.get(parent);
    if (above === undefined)
      this.faults.push(envelopeFault(segment.line, 'HL02 (the level above)', 'the number of a level before', parent));
    (above ?? this.root).children.push(level);
    if (this.levelById.has(id))
      this.faults.push(envelopeFault(segment.line, 'HL01 (number of the level)', 'used once', id));
    this.levelById.set(id, level);
    if (kind === 'P' || kind === 'T') level.packs.push({ line: segment.line, fields: {} });
    this.place = { level, kind, party: undefined };
  }

  /** CTT01 counts levels; some senders count lines of contents. */
  private total(segment: Segment): void {
    const said = elementOf(segment, 1);
    if (Number(said) === this.hierarchical || (this.lines > 0 && Number(said) === this.lines)) return;
    this.faults.push(envelopeFault(segment.line, 'CTT01 (HL levels)', String(this.hierarchical), said));
  }
}
