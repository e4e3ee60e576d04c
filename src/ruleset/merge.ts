import { type Entry, type ListNode, listChange, type MapNode, type Node, type TextNode } from './node.ts';
import type { Problems } from './problems.ts';

/** Units that two systems of one limit are keyed by: such a map is one value and replaces as one. */
const limitKeys = /^(?:mg|g|kg|t|oz|lbs?|mm|cm|m|in|ft|ml|cl|dl|l|cm3|m3|in3|ft3)$/i;

/** Lays a file over what it inherits: maps merge by key, lists replace or change by `{ add, remove }`, `null` removes,
 *  `tests` append, and a rule that changes its check starts with parameters of its own. */
export function mergeFiles(base: MapNode, over: MapNode, problems: Problems): MapNode {
  return mergeMaps(withoutTestsOf(removedRules(over), base), over, [], problems);
}

function removedRules(over: MapNode): readonly string[] {
  const rules = over.entries.get('rules')?.value;
  if (rules?.type !== 'map') return [];
  return [...rules.entries].filter(([, { value }]) => value.type === 'text' && value.absent).map(([id]) => id);
}

/** A rule that is removed takes its inherited tests with it. */
function withoutTestsOf(ids: readonly string[], base: MapNode): MapNode {
  const tests = base.entries.get('tests');
  if (ids.length === 0 || tests?.value.type !== 'map') return base;
  const kept = new Map([...tests.value.entries].filter(([id]) => !ids.includes(id)));
  return {
    ...base,
    entries: new Map([...base.entries, ['tests', { ...tests, value: { ...tests.value, entries: kept } }]]),
  };
}

type Keys = readonly string[];

/** Lays one value over another as a ruleset lays over what it extends; undefined when it removes it. */
export function mergeNodes(base: Node | undefined, over: Node, path: Keys, problems: Problems): Node | undefined {
  if (over.type === 'text' && over.absent) return undefined;
  const change = listChange(over);
  if (change !== undefined) return changeList(base, over, problems);
  if (over.type === 'list') return appendedTo(appends(path) ? base : undefined, bare(over, problems));
  if (over.type === 'text') return over;
  const keeps = base?.type === 'map' && !isLimit(over) && listChange(base) === undefined && !isListFile(path);
  return mergeMaps(keeps ? base : { ...over, entries: new Map() }, over, path, problems);
}

function mergeMaps(base: MapNode, over: MapNode, path: Keys, problems: Problems): MapNode {
  const entries = new Map<string, Entry>(base.entries);
  if (isRule(path) && changesCheck(base, over)) entries.delete('with');
  for (const [key, { key: at, value }] of over.entries) {
    const merged = mergeNodes(entries.get(key)?.value, value, [...path, key], problems);
    if (merged === undefined) entries.delete(key);
    else entries.set(key, { key: at, value: merged });
  }
  return { ...over, entries };
}

function appendedTo(base: Node | undefined, list: ListNode): ListNode {
  return base?.type === 'list' ? { ...list, items: [...base.items, ...list.items] } : list;
}

/** Maps inside a list stand on nothing: their removed keys go, their changes apply to nothing. */
function bare(list: ListNode, problems: Problems): ListNode {
  const items = list.items.map((item) =>
    item.type === 'text' ? item : (mergeNodes(undefined, item, [], problems) ?? item),
  );
  return { ...list, items };
}

function changeList(base: Node | undefined, over: Node, problems: Problems): Node {
  const { add, remove } = listChange(over) ?? { add: [], remove: [] };
  const inherited = base === undefined ? [] : base.type === 'list' ? base.items : [base];
  const removed = new Set(remove.map(keyOf));
  const held = new Set(inherited.map(keyOf));
  for (const item of remove) {
    if (!held.has(keyOf(item)))
      problems.add(
        'ruleset.nothing-to-remove',
        `${wordOf(item)} should be in the inherited list to be removed, but is not`,
        item.at,
      );
  }
  if (base?.type === 'map')
    problems.add('ruleset.value', '"add" and "remove" change a list, but what is inherited is a map', over.at);
  const kept = inherited.filter((item) => !removed.has(keyOf(item)));
  return {
    type: 'list',
    items: [...kept, ...add.filter((item) => !kept.some((other) => keyOf(other) === keyOf(item)))],
    at: over.at,
  };
}

function wordOf(item: Node): string {
  return item.type === 'text' ? `"${item.text}"` : 'this entry';
}

/** The value alone, without its place. */
function keyOf(node: Node): string {
  if (node.type === 'text') return JSON.stringify(node.text);
  if (node.type === 'list') return `[${node.items.map(keyOf).join()}]`;
  return `{${[...node.entries].map(([key, { value }]) => `${JSON.stringify(key)}:${keyOf(value)}`).join()}}`;
}

function appends(path: Keys): boolean {
  return path[0] === 'tests' && path.length === 2;
}

function isRule(path: Keys): boolean {
  return path[0] === 'rules' && path.length === 2;
}

/** `lists.services: { file, column }` replaces as a whole. */
function isListFile(path: Keys): boolean {
  return path[0] === 'lists' && path.length === 2;
}

function changesCheck(base: MapNode, over: MapNode): boolean {
  const [before, after] = [base.entries.get('check')?.value, over.entries.get('check')?.value];
  return before?.type === 'text' && after?.type === 'text' && textOf(before) !== textOf(after);
}

function textOf(node: TextNode): string {
  return node.text;
}

function isLimit(node: MapNode): boolean {
  const keys = [...node.entries.keys()];
  return (
    keys.length > 0 &&
    keys.every((key) => limitKeys.test(key)) &&
    [...node.entries.values()].every(({ value }) => value.type === 'text')
  );
}
