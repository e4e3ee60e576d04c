import type { Report } from '../../model/report.ts';
import { type Reason, reasonsOf } from '../reasons.ts';
import { selectorTexts } from '../selectors.ts';
import { html, type Markup, nothing } from './markup.ts';

/** What nobody looked at, and why: reasons that decide, lesser ones, rules that were not asked, files that were not given. */
export function* notAuditedParts(report: Report): Iterable<Markup> {
  const reasons = reasonsOf(report);
  yield reasonList(
    'Not audited, because',
    reasons.filter(({ decides }) => decides),
  );
  yield reasonList(
    'Not looked at, without bearing on the outcome',
    reasons.filter(({ decides }) => !decides),
  );
  const unasked = [
    ...selectorTexts(report),
    ...report.not_checked.map(({ what, reason }) => (reason === '' ? what : `${what}: ${reason}`)),
  ];
  if (unasked.length > 0) yield html`<h3>Not checked</h3>\n<ul>${unasked.map((text) => html`<li>${text}</li>`)}</ul>\n`;
}

function reasonList(heading: string, reasons: readonly Reason[]): Markup {
  if (reasons.length === 0) return nothing;
  return html`<h3>${heading}</h3>\n<ul>${reasons.map(({ subjects, text }) => html`<li><b>${subjects}</b>: ${text}</li>`)}</ul>\n`;
}
