import type { Span } from './source.ts';

/** A value of a rule file with the place it came from. Scalars are their source text: nothing is a number or boolean yet. */
export type Node = TextNode | ListNode | MapNode;

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  /** True for a plain `null`, `~` or nothing at all: the key is to be removed. */
  readonly absent: boolean;
  readonly at: Span;
  /** The param or list this value was taken from. */
  readonly param?: string;
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly Node[];
  readonly at: Span;
  readonly param?: string;
}

export interface MapNode {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly at: Span;
  readonly param?: string;
}

/** A key of a map and its value. */
export interface Entry {
  /** Where the key stands. */
  readonly key: Span;
  readonly value: Node;
}

/** A path into a node: keys and list positions. */
export type Path = readonly PropertyKey[];

/** The value under a key of a map; undefined when the node is no map, lacks the key or the value is to be removed. */
export function valueAt(node: Node | undefined, key: string): Node | undefined {
  const value = node?.type === 'map' ? node.entries.get(key)?.value : undefined;
  return value?.type === 'text' && value.absent ? undefined : value;
}

/** The text of a scalar; undefined for anything else. */
export function textIn(node: Node | undefined): string | undefined {
  return node?.type === 'text' && !node.absent ? node.text : undefined;
}

/** Entries of a map that carry a value: no removed keys, no `x-` notes. */
export function entriesOf(node: Node | undefined): readonly (readonly [string, Entry])[] {
  if (node?.type !== 'map') return [];
  return [...node.entries].filter(([key, { value }]) => !isNote(key) && !(value.type === 'text' && value.absent));
}

/** The entries of a list, or the one value that stands for a list of one. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return node.type === 'list' ? node.items : [node];
}

/** The texts among them. */
export function textsIn(node: Node | undefined): readonly string[] {
  return itemsOf(node)
    .map(textIn)
    .filter((text) => text !== undefined);
}

/** Keys starting with `x-` are the author's own notes: allowed anywhere, never read. */
function isNote(key: string): boolean {
  return key.startsWith('x-');
}

/** The parts of `{ add: […], remove: […] }`, which changes an inherited list; undefined for any other node. */
export function listChange(
  node: Node,
): { readonly add: readonly Node[]; readonly remove: readonly Node[] } | undefined {
  if (node.type !== 'map') return undefined;
  const keys = [...node.entries.keys()].filter((key) => !isNote(key));
  if (keys.length === 0 || !keys.every((key) => key === 'add' || key === 'remove')) return undefined;
  const [add, remove] = [itemsAt(node, 'add'), itemsAt(node, 'remove')];
  return add === undefined || remove === undefined ? undefined : { add, remove };
}

function itemsAt(node: MapNode, key: string): readonly Node[] | undefined {
  const value = node.entries.get(key)?.value;
  if (value === undefined) return [];
  if (value.type === 'list') return value.items;
  return value.type === 'text' && !value.absent ? [value] : undefined;
}

/** The node as plain data for a schema: text, arrays and objects; removed keys are `undefined`, a list change is the items it names. */
export function toPlain(node: Node): unknown {
  if (node.type === 'text') return node.absent ? undefined : node.text;
  if (node.type === 'list') return node.items.map(toPlain);
  const change = listChange(node);
  if (change !== undefined) return [...change.add, ...change.remove].map(toPlain);
  const kept = [...node.entries].filter(([key]) => !isNote(key));
  return Object.fromEntries(kept.map(([key, { value }]) => [key, toPlain(value)]));
}

/** What stands at a path of the plain data, or the deepest node on the way there. */
export function nodeAt(root: Node, path: Path): { readonly node: Node; readonly found: boolean } {
  let node = root;
  for (const step of path) {
    const next = childAt(node, step);
    if (next === undefined) return { node, found: false };
    node = next;
  }
  return { node, found: !(node.type === 'text' && node.absent) };
}

function childAt(node: Node, step: PropertyKey): Node | undefined {
  if (node.type === 'text') return undefined;
  if (node.type === 'list') return typeof step === 'number' ? node.items[step] : undefined;
  const change = typeof step === 'number' ? listChange(node) : undefined;
  if (change !== undefined) return [...change.add, ...change.remove][Number(step)];
  return node.entries.get(String(step))?.value;
}

/** A node as problems quote it: text in quotes, or what it is. */
export function quote(node: Node): string {
  if (node.type === 'text') return node.absent ? 'empty' : `"${node.text}"`;
  return node.type === 'list' ? 'a list' : 'a map';
}

/** Whether two nodes hold the same value, wherever they stand; maps in any order, `x-` notes and removed keys aside. */
export function sameValue(a: Node | undefined, b: Node | undefined): boolean {
  return a === undefined || b === undefined ? a === b : valueText(a) === valueText(b);
}

function valueText(node: Node): string {
  if (node.type === 'text') return JSON.stringify(node.text);
  if (node.type === 'list') return `[${node.items.map(valueText).join()}]`;
  const parts = entriesOf(node).map(([key, { value }]) => `${JSON.stringify(key)}:${valueText(value)}`);
  return `{${parts.sort().join()}}`;
}

/** A node in one line, as YAML would show it in flow style. */
export function inWords(node: Node): string {
  return node.type === 'map'
    ? entriesOf(node)
        .map(([key, { value }]) => `${key}: ${inFlow(value)}`)
        .join(', ')
    : inFlow(node);
}

function inFlow(node: Node): string {
  if (node.type === 'text') return node.text;
  return node.type === 'list' ? `[${node.items.map(inFlow).join(', ')}]` : `{ ${inWords(node)} }`;
}

/** The texts of a map by key; what is no text is empty. */
export function textsByKey(node: MapNode): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(node).map(([key, { value }]) => [key, textIn(value) ?? '']));
}
