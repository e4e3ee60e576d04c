import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import type { Disposition } from '../../model/subjects.ts';
import { counted } from '../counted.ts';
import { dispositionText } from '../disposition-text.ts';
import { reasonsOf } from '../reasons.ts';
import { isStoppedBesideParcels, pulledCount } from '../sentence.ts';
import { toleratedTexts } from '../tolerated.ts';
import { html, type Markup, nothing } from './markup.ts';
import { leftNote, row, table } from './section.ts';

const mostCards = 12;
const mostRows = 1000;
const mostReasons = 3;

const urgency: readonly Disposition[] = ['hold-batch', 'hold-parcels', 'not-audited', 'release'];
const toneOf = { 'hold-batch': 'hold', 'hold-parcels': 'hold', 'not-audited': 'open', release: 'go' } as const;

/** The batches of a report, those that need somebody first. */
export function byUrgency({ batches }: Report): readonly BatchReport[] {
  return [...batches].sort((a, b) => urgency.indexOf(a.disposition) - urgency.indexOf(b.disposition));
}

/** Each batch and what becomes of it: the urgent ones as cards, a long tail as a table. */
export function* batchParts(report: Report): Iterable<Markup> {
  const sorted = byUrgency(report);
  const cards = sorted.length > mostCards + 4 ? sorted.slice(0, mostCards) : sorted;
  yield html`<ul class="cards">\n${cards.map((batch) => card(batch, report))}</ul>\n`;
  const rest = sorted.slice(cards.length);
  yield table(
    'More batches',
    ['batch', 'what to do', 'parcels', 'pass', 'fail', 'not audited'],
    rest.slice(0, mostRows).map(tableRow),
  );
  yield leftNote(
    rest.length - mostRows,
    `and ${counted(rest.length - mostRows, 'more batch')}: the JSON report has them all`,
  );
}

function card(batch: BatchReport, report: Report): Markup {
  const tone = isStoppedBesideParcels(batch) ? 'hold' : toneOf[batch.disposition];
  const notes = [...toleratedTexts(batch), withoutWaivers(batch)].filter(Boolean);
  return html`<li class="card ${tone}"><h3>${capital(dispositionText(batch))}</h3><p><code>${batch.id}</code></p>${share(batch)}${why(batch, report)}${notes.map((note) => html`<p class="fine">${note}</p>`)}${pullLink(batch, report)}</li>\n`;
}

/** How many passed, failed or were not audited, as words and as a bar. */
function share({ parcels }: BatchReport): Markup {
  if (parcels.total === 0) return nothing;
  const { total, pass, fail } = parcels;
  const texts = (['fail', 'not-audited', 'pass'] as const).flatMap((outcome) =>
    parcels[outcome] === 0 ? [] : [`${parcels[outcome]} ${outcome === 'not-audited' ? 'not audited' : outcome}`],
  );
  const at = (count: number) => Math.round((count / total) * 1000) / 10;
  const bar = html`<svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><path class="open" d="M0 .5h100"/><path class="hold" d="M0 .5h${at(fail)}"/><path class="go" d="M${at(total - pass)} .5h${at(pass)}"/></svg>`;
  return html`${bar}<p class="fine">${texts.join(' · ')}</p>`;
}

function why(batch: BatchReport, report: Report): Markup {
  if (batch.outcome === 'pass' || (batch.parcels['not-audited'] === 0 && batch.disposition !== 'not-audited'))
    return nothing;
  const reasons = reasonsOf({ ...report, batches: [batch] }).filter(({ decides }) => decides);
  if (reasons.length === 0) return nothing;
  const shown = reasons.slice(0, mostReasons).map(({ subjects, text }) => html`<li>${subjects}: ${text}</li>`);
  const left = reasons.length - shown.length;
  return html`<p>Not audited, because</p><ul class="why">${shown}${left > 0 && html`<li>and ${counted(left, 'more reason')}</li>`}</ul>`;
}

function withoutWaivers({ outcome, outcome_without_waivers: without }: BatchReport): string {
  if (outcome === without) return '';
  return without === 'fail' ? 'Without waivers it would fail.' : 'Without waivers it would not be audited.';
}

function pullLink(batch: BatchReport, report: Report): Markup {
  if (isStoppedBesideParcels(batch)) return html`<p><a href="#findings">see the findings</a></p>`;
  if (pulledCount(batch) === 0) return nothing;
  return html`<p><a href="#pull-${report.batches.indexOf(batch) + 1}">${counted(pulledCount(batch), 'parcel')} to pull</a></p>`;
}

function tableRow(batch: BatchReport): Markup {
  const { total, pass, fail, 'not-audited': open } = batch.parcels;
  return row(html`<code>${batch.id}</code>`, dispositionText(batch), total, pass, fail, open);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
