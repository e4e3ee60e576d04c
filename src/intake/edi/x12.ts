import { CannotAudit } from '../../model/problem.ts';
import type { RowFault } from '../../model/table.ts';
import { compared, repeated } from './envelope.ts';
import { set } from './fields.ts';
import { envelopeFault, type Level, type Notice, newLevel, noticeOf } from './notice.ts';
import { otherKind } from './other-kinds.ts';
import { elementOf, type Segment } from './segments.ts';
import { isoDay } from './values.ts';
import { type Place, takers } from './x12-levels.ts';

/** Reads X12 interchanges of ship notices: a notice for each transaction set 856, and what their envelopes miscount.
 *  ASC X12 856, versions 4010 to 5010. @throws CannotAudit at a transaction set of another kind. */
export async function* x12Notices(segments: AsyncIterable<Segment>, path: string): AsyncGenerator<Notice | RowFault> {
  const envelope = new Envelope();
  let open: Transaction | undefined;
  let last: Segment | undefined;
  for await (const segment of segments) {
    last = segment;
    if (segment.cutOff === true) break;
    if (segment.tag === 'ST') {
      if (open !== undefined) yield* open.close();
      if (elementOf(segment, 1) !== '856')
        throw new CannotAudit([otherKind(path, segment, 'X12', elementOf(segment, 1))]);
      open = new Transaction(segment);
      envelope.sets++;
    } else if (open !== undefined && segment.tag === 'SE') {
      yield* open.end(segment);
      open = undefined;
    } else if (open === undefined) yield* envelope.take(segment);
    else open.take(segment);
  }
  if (open !== undefined) yield* open.close();
  yield* envelope.end(last);
}

/** Counts and control numbers of interchanges and groups. */
class Envelope {
  sets = 0;
  private groups = 0;
  private interchange: Segment | undefined;
  private group: Segment | undefined;

  *take(segment: Segment): Generator<RowFault> {
    const { line } = segment;
    switch (segment.tag) {
      case 'ISA':
        if (this.interchange !== undefined)
          yield envelopeFault(line, 'interchange', 'closed by IEA before the next', 'not closed');
        this.interchange = segment;
        this.groups = 0;
        return;
      case 'GS':
        this.group = segment;
        this.groups++;
        this.sets = 0;
        return;
      case 'GE':
        yield* compared(line, 'GE01 (transaction sets of the group)', this.sets, elementOf(segment, 1));
        yield* repeated(
          line,
          'GE02 (control number of the group)',
          elementOf(this.group ?? segment, this.group ? 6 : 2),
          elementOf(segment, 2),
        );
        this.group = undefined;
        return;
      case 'IEA':
        yield* compared(line, 'IEA01 (groups of the interchange)', this.groups, elementOf(segment, 1));
        yield* repeated(
          line,
          'IEA02 (control number of the interchange)',
          this.interchange ? elementOf(this.interchange, 13) : '(no ISA)',
          elementOf(segment, 2),
        );
        this.interchange = undefined;
        return;
      case 'TA1':
        return;
      default:
        yield envelopeFault(
          line,
          `segment ${segment.number}`,
          'within a transaction set',
          `${segment.tag} outside of any`,
        );
    }
  }

  *end(last: Segment | undefined): Generator<RowFault> {
    if (this.interchange === undefined && last?.cutOff !== true) return;
    yield envelopeFault(
      last?.line ?? 1,
      'interchange',
      'whole, and closed by IEA',
      `cut off after segment ${last?.number ?? 0} (${last?.tag ?? ''})`,
    );
  }
}

/** One transaction set: its levels as they come, closed by SE. */
class Transaction {
  readonly line: number;
  readonly control: string;
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
