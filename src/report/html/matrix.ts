import type { BatchReport, RuleTally } from '../../model/report/batch.ts';
import type { RuleReport } from '../../model/report/rule.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { html, type Markup } from './markup.ts';
import { leftNote, row, table } from './section.ts';

const mostRules = 2000;
const counts = ['pass', 'fail', 'waived', 'known', 'not-applicable', 'not-evaluated'] as const;
type Counts = Record<(typeof counts)[number], number>;

/** Every rule with how many of its subjects have which status over all batches: evidence that it was looked at. */
export function* matrixParts(report: Report): Iterable<Markup> {
  const totals = totalsByRule(report.batches);
  const known = report.baseline !== undefined;
  const shown = counts.filter((status) => status !== 'known' || known);
  const rules = report.rules.slice(0, mostRules);
  const headers = ['rule', 'judges', ...shown.map((status) => status.replace('-', ' ')), 'why not'];
  yield table(
    'Every rule and the status of its subjects',
    headers,
    rules.map((rule) => ruleRow(rule, totals.get(rule.id), shown)),
  );
  yield leftNote(
    report.rules.length - rules.length,
    `and ${counted(report.rules.length - rules.length, 'more rule')}: the JSON report has them all`,
  );
}

interface Totals {
  readonly counts: Counts;
  readonly causes: Map<string, number>;
}

function ruleRow(
  { id, title, on, severity }: RuleReport,
  totals: Totals | undefined,
  shown: readonly (keyof Counts)[],
): Markup {
  const cells = shown.map((status) => {
    const count = totals?.counts[status] ?? 0;
    return count > 0 && status === 'fail' ? html`<b class="${severity}">${count}</b>` : count;
  });
  const causes = [...(totals?.causes ?? [])].map(([cause, count]) => `${cause} ${count}`).join(', ');
  return row(html`${title} <small>${id}</small>`, on, ...cells, causes);
}

function totalsByRule(batches: readonly BatchReport[]): ReadonlyMap<string, Totals> {
  const totals = new Map<string, Totals>();
  for (const batch of batches)
    for (const tally of batch.rules) {
      const sum = totals.get(tally.rule) ?? { counts: zeroes(), causes: new Map<string, number>() };
      totals.set(tally.rule, sum);
      add(sum, tally);
    }
  return totals;
}

function add({ counts: sum, causes }: Totals, tally: RuleTally): void {
  for (const status of counts) sum[status] += tally[status] ?? 0;
  for (const [cause, count] of Object.entries(tally.causes['not-evaluated']))
    causes.set(cause, (causes.get(cause) ?? 0) + count);
}

function zeroes(): Counts {
  return { pass: 0, fail: 0, waived: 0, known: 0, 'not-applicable': 0, 'not-evaluated': 0 };
}
