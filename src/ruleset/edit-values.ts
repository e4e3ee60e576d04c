import type { Node, Path } from './node.ts';

/** A rule with another node at a path; unchanged where the path leads nowhere. */
export function withNode(root: Node, [step, ...rest]: Path, value: Node): Node {
  if (step === undefined) return value;
  if (root.type === 'list')
    return { ...root, items: root.items.map((item, place) => (place === step ? withNode(item, rest, value) : item)) };
  const key = String(step);
  const entry = root.type === 'map' ? root.entries.get(key) : undefined;
  if (root.type !== 'map' || entry === undefined) return root;
  return {
    ...root,
    entries: new Map([...root.entries, [key, { ...entry, value: withNode(entry.value, rest, value) }]]),
  };
}

/** A number, quantity, date or time moved by one unit in its last place: `31.9 kg` becomes `32.0 kg`. Undefined where there is no number. */
export function moved(text: string, step: 1 | -1): string | undefined {
  const [, sign, whole, decimals = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?(\D.*)?$/s.exec(text) ?? [];
  if (whole !== undefined && !/^[-:]\d/.test(rest))
    return movedNumber({ sign: sign ?? '', whole, decimals }, step) + rest;
  if (isDay.test(text)) return movedDay(text, step);
  const [, before, last] = /^(.*?)(\d+)$/s.exec(text) ?? [];
  if (before === undefined || last === undefined) return undefined;
  const number = Number(last) + step;
  return number < 0 ? undefined : before + String(number).padStart(last.length, '0');
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 86_400_000;

/** The day after or before; undefined for a day that is none. */
function movedDay(text: string, step: 1 | -1): string | undefined {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : new Date(ms + step * dayMs).toISOString().slice(0, 10);
}

function movedNumber(
  { sign, whole, decimals }: { readonly sign: string; readonly whole: string; readonly decimals: string },
  step: 1 | -1,
): string {
  const number = BigInt(`${sign}${whole}${decimals}`) + BigInt(step);
  const digits = String(number < 0n ? -number : number).padStart(decimals.length + 1, '0');
  const point = digits.length - decimals.length;
  const text = decimals === '' ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return number < 0n ? `-${text}` : text;
}

/** A list with something left out, and what. */
export interface Dropped<T> {
  readonly what: string;
  readonly kept: readonly T[];
}

/** Longest list of which each value is dropped by itself. */
const mostDropped = 12;

/** A list without each of its values in turn; a long one without its first and without all others. A list of one is left alone. */
export function droppedValues<T>(items: readonly T[], wordOf: (item: T) => string): readonly Dropped<T>[] {
  const [first, ...others] = items;
  if (first === undefined || others.length === 0) return [];
  if (items.length <= mostDropped)
    return items.map((item, place) => ({ what: wordOf(item), kept: items.filter((_, other) => other !== place) }));
  return [
    { what: wordOf(first), kept: others },
    { what: `all but ${wordOf(first)}`, kept: [first] },
  ];
}
