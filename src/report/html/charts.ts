import type { PullEntry } from '../../model/report/pull.ts';
import type { CostLine } from '../../model/report/summary.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { grouped } from '../grouped.ts';
import { ruleGroups } from '../groups.ts';
import { type Bar, chart } from './bars.ts';
import { html, type Markup, nothing } from './markup.ts';
import { leftNote } from './section.ts';

const mostBars = 20;

/** Where it goes wrong: by rule, by carrier and service, and what it may cost. */
export function* chartParts(report: Report): Iterable<Markup> {
  yield pareto(report);
  yield byCarrier(report);
  yield* costs(report);
}

/** The few rules that make most of the trouble come first. */
function pareto(report: Report): Markup {
  const groups = [...ruleGroups(report)].sort((a, b) => b.subjects - a.subjects);
  const bars = groups.slice(0, mostBars).map(({ title, rule, subjects, on, severity }): Bar => {
    const tone = severity === 'error' ? 'hold' : severity === 'warning' ? 'open' : 'info';
    return { name: title, note: rule, size: subjects, text: counted(subjects, on), tone };
  });
  const left = groups.length - bars.length;
  const drawn = chart({ caption: 'Findings by rule', headers: ['rule', 'fails on'], bars, cumulative: true });
  return html`${drawn}${leftNote(left, `and ${counted(left, 'more rule')} with findings; percentages are of those shown`)}`;
}

function byCarrier({ batches }: Report): Markup {
  const entries = batches.flatMap(({ parcels_to_pull }) => parcels_to_pull);
  const parcels = [...grouped(entries, serviceOf)].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const bars = parcels
    .slice(0, mostBars)
    .map(([name, { length }]): Bar => ({ name, size: length, text: counted(length, 'parcel'), tone: 'hold' }));
  const left = parcels.length - bars.length;
  const drawn = chart({
    caption: 'Parcels to pull by carrier and service',
    headers: ['carrier, service', 'pull'],
    bars,
  });
  return html`${drawn}${leftNote(left, `and ${counted(left, 'more service')}`)}`;
}

function serviceOf({ carrier, service }: PullEntry): string {
  return [carrier ?? 'no carrier', service].filter((part) => part !== null).join(' ');
}

/** A chart for each currency: amounts of two do not compare. */
function* costs({ summary }: Report): Iterable<Markup> {
  for (const { currency, amount } of summary.cost) {
    const lines = summary.cost_by.filter((line) => line.currency === currency && line.amount > 0);
    const bars = [...lines]
      .sort((a, b) => b.amount - a.amount)
      .slice(0, mostBars)
      .map(costBar);
    const total = `${amount.toFixed(2)} ${currency}`;
    const left = lines.length - bars.length;
    yield chart({ caption: `Estimated cost if they go as they are: ${total}`, headers: ['rule', 'estimated'], bars });
    yield leftNote(left, `and ${counted(left, 'more line')}`);
  }
  yield notCosted(summary.cost_by);
}

function costBar({ rule, carrier, amount, currency }: CostLine): Bar {
  const note = carrier === null ? {} : { note: carrier };
  return { name: rule, ...note, size: amount, text: `${amount.toFixed(2)} ${currency ?? ''}`, tone: 'open' };
}

function notCosted(lines: readonly CostLine[]): Markup {
  const missing = lines.reduce((sum, line) => sum + line.not_costed, 0);
  if (missing === 0) return nothing;
  return html`<p class="cut">${counted(missing, 'finding')} not costed, for want of what it is a share of</p>\n`;
}
