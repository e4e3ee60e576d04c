import type { RowFault } from '../../model/table.ts';
import { compared, repeated } from './envelope.ts';
import { envelopeFault } from './notice.ts';
import type { OpenEnvelope } from './notices.ts';
import { elementOf, type Segment } from './segments.ts';

/** Counts and control numbers of interchanges and groups. */
export class X12Envelope implements OpenEnvelope {
  messages = 0;
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
        this.messages = 0;
        return;
      case 'GE':
        yield* compared(line, 'GE01 (transaction sets of the group)', this.messages, elementOf(segment, 1));
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
