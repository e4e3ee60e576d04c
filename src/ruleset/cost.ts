import { readTyped } from '../codes/typed.ts';
import type { Cost } from '../model/plan.ts';
import { isMissing } from '../model/values.ts';
import { type Node, quote, valueAt } from './node.ts';
import type { Problems } from './problems.ts';
import type { CostSection } from './schema-rule.ts';

/** An estimated cost; amount and currency are both needed. */
export function readCost(
  section: CostSection | undefined,
  node: Node | undefined,
  problems: Problems,
): Cost | undefined {
  if (section === undefined || node === undefined) return undefined;
  const { amount, currency, per = 'parcel', group, why } = section;
  if (amount === undefined || currency === undefined) {
    problems.add(
      'ruleset.missing-key',
      'a cost should have an amount and a currency',
      node.at,
      'write { amount: 24.00, currency: EUR }',
    );
    return undefined;
  }
  const money = readTyped('money', amount, { unit: currency });
  if (typeof money === 'object' && !isMissing(money) && money.kind === 'money' && money.currency !== undefined) {
    return { amount: money.amount, currency: money.currency, per, group, why };
  }
  const at = valueAt(node, 'amount') ?? node;
  problems.add(
    'ruleset.value',
    `a cost should be an amount of a known currency such as 24.00 EUR, but is ${quote(at)} ${currency}`,
    at.at,
  );
  return undefined;
}
