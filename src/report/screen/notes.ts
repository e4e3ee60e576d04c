import type { Report, WaiverReport } from '../../model/report.ts';
import { counted, listed } from '../counted.ts';
import type { Screen } from './screen.ts';
import { wrapped } from './wrapped.ts';

/** What else a reader must know: what was not checked, what was waived, what it may cost. */
export function noteLines(report: Report, screen: Screen): readonly string[] {
  const notes = [notCheckedText(report), waiverText(report), costText(report)].filter(Boolean);
  return notes.length === 0
    ? []
    : ['', ...notes.flatMap((note) => wrapped(screen.sentence(note, screen.width * 3), screen.width))];
}

function notCheckedText({ not_checked }: Report): string {
  const items = not_checked.map(({ what, reason }) => (reason === '' ? what : `${what}: ${reason}`));
  return items.length === 0 ? '' : `not checked: ${items.join('; ')}`;
}

function waiverText({ summary, waivers }: Report): string {
  if (summary.findings.waived === 0 && waivers.length === 0) return '';
  const states = waivers
    .filter(({ state }) => state !== 'active')
    .map(({ id, state }: WaiverReport) => `${id} ${state}`);
  const used = `waived: ${counted(summary.findings.waived, 'finding')} by ${counted(waivers.length, 'waiver')}`;
  return states.length === 0 ? used : `${used}; ${listed(states, 4)}`;
}

function costText({ summary }: Report): string {
  const amounts = summary.cost
    .filter(({ amount }) => amount > 0)
    .map(({ amount, currency }) => `${amount.toFixed(2)} ${currency}`);
  return amounts.length === 0 ? '' : `estimated cost if they go as they are: ${amounts.join(', ')}`;
}
