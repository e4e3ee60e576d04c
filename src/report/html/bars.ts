import { html, type Markup, nothing } from './markup.ts';
import { scrolling } from './section.ts';

/** One bar of a chart: its name, its size, and how that is written. */
export interface Bar {
  readonly name: string;
  readonly note?: string;
  readonly size: number;
  readonly text: string;
  readonly tone: 'hold' | 'open' | 'info';
}

interface Chart {
  readonly caption: string;
  /** What the names and the sizes are. */
  readonly headers: readonly [name: string, size: string];
  readonly bars: readonly Bar[];
  /** Marks behind each bar how much of all it makes with those above it: the curve of a Pareto chart. */
  readonly cumulative?: true;
}

/** A bar chart that is a table: every size stands as text beside its bar. Nothing when it has no bars. */
export function chart({ caption, headers, bars, cumulative }: Chart): Markup {
  if (bars.length === 0) return nothing;
  const longest = Math.max(...bars.map(({ size }) => size));
  const all = bars.reduce((sum, { size }) => sum + size, 0);
  let sum = 0;
  const rows = bars.map((bar) => {
    sum += bar.size;
    const share = cumulative && all > 0 ? sum / all : undefined;
    return barRow(bar, longest === 0 ? 0 : bar.size / longest, share);
  });
  return scrolling(
    caption,
    html`<table class="chart"><caption>${caption}</caption><thead><tr><th scope="col">${headers[0]}</th><th scope="col">${headers[1]}</th>${cumulative && html`<th scope="col">with those above</th>`}<td></td></tr></thead>
<tbody>${rows}</tbody></table>`,
  );
}

function barRow({ name, note, text, tone }: Bar, length: number, share: number | undefined): Markup {
  const mark = share !== undefined && html`<path class="sum" d="M${percent(share)} 0v1"/>`;
  return html`<tr><th scope="row">${name}${note !== undefined && html` <small>${note}</small>`}</th><td>${text}</td>${share !== undefined && html`<td>${Math.round(share * 100)}%</td>`}<td class="bar"><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><path class="${tone}" d="M0 .5h${percent(length)}"/>${mark}</svg></td></tr>\n`;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
