import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { acceptanceNotes, waiverSentence, waiversInOrder } from '../waivers.ts';
import { html, type Markup } from './markup.ts';
import { leftNote, row, table } from './section.ts';

const mostWaivers = 500;

/** What was accepted: waivers with what they do, who answers for them and why; what a baseline knows. */
export function* acceptedParts(report: Report): Iterable<Markup> {
  const waivers = waiversInOrder(report);
  const rows = waivers.slice(0, mostWaivers).map((waiver) => {
    const by = [waiver.owner, waiver.approved_by].filter((name) => name !== null).join(', approved by ');
    return row(waiver.id, waiverSentence(waiver, report), waiver.reason, by, waiver.file);
  });
  yield table('Waivers', ['waiver', 'what it does', 'reason', 'owner', 'file'], rows);
  yield leftNote(waivers.length - rows.length, `and ${counted(waivers.length - rows.length, 'more waiver')}`);
  const notes = acceptanceNotes(report).map((note) => html`<li>${note}</li>`);
  if (notes.length > 0) yield html`<ul>${notes}</ul>\n`;
}
