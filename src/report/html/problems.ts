import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { html, type Markup } from './markup.ts';
import { leftNote } from './section.ts';

const mostProblems = 200;

/** Why the audit could not be carried out, each problem with its place and what to try. */
export function* problemParts({ problems }: Report): Iterable<Markup> {
  yield html`<ul class="problems">${problems.slice(0, mostProblems).map(item)}</ul>\n`;
  const left = problems.length - mostProblems;
  yield leftNote(left, `and ${counted(left, 'more problem')}: the JSON report has them all`);
}

function item({ message, place, hint }: Problem): Markup {
  const at = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  return html`<li>${at !== '' && html`<code>${at}</code> `}${message}${hint !== undefined && html` <small>${hint}</small>`}${excerpt(place?.excerpt)}</li>\n`;
}

/** Line by line: its caret stands under the fault. */
function excerpt(text: string | undefined): Markup | false {
  if (text === undefined) return false;
  const lines = text.split('\n').map((line) => html`<code>${line}</code>\n`);
  return html`<pre>${lines}</pre>`;
}
