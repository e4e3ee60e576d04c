import { readTyped } from '../codes/typed.ts';
import type { Cost } from '../model/plan.ts';
import { isMissing } from '../model/values.ts';
import { type Node, quote, valueAt } from './node.ts';
import type { Problems } from './problems.ts';
import type { CostSection } from './schema-rule.ts';

/** What a cost is read from, and where troubles go. */
interface Reading {
  readonly section: CostSection;
  readonly node: Node;
  readonly problems: Problems;
}

/** An estimated cost: an amount in a currency, or a share of what the goods are worth. */
export function readCost(
  section: CostSection | undefined,
  node: Node | undefined,
  problems: Problems,
): Cost | undefined {
  if (section === undefined || node === undefined) return undefined;
  const reading = { section, node, problems };
  const { per = 'parcel', group, why, currency } = section;
  const amount = section.percent === undefined ? amountOf(reading) : shareOf(reading);
  const [min, max] = [limitOf('min', reading), limitOf('max', reading)];
  if (amount === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max)
    problems.add('ruleset.value', '"min" of a cost should be under its "max", but is over it', node.at);
  return { amount, currency: currency?.toUpperCase(), min, max, per, group, why };
}

function amountOf(reading: Reading): number | undefined {
  const { section, node, problems } = reading;
  if (section.of !== undefined) {
    const hint = 'write { percent: 5%, of: cogs }';
    problems.add('ruleset.missing-key', '"of" belongs to a percentage, but the cost has none', node.at, hint);
  }
  if (section.amount === undefined || section.currency === undefined) {
    problems.add(
      'ruleset.missing-key',
      'a cost should have an amount and a currency, or a percentage of something',
      node.at,
      'write { amount: 24.00, currency: EUR } or { percent: 5%, of: cogs }',
    );
    return undefined;
  }
  return moneyAt('amount', reading);
}

function shareOf({ section, node, problems }: Reading): Cost['amount'] | undefined {
  const { percent = '', of, amount } = section;
  const written = valueAt(node, 'percent') ?? node;
  if (amount !== undefined) {
    const at = valueAt(node, 'amount') ?? node;
    problems.add('ruleset.value', 'a cost should be an amount or a percentage, but is both', at.at);
  }
  if (of === undefined) {
    const hint = 'write of: cogs or of: declared_value';
    problems.add('ruleset.missing-key', 'a percentage should say of what, but has no "of"', written.at, hint);
    return undefined;
  }
  const [, whole, decimals = ''] = /^(\d{1,4})(?:\.(\d{1,4}))? ?%?$/.exec(percent) ?? [];
  if (whole !== undefined) {
    const millionths = Number(whole) * 10_000 + Number(decimals.padEnd(4, '0'));
    return { millionths, text: percent.endsWith('%') ? percent : `${percent}%`, of };
  }
  problems.add('ruleset.value', `"percent" should be a percentage such as 5%, but is ${quote(written)}`, written.at);
  return undefined;
}

function limitOf(key: 'min' | 'max', reading: Reading): number | undefined {
  const { section, node, problems } = reading;
  const written = valueAt(node, key);
  if (section[key] === undefined || written === undefined) return undefined;
  if (section.currency !== undefined) return moneyAt(key, reading);
  const hint = 'add currency: EUR or another';
  problems.add(
    'ruleset.missing-key',
    `"${key}" of a cost should have a currency beside it, but has none`,
    written.at,
    hint,
  );
  return undefined;
}

/** An amount of the cost's currency in exact 1/10,000. */
function moneyAt(key: 'amount' | 'min' | 'max', { section, node, problems }: Reading): number | undefined {
  const { currency = '' } = section;
  const money = readTyped('money', section[key] ?? '', { unit: currency });
  const isMoney =
    typeof money === 'object' && !isMissing(money) && money.kind === 'money' && money.currency !== undefined;
  if (isMoney && money.amount >= 0) return money.amount;
  const at = valueAt(node, key) ?? node;
  problems.add(
    'ruleset.value',
    `a cost should be an amount of a known currency such as 24.00 EUR, but is ${quote(at)} ${currency}`,
    at.at,
  );
  return undefined;
}
