import type { RuleTally } from '../../../model/report/batch.ts';
import type { RuleReport } from '../../../model/report/rule.ts';
import type { Report } from '../../../model/report.ts';
import { type Column, type Sheet, sheet } from '../sheet.ts';

interface Line {
  readonly batch: string;
  readonly rule: RuleReport | undefined;
  readonly tally: RuleTally;
}

const text = (title: string, width: number, of: Column<Line>['of']): Column<Line> => ({
  title,
  kind: 'text',
  width,
  of,
});
const count = (title: string, of: Column<Line>['of']): Column<Line> => ({ title, kind: 'count', width: 13, of });

const columns: readonly Column<Line>[] = [
  text('batch', 26, ({ batch }) => batch),
  text('rule', 30, ({ tally }) => tally.rule),
  text('title', 44, ({ rule }) => rule?.title),
  text('category', 14, ({ rule }) => rule?.category),
  text('on', 10, ({ rule }) => rule?.on),
  text('severity', 10, ({ rule }) => rule?.severity),
  count('pass', ({ tally }) => tally.pass),
  count('fail', ({ tally }) => tally.fail),
  count('waived', ({ tally }) => tally.waived),
  count('known', ({ tally }) => tally.known ?? 0),
  count('not-applicable', ({ tally }) => tally['not-applicable']),
  count('not-evaluated', ({ tally }) => tally['not-evaluated']),
  text('why not evaluated', 30, ({ tally }) => causesText(tally.causes['not-evaluated'])),
  text('why not applicable', 30, ({ tally }) => causesText(tally.causes['not-applicable'])),
  text('tolerated', 12, ({ tally }) => tally.tolerance?.fail),
  text('observed', 12, ({ tally }) => tally.tolerance?.observed),
];

/** A row for each batch and rule, with the count of its subjects by status. */
export function rulesSheet(report: Report): Sheet {
  return sheet('rules', columns, linesOf(report));
}

function* linesOf({ batches, rules }: Report): Iterable<Line> {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  for (const batch of batches)
    for (const tally of batch.rules) yield { batch: batch.id, rule: ruleById.get(tally.rule), tally };
}

function causesText(causes: Readonly<Record<string, number>>): string {
  return Object.entries(causes)
    .map(([cause, subjects]) => `${cause} ${subjects}`)
    .join(', ');
}
