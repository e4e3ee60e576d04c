import { resolveUnit } from '../codes/units.ts';
import {
  type Entry,
  entriesOf,
  itemsOf,
  type ListNode,
  listChange,
  type MapNode,
  type Node,
  sameValue,
  textIn,
  valueAt,
} from './node.ts';
import type { Problems } from './problems.ts';

/** Lays a file over what it inherits: maps merge by key, lists replace or change by `{ add, remove }`, `null` removes,
 *  `tests` and `overrides` append, and a rule that changes its check starts with parameters of its own. */
export function mergeFiles(base: MapNode, over: MapNode, problems: Problems): MapNode {
  return mergeMaps(withoutTestsOf(removedRules(over), base), over, { path: [], problems });
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

/** Where in a file two values meet, and where troubles go. */
interface Meeting {
  readonly path: readonly string[];
  readonly problems: Problems;
}

/** Lays one value over another as a ruleset lays over what it extends; undefined when it removes it. */
export function mergeNodes(base: Node | undefined, over: Node, meeting: Meeting): Node | undefined {
  if (over.type === 'text') return over.absent ? undefined : over;
  if (over.type === 'list') return appendedTo(appends(meeting) ? base : undefined, bare(over, meeting.problems));
  if (listChange(over) !== undefined) return changeList(base, over, meeting.problems);
  const keeps = base?.type === 'map' && !isLimit(over) && listChange(base) === undefined && !isListFile(meeting);
  return mergeMaps(keeps ? base : { ...over, entries: new Map() }, over, meeting);
}

function mergeMaps(base: MapNode, over: MapNode, { path, problems }: Meeting): MapNode {
  const entries = new Map<string, Entry>(base.entries);
  if (isIn('rules', path)) for (const key of replacedBy(base, over)) entries.delete(key);
  for (const [key, { key: at, value }] of over.entries) {
    const merged = mergeNodes(entries.get(key)?.value, value, { path: [...path, key], problems });
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
    item.type === 'text' ? item : (mergeNodes(undefined, item, { path: [], problems }) ?? item),
  );
  return { ...list, items };
}

function changeList(base: Node | undefined, over: Node, problems: Problems): Node {
  const { add, remove } = listChange(over) ?? { add: [], remove: [] };
  if (base?.type === 'map')
    problems.add('ruleset.value', '"add" and "remove" change a list, but what is inherited is a map', over.at);
  const inherited = itemsOf(base);
  for (const item of remove) {
    const message = `${wordOf(item)} should be in the inherited list to be removed, but is not`;
    if (!holds(inherited, item)) problems.add('ruleset.nothing-to-remove', message, item.at);
  }
  const kept = inherited.filter((item) => !holds(remove, item));
  return { type: 'list', items: [...kept, ...add.filter((item) => !holds(kept, item))], at: over.at };
}

function holds(items: readonly Node[], wanted: Node): boolean {
  return items.some((item) => sameValue(item, wanted));
}

function wordOf(item: Node): string {
  return item.type === 'text' ? `"${item.text}"` : 'this entry';
}

/** `tests.<rule>` and `overrides` append; all other lists replace. */
function appends({ path }: Meeting): boolean {
  return isIn('tests', path) || (path[0] === 'overrides' && path.length === 1);
}

/** `lists.<name>: { file, column }` replaces as a whole. */
function isListFile({ path }: Meeting): boolean {
  return isIn('lists', path);
}

function isIn(section: string, path: Meeting['path']): boolean {
  return path[0] === section && path.length === 2;
}

/** What a rule inherits no more when another check or expression takes the place of its own. */
function replacedBy(base: MapNode, over: MapNode): readonly string[] {
  const [before, after] = [judgedBy(base), judgedBy(over)];
  const changes = before !== undefined && after !== undefined && before !== after;
  return changes ? ['check', 'cel', 'with'] : [];
}

function judgedBy(rule: MapNode): string | undefined {
  const [check, cel] = [textIn(valueAt(rule, 'check')), textIn(valueAt(rule, 'cel'))];
  return check === undefined ? cel && `cel ${cel}` : `check ${check}`;
}

/** A limit as published in two systems, `{ lb: 150, kg: 70 }`, is one value: it replaces as one. */
function isLimit(node: MapNode): boolean {
  const entries = entriesOf(node);
  const isAmount = ([unit, { value }]: readonly [string, Entry]) =>
    resolveUnit(unit) !== undefined && /^-?\d/.test(textIn(value) ?? '');
  return entries.length > 0 && entries.every(isAmount);
}
