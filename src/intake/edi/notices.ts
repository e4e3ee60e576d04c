import { CannotAudit } from '../../model/problem.ts';
import type { RowFault } from '../../model/table.ts';
import type { Notice } from './notice.ts';
import { otherKind } from './other-kinds.ts';
import { elementOf, type Segment } from './segments.ts';

/** How one syntax frames its messages: the segments around a message, and what stands around messages. */
export interface Framing {
  readonly syntax: 'X12' | 'EDIFACT';
  readonly begin: string;
  readonly end: string;
  /** The element of its first segment that names the kind of a message, and the kind that is a ship notice. */
  readonly kind: { readonly element: number; readonly wanted: string };
  envelope(): OpenEnvelope;
  /** @param header its first segment */
  message(header: Segment): OpenMessage;
}

/** Interchanges and groups as their segments come. */
export interface OpenEnvelope {
  /** Messages that began since the last header. */
  messages: number;
  take(segment: Segment): Iterable<RowFault>;
  /** @param last the last segment of the file */
  end(last: Segment | undefined): Iterable<RowFault>;
}

/** A message as its segments come: what it tells is known when it ends, or another thing begins. */
export interface OpenMessage {
  take(segment: Segment): void;
  end(segment: Segment): Iterable<Notice | RowFault>;
  close(): Iterable<Notice | RowFault>;
}

/** Reads interchanges of ship notices: a notice for each message, and what their envelopes miscount.
 *  @throws CannotAudit at a message of another kind. */
export async function* noticesOf(
  segments: AsyncIterable<Segment>,
  path: string,
  framing: Framing,
): AsyncGenerator<Notice | RowFault> {
  const envelope = framing.envelope();
  let open: OpenMessage | undefined;
  let last: Segment | undefined;
  for await (const segment of segments) {
    last = segment;
    if (segment.cutOff === true) break;
    if (segment.tag === framing.begin) {
      if (open !== undefined) yield* open.close();
      refuseOthers(segment, path, framing);
      open = framing.message(segment);
      envelope.messages++;
    } else if (open !== undefined && segment.tag === framing.end) {
      yield* open.end(segment);
      open = undefined;
    } else if (open === undefined) yield* envelope.take(segment);
    else open.take(segment);
  }
  if (open !== undefined) yield* open.close();
  yield* envelope.end(last);
}

function refuseOthers(header: Segment, path: string, { syntax, kind: { element, wanted } }: Framing): void {
  const kind = elementOf(header, element);
  if (kind !== wanted) throw new CannotAudit([otherKind(path, header, syntax, kind)]);
}
