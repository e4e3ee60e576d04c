import { readTyped } from '../codes/typed.ts';
import type { PlannedRule } from '../model/plan.ts';
import { isMissing } from '../model/values.ts';
import { type Node, quote, textIn, valueAt } from './node.ts';
import type { Problems } from './problems.ts';
import type { RuleSection } from './schema-rule.ts';

type Days = PlannedRule['effective'];

/** The days a rule is in force, both inclusive: ISO 8601 dates in order. */
export function readEffective(section: RuleSection['effective'], node: Node | undefined, problems: Problems): Days {
  if (section === undefined || node === undefined) return undefined;
  const { from, until } = section;
  for (const [key, day] of [
    ['from', from],
    ['until', until],
  ] as const) {
    const written = valueAt(node, key);
    if (written !== undefined && day !== undefined) readDay(key, written, problems);
  }
  const turned = from !== undefined && until !== undefined && from > until;
  const message = `"effective" should end after it starts, but runs from ${from} until ${until}`;
  if (turned) problems.add('ruleset.value', message, node.at);
  return { from, until };
}

/** A day under a key: an ISO 8601 date that exists; undefined once the problem is recorded. */
export function readDay(key: string, node: Node, problems: Problems): string | undefined {
  const text = textIn(node);
  if (text !== undefined && isDay(text)) return text;
  problems.add('ruleset.value', `"${key}" should be a date such as 2026-11-22, but is ${quote(node)}`, node.at);
  return undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !isMissing(readTyped('date', text));
}
