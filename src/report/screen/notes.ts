import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { selectorTexts } from '../selectors.ts';
import { columns } from './columns.ts';
import type { Screen } from './screen.ts';
import { wrapped } from './wrapped.ts';

/** What else a reader must know: which rules were asked, what was not checked, what it may cost. */
export function noteLines(report: Report, screen: Screen): readonly string[] {
  const notes = [...selectorTexts(report), notCheckedText(report), costText(report)].filter(Boolean);
  if (notes.length === 0) return [];
  const sentences = notes.flatMap((note) => wrapped(screen.sentence(note, screen.width * 3), screen.width));
  return ['', ...sentences, ...costLines(report, screen)];
}

function notCheckedText({ not_checked }: Report): string {
  const items = not_checked.map(({ what, reason }) => (reason === '' ? what : `${what}: ${reason}`));
  return items.length === 0 ? '' : `not checked: ${items.join('; ')}`;
}

function costText({ summary }: Report): string {
  const amounts = summary.cost
    .filter(({ amount }) => amount > 0)
    .map(({ amount, currency }) => `${amount.toFixed(2)} ${currency}`);
  const missing = summary.cost_by.reduce((total, line) => total + line.not_costed, 0);
  const rest = missing === 0 ? '' : `${counted(missing, 'finding')} not costed, for want of what it is a share of`;
  if (amounts.length === 0) return rest === '' ? '' : `estimated cost: ${rest}`;
  const total = `estimated cost if they go as they are: ${amounts.join(', ')}`;
  return [total, rest].filter(Boolean).join('; ');
}

const mostCostLines = 3;

/** What the dearest rules cost with which carrier, a line each; nothing where one rule and carrier are all of it. */
function costLines({ summary }: Report, screen: Screen): readonly string[] {
  const lines = summary.cost_by.filter(({ amount }) => amount > 0).sort((a, b) => b.amount - a.amount);
  if (lines.length < 2) return [];
  const shown = lines
    .slice(0, mostCostLines)
    .map(({ rule, carrier, amount, currency }) => [
      `${amount.toFixed(2)} ${screen.text(currency ?? '')}`,
      screen.sentence(`${rule}${carrier === null ? '' : ` (${carrier})`}`, screen.width),
    ]);
  const left = lines.length - shown.length;
  return [...columns(shown, screen.width), ...(left === 0 ? [] : [`  and ${left} more`])];
}
