import { readTyped } from '../codes/typed.ts';
import { isMissing } from '../model/values.ts';
import { entriesOf, itemsOf, type Node, sameValue, textIn, textsByKey } from './node.ts';

/** Limits that forbid more the lower, or the higher, they are. */
const uppers = new Set(['max', 'below', 'longest', 'length_plus_girth', 'at_most_apart', 'tolerance']);
const lowers = new Set(['min', 'above', 'at_least_apart']);

/** Parameters that name values: those of the first kind forbid more the fewer they name, those of the second the more. */
const allowing = new Set(['one-of values', 'gs1-elements allow']);
const demanding = new Set(['none-of values', 'required fields', 'gs1-elements require', 'gs1-elements forbid']);

/** Whether a parameter of a check forbids all that it forbade before. What cannot be told is not: undefined stands for a parameter not given. */
export function isAtLeastAsStrict(
  check: string,
  param: string,
  change: { before: Node | undefined; after: Node | undefined },
) {
  const { before, after } = change;
  if (before === undefined || after === undefined) return after === before || (before === undefined && isLimit(param));
  if (sameValue(before, after)) return true;
  if (isLimit(param)) return isCloser(param, before, after);
  const named = `${check} ${param}`;
  if (allowing.has(named)) return isWithin(after, before);
  return demanding.has(named) && isWithin(before, after);
}

function isLimit(param: string): boolean {
  return uppers.has(param) || lowers.has(param);
}

/** Whether every value of one list is in another. */
function isWithin(some: Node, all: Node): boolean {
  return itemsOf(some).every((item) => itemsOf(all).some((other) => sameValue(item, other)));
}

function isCloser(param: string, before: Node, after: Node): boolean {
  const [from, to] = [amountsOf(before), amountsOf(after)];
  return (
    from.length > 0 && from.length === to.length && from.every((amount, place) => closes(param, amount, to[place]))
  );
}

interface Amount {
  readonly kind: string;
  readonly amount: number;
}

function closes(param: string, from: Amount | undefined, to: Amount | undefined): boolean {
  if (from === undefined || to === undefined || from.kind !== to.kind) return false;
  return uppers.has(param) ? to.amount <= from.amount : to.amount >= from.amount;
}

/** One amount, or one for each unit of a limit in two systems; none where it cannot be read. */
function amountsOf(limit: Node): readonly (Amount | undefined)[] {
  const text = textIn(limit);
  if (text !== undefined) return [amountOf(text)];
  if (limit.type !== 'map') return [];
  const written = textsByKey(limit);
  const units = entriesOf(limit).map(([unit]) => unit);
  return units.sort().map((unit) => {
    const read = amountOf(written[unit] ?? '');
    return read && { ...read, kind: `${read.kind} ${unit}` };
  });
}

const types = ['number', 'weight', 'length', 'volume', 'money', 'date', 'datetime', 'time'] as const;
const msByUnit = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

function amountOf(text: string): Amount | undefined {
  const [, share] = /^(\d+(?:\.\d+)?) ?%$/.exec(text) ?? [];
  if (share !== undefined) return { kind: '%', amount: Number(share) };
  const [, count, unit] = /^(\d+) ?([dhms])$/.exec(text) ?? [];
  if (unit === 'd' || unit === 'h' || unit === 'm' || unit === 's')
    return { kind: 'duration', amount: Number(count) * msByUnit[unit] };
  for (const type of types) {
    const value = readTyped(type, text);
    if (typeof value !== 'object' || isMissing(value)) continue;
    const like = 'currency' in value ? value.currency : 'zoned' in value ? String(value.zoned) : '';
    return { kind: `${value.kind} ${like}`, amount: value.amount };
  }
  return undefined;
}
