import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { lastSentence } from '../sentence.ts';
import { html, type Markup } from './markup.ts';
import { moment } from './moment.ts';

const toneByVerb: readonly (readonly [verb: string, tone: string])[] = [
  ['HOLD', 'hold'],
  ['NOT AUDITED', 'open'],
  ['NOTHING TO AUDIT', 'open'],
  ['RELEASE', 'go'],
];

/** The whole report in a sentence, clause by clause: what to hold, what nobody could look at, what may go; then for when and how much. */
export function verdict(report: Report): Markup {
  const clauses = lastSentence(report).split('; ');
  return html`<header><h1>${clauses.map(clause)}</h1><p class="meta">${meta(report)}</p></header>\n`;
}

/** What is read from afar, then what it is made of. */
function clause(text: string): Markup {
  const tone = toneByVerb.find(([verb]) => text.startsWith(verb))?.[1] ?? 'open';
  const [said = '', ...rest] = text.split(/(?<=^[^:,]*)[:,] /);
  return html`<span class="clause ${tone}"><b>${said}</b>${rest.length > 0 && html` <span>${rest.join(', ')}</span>`}</span> `;
}

function meta({ run, summary, batches, tool }: Report): Markup {
  const { findings } = summary;
  const parcels = summary.parcels.pass + summary.parcels.fail + summary.parcels['not-audited'];
  const facts = [
    counted(parcels, 'parcel'),
    counted(batches.length, 'batch'),
    ...(['error', 'warning', 'info', 'waived', 'known'] as const).flatMap((kind) => findingsText(kind, findings[kind])),
    run.complete ? '' : 'not everything could be looked at',
  ].filter(Boolean);
  return html`As of ${moment(run.as_of)} · ${facts.join(' · ')} · handoff ${tool.version}`;
}

function findingsText(kind: string, count: number | undefined): readonly string[] {
  if (count === undefined || count === 0) return [];
  return kind === 'error' || kind === 'warning' ? [counted(count, kind)] : [`${count} ${kind}`];
}
