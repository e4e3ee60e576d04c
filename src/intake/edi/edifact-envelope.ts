import type { RowFault } from '../../model/table.ts';
import { compared, repeated } from './envelope.ts';
import { envelopeFault } from './notice.ts';
import type { OpenEnvelope } from './notices.ts';
import { elementOf, type Segment } from './segments.ts';

/** Counts and control references of interchanges and groups. */
export class EdifactEnvelope implements OpenEnvelope {
  messages = 0;
  private grouped = 0;
  private groups = 0;
  private interchange: Segment | undefined;
  private group: Segment | undefined;

  *take(segment: Segment): Generator<RowFault> {
    const { line, tag } = segment;
    if (tag.startsWith('UNA')) return;
    if (tag === 'UNB') {
      if (this.interchange !== undefined)
        yield envelopeFault(line, 'interchange', 'closed by UNZ before the next', 'not closed');
      this.interchange = segment;
      this.messages = 0;
      this.groups = 0;
    } else if (tag === 'UNG') {
      this.group = segment;
      this.groups++;
      this.grouped = this.messages;
    } else if (tag === 'UNE') {
      yield* compared(line, 'UNE 0060 (messages of the group)', this.messages - this.grouped, elementOf(segment, 1));
      yield* repeated(
        line,
        'UNE 0048 (reference of the group)',
        elementOf(this.group ?? segment, this.group ? 5 : 2),
        elementOf(segment, 2),
      );
      this.group = undefined;
    } else if (tag === 'UNZ') {
      const counted = this.groups > 0 ? this.groups : this.messages;
      const what = this.groups > 0 ? 'groups' : 'messages';
      yield* compared(line, `UNZ 0036 (${what} of the interchange)`, counted, elementOf(segment, 1));
      const reference = this.interchange === undefined ? '(no UNB)' : elementOf(this.interchange, 5);
      yield* repeated(line, 'UNZ 0020 (reference of the interchange)', reference, elementOf(segment, 2));
      this.interchange = undefined;
    } else yield envelopeFault(line, `segment ${segment.number}`, 'within a message', `${tag} outside of any`);
  }

  *end(last: Segment | undefined): Generator<RowFault> {
    if (this.interchange === undefined && last?.cutOff !== true) return;
    const is = `cut off after segment ${last?.number ?? 0} (${last?.tag ?? ''})`;
    yield envelopeFault(last?.line ?? 1, 'interchange', 'whole, and closed by UNZ', is);
  }
}
