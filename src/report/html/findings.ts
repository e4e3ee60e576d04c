import type { BatchReport } from '../../model/report/batch.ts';
import type { Finding, Place } from '../../model/report/finding.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { type PlacedFinding, rankOf } from '../findings.ts';
import { leftOut } from '../left-out.ts';
import type { Budget } from './budget.ts';
import { html, type Markup } from './markup.ts';
import { leftNote, row, table } from './section.ts';

/** Rows that one page shows at most. */
const mostRows = 5000;

/** Findings that the list of parcels to pull does not tell: warnings, labels and batches, the file's own faults, waived and known ones. */
export function otherFindings({ batches }: Report): readonly PlacedFinding[] {
  return batches
    .flatMap((batch) => {
      const told = toldOf(batch);
      const others = batch.findings.filter((finding) => finding.status !== 'open' || !told(finding));
      return others.map((finding) => ({ batch, finding }));
    })
    .sort((a, b) => statusRank(a) - statusRank(b) || rankOf(a.finding.severity) - rankOf(b.finding.severity));
}

/** The table of them; what a cap left out is counted. */
export function* findingParts(found: readonly PlacedFinding[], report: Report, budget: Budget): Iterable<Markup> {
  const named = report.batches.length > 1;
  const rows = found
    .slice(0, mostRows)
    .map((placed) => findingRow(placed, named))
    .filter((markup) => budget.takes(markup));
  const headers = ['severity', 'what', 'where', ...(named ? ['batch'] : []), 'rule'];
  yield table('Findings that pull no parcel', headers, rows);
  const left = found.length - rows.length;
  yield leftNote(left, `and ${counted(left, 'more finding')}: -f csv lists them all`);
  const lost = leftOut(report, () => true);
  yield leftNote(
    lost,
    `${counted(lost, 'more finding')} counted, but not kept: --max-findings ${report.run.options.max_findings}`,
  );
}

function findingRow({ batch, finding }: PlacedFinding, named: boolean): Markup {
  const what = html`${subject(finding)}${finding.message}${fix(finding)}`;
  const where = finding.places.slice(0, 2).map(place);
  return row(severity(finding), what, where, ...(named ? [batch.id] : []), html`<code>${finding.rule}</code>`);
}

function severity({ severity: of, status, waiver }: Finding): Markup {
  if (status === 'open') return html`<span class="${of}">${of}</span>`;
  return html`${status}${waiver !== null && html` <small>${waiver}</small>`}`;
}

function subject({ subject: { type, key }, message }: Finding): Markup | false {
  return type !== 'batch' && !message.includes(key) && html`<b>${type === 'row' ? key : `${type} ${key}`}</b> `;
}

function fix({ fix: text, status }: Finding): Markup | false {
  return text !== null && status === 'open' && html` <small>${text}</small>`;
}

function place({ file, line, column }: Place): Markup {
  return html`<span class="place">${file}:${line}${column !== null && html` ${column}`}</span> `;
}

function statusRank({ finding }: PlacedFinding): number {
  return ['open', 'waived', 'known'].indexOf(finding.status);
}

/** Tells of a finding whether it stands beside its parcel in the list of parcels to pull. Parcels that share a key share their findings. */
function toldOf({ parcels_to_pull: entries }: BatchReport): (finding: Finding) => boolean {
  const rulesByParcel = new Map<string, Set<string>>();
  for (const { parcel, rules } of entries)
    rulesByParcel.set(parcel, new Set([...(rulesByParcel.get(parcel) ?? []), ...rules]));
  return ({ parcel, rule }) => parcel !== null && rulesByParcel.get(parcel)?.has(rule) === true;
}
