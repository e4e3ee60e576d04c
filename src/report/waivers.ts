import type { WaiverReport, WaiverState } from '../model/report/waiver.ts';
import type { Report } from '../model/report.ts';
import { daysLeft, expiringDays } from '../model/waiver.ts';
import { counted, listed } from './counted.ts';

/** What needs somebody's attention first. */
const urgency: readonly WaiverState[] = ['over-limit', 'expired', 'expiring', 'unused', 'active'];

/** Waivers, those that need attention first, then by id. */
export function waiversInOrder({ waivers }: Report): readonly WaiverReport[] {
  const rank = ({ state }: WaiverReport) => urgency.indexOf(state);
  return [...waivers].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** What a waiver does in this audit: `waives 3 findings, expires in 5 days`. Quotes no reason and no owner. */
export function waiverSentence(waiver: WaiverReport, { run }: Report): string {
  const { used, state, expires, max_findings: limit, over_limit: over } = waiver;
  const left = daysLeft(expires, run.as_of);
  if (state === 'expired') return `waives nothing, expired ${ago(left)} (${expires})`;
  const end = left > expiringDays ? `until ${expires}` : `expires ${ahead(left)}`;
  if (state === 'unused') return `waives nothing: no finding needs it; ${end}`;
  if (state !== 'over-limit') return `waives ${counted(used, 'finding')}, ${end}`;
  const where = over.map(({ batch, matched }) => `${batch} (${counted(matched, 'finding')})`);
  const elsewhere = used > 0 ? `, elsewhere ${counted(used, 'finding')}` : '';
  return `over its limit of ${limit}: waives nothing in ${listed(where, 3)}${elsewhere}`;
}

/** How findings were accepted, and what the outcome owes to it; one sentence each, none when nothing was. */
export function acceptanceNotes(report: Report): readonly string[] {
  return [withoutWaivers(report), leftAside(report), baselineNote(report)].filter(Boolean);
}

function withoutWaivers({ batches }: Report): string {
  const worse = batches.filter(({ outcome, outcome_without_waivers }) => outcome !== outcome_without_waivers);
  const would = (outcome: string, verb: string) => {
    const those = worse.filter((batch) => batch.outcome_without_waivers === outcome).map(({ id }) => id);
    return those.length === 0 ? [] : [`${listed(those, 3)} would ${verb}`];
  };
  const texts = [...would('fail', 'fail'), ...would('not-audited', 'not be audited')];
  return texts.length === 0 ? '' : `without waivers ${texts.join(', ')}`;
}

function leftAside({ run }: Report): string {
  return run.options.no_waivers === true ? 'waivers were left aside (--no-waivers)' : '';
}

function baselineNote({ baseline }: Report): string {
  if (baseline === undefined) return '';
  const { path, known, left_out: leftOut, not_judged: notJudged = 0, stale } = baseline;
  const gone = stale.length === 0 ? '' : `; no longer found: ${stale.length}`;
  const lost = leftOut === 0 ? '' : `; left out there for --max-findings, so not known: ${leftOut}`;
  const unlooked = notJudged === 0 ? '' : `; not judged: ${notJudged}`;
  return `known from ${path}: ${counted(known, 'finding')}${gone}${unlooked}${lost}`;
}

function ahead(days: number): string {
  if (days === 0) return 'today';
  return `in ${counted(days, 'day')}`;
}

function ago(days: number): string {
  return `${counted(-days, 'day')} ago`;
}
