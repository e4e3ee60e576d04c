import { builtInRules } from './built-in.ts';
import { globMatcher } from './glob.ts';
import { mergeNodes } from './merge.ts';
import {
  type Entry,
  entriesOf,
  itemsOf,
  type ListNode,
  type MapNode,
  type Node,
  textIn,
  textsIn,
  valueAt,
} from './node.ts';
import { didYouMean, type Problems } from './problems.ts';

/** Keys of an override that say where it holds, and why; all others are what it sets. */
const scopeKeys = new Set(['rules', 'when', 'until', 'about']);

/** Lays overrides over the rules they name, in order, later ones over earlier ones. One without condition and last day changes the rule
 *  itself; any other is put beside it, under `overrides` of the rule. A rule that is off stays off; a glob passes over what handoff itself asks.
 *  @param declared ids of all rules of all files, removed ones included: an inherited override of a removed rule is no fault */
export function layOverrides(merged: MapNode, declared: ReadonlySet<string>, problems: Problems): MapNode {
  const section = merged.entries.get('overrides')?.value;
  const rules = merged.entries.get('rules');
  if (section?.type !== 'list' || rules?.value.type !== 'map') return merged;
  const laid = section.items.reduce<MapNode>((all, override) => {
    const named = rulesNamed(override, declared, problems);
    return override.type === 'map' ? layOne(override, named, { rules: all, problems }) : all;
  }, rules.value);
  return { ...merged, entries: new Map([...merged.entries, ['rules', { ...rules, value: laid }]]) };
}

/** Ids that an override names. */
function rulesNamed(override: Node, declared: ReadonlySet<string>, problems: Problems): ReadonlySet<string> {
  const known = [...declared, ...builtInRules];
  const ids = itemsOf(valueAt(override, 'rules')).flatMap((item) => {
    const name = textIn(item) ?? '';
    const named = isGlob(name)
      ? [...declared].filter(isAsked).filter(globMatcher(name))
      : known.filter((id) => id === name);
    if (named.length === 0) {
      const message = name.startsWith('intake.')
        ? `"${name}" says that a row cannot be read: no ruleset changes that`
        : `"${name}" should match a rule, but matches none`;
      problems.add('ruleset.unknown-rule', message, item.at, didYouMean(name, known));
    }
    return named;
  });
  return new Set(ids);
}

function isGlob(name: string): boolean {
  return name.includes('*') || name.includes('?');
}

function isAsked(id: string): boolean {
  return !builtInRules.some((builtIn) => builtIn === id);
}

interface Laying {
  readonly rules: MapNode;
  readonly problems: Problems;
}

function layOne(override: MapNode, named: ReadonlySet<string>, { rules, problems }: Laying): MapNode {
  const sets = setsOf(override);
  if (sets.entries.size === 0) {
    const hint = 'set severity, hold, action, message, fix, cost, source, tolerance or on_missing';
    problems.add('ruleset.missing-key', 'an override should set something, but sets nothing', override.at, hint);
  }
  const isConditional = [...scopeKeys].some((key) => (key === 'when' || key === 'until') && valueAt(override, key));
  const entries = new Map(rules.entries);
  for (const id of named) {
    const { key = override.at, value: rule = emptyAt(override) } = entries.get(id) ?? {};
    const isThere = entries.has(id) || !isAsked(id);
    if (!isThere || rule.type !== 'map' || textIn(valueAt(rule, 'severity')) === 'off') continue;
    const value = isConditional && isAsked(id) ? beside(rule, override) : over(rule, sets, problems);
    if (isConditional && !isAsked(id)) refuseCondition(id, override, problems);
    entries.set(id, { key, value });
  }
  return { ...rules, entries };
}

function refuseCondition(id: string, override: MapNode, problems: Problems): void {
  const message = `"${id}" is asked by handoff itself: an override of it holds everywhere and always, without "when" and "until"`;
  problems.add('ruleset.built-in', message, (valueAt(override, 'when') ?? valueAt(override, 'until') ?? override).at);
}

function setsOf(override: MapNode): MapNode {
  const kept = entriesOf(override).filter(([key]) => !scopeKeys.has(key));
  return { ...override, entries: new Map(kept) };
}

function emptyAt({ at }: Node): MapNode {
  return { type: 'map', entries: new Map(), at };
}

/** The rule with what an override sets, its rows of `per` and what earlier overrides set included. */
function over(rule: MapNode, sets: MapNode, problems: Problems): MapNode {
  const laid = mapOver(rule, sets, problems);
  const changed = (['per', 'overrides'] as const).flatMap((key): [string, Entry][] => {
    const entry = laid.entries.get(key);
    if (entry?.value.type !== 'list') return [];
    const items = entry.value.items.map((item) => (item.type === 'map' ? rowOver(item, sets, problems) : item));
    return [[key, { ...entry, value: { ...entry.value, items } }]];
  });
  return { ...laid, entries: new Map([...laid.entries, ...changed]) };
}

function rowOver(row: MapNode, sets: MapNode, problems: Problems): MapNode {
  const shared = entriesOf(sets).filter(([key]) => row.entries.has(key));
  return mapOver(row, { ...sets, entries: new Map(shared) }, problems);
}

function mapOver(base: MapNode, sets: MapNode, problems: Problems): MapNode {
  const merged = mergeNodes(base, sets, { path: [], problems });
  return merged?.type === 'map' ? { ...merged, at: base.at } : base;
}

function beside(rule: MapNode, override: MapNode): MapNode {
  const before = rule.entries.get('overrides');
  const list: ListNode = {
    type: 'list',
    items: [...itemsOf(before?.value), override],
    at: before?.value.at ?? override.at,
  };
  return { ...rule, entries: new Map([...rule.entries, ['overrides', { key: override.at, value: list }]]) };
}

/** A rule without the overrides that stand beside it. */
export function withoutOverrides(rule: Node): Node {
  if (rule.type !== 'map') return rule;
  return { ...rule, entries: new Map([...rule.entries].filter(([key]) => key !== 'overrides')) };
}

/** How reports name an override: the rules, the condition and the last day it was written with. */
export function labelOf(override: Node, inWords: (node: Node) => string): string {
  const when = valueAt(override, 'when');
  const until = textIn(valueAt(override, 'until'));
  const scope = [
    textsIn(valueAt(override, 'rules')).join(', '),
    when && `when ${inWords(when)}`,
    until && `until ${until}`,
  ];
  return scope.filter((part) => part !== undefined).join(' ');
}
