import { type Content, html, type Markup, nothing } from './markup.ts';

/** A part of the page that its navigation leads to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** In chunks: the whole of it is nowhere held. Empty: the section is left out. */
  readonly body: Iterable<Markup>;
}

/** A section of the page under its heading, in chunks. */
export function* sectionChunks({ id, title, body }: Section): Iterable<Markup> {
  yield html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n`;
  yield* body;
  yield html`</section>\n`;
}

/** A table with its caption and headers; on narrow screens it scrolls beside itself, by keyboard too. Nothing when it has no rows. */
export function table(caption: string, headers: readonly string[], rows: readonly Markup[]): Markup {
  if (rows.length === 0) return nothing;
  const heads = headers.map((header) => html`<th scope="col">${header}</th>`);
  return scrolling(
    caption,
    html`<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead>
<tbody>${rows}</tbody></table>`,
  );
}

/** What may be wider than a phone, in a box that scrolls by touch and by keyboard. */
export function scrolling(name: string, content: Markup): Markup {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${content}</div>\n`;
}

/** A row whose first cell names it. */
export function row(name: Content, ...cells: readonly Content[]): Markup {
  return html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
}

/** A note under a list that a cap cut: what is left out is counted. Nothing when nothing is. */
export function leftNote(left: number, text: string): Markup {
  return left > 0 ? html`<p class="cut">${text}</p>\n` : nothing;
}
