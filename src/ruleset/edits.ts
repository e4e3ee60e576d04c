import { z } from 'zod';
import type { Check } from '../checks/check.ts';
import { conditionSlots, type Slot } from './edit-conditions.ts';
import { expressionEdits } from './edit-expressions.ts';
import { type Dropped, droppedValues, moved, withNode } from './edit-values.ts';
import { entriesOf, inWords, type Node, type Path, textIn, valueAt } from './node.ts';
import type { Span } from './source.ts';

/** One small change of a rule. */
export interface Edit {
  readonly id: string;
  readonly change: string;
  readonly at: Span;
  readonly rule: Node;
  /** Set when a named list was changed and not the rule. */
  readonly lists?: ReadonlyMap<string, readonly string[]>;
}

type Lists = ReadonlyMap<string, readonly string[]>;

/** Kinds of parameters that hold a number to be kept. */
const movable = new Set(['limit', 'whole number', 'percentage']);

/** The changes that the tests of a rule should notice: of its `when`, its parameters, its `per` rows, its expression, its days. */
export function editsOf(rule: Node, check: Check | undefined, lists: Lists): readonly Edit[] {
  const kinds = check === undefined ? new Map<string, string>() : kindsOf(check);
  const rows = valueAt(rule, 'per');
  const places: Path[] = [[], ...(rows?.type === 'list' ? rows.items.map((_, row) => ['per', row]) : [])];
  return [
    ...places.flatMap((place) => [
      ...conditionEdits(rule, [...place, 'when']),
      ...conditionEdits(rule, [...place, 'where']),
      ...parameterEdits({ rule, lists, kinds }, [...place, 'with']),
    ]),
    ...textEdits(rule, ['cel']),
    ...dayEdits(rule),
  ];
}

/** The days it is in force, each moved both ways. */
function dayEdits(rule: Node): readonly Edit[] {
  return entriesOf(valueAt(rule, 'effective')).flatMap(([day, { value }]) =>
    limitEdits(rule, { path: ['effective', day], node: value }),
  );
}

/** Kind of each parameter of a check, as its schema names it. */
function kindsOf({ params }: Check): ReadonlyMap<string, string> {
  const { properties = {} } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' });
  return new Map(
    Object.entries(properties).map(([name, schema]) => [name, typeof schema === 'object' ? (schema.title ?? '') : '']),
  );
}

interface Editing {
  readonly rule: Node;
  readonly lists: Lists;
  /** Kind of each parameter of the check, by name. */
  readonly kinds: ReadonlyMap<string, string>;
}

function parameterEdits({ rule, lists, kinds }: Editing, path: Path): readonly Edit[] {
  return entriesOf(at(rule, path)).flatMap(([name, { value }]) => {
    const kind = kinds.get(name) ?? '';
    const slot: Slot = { path: [...path, name], node: value };
    if (movable.has(kind)) return limitEdits(rule, slot);
    if (kind === 'condition') return conditionEdits(rule, slot.path);
    if (kind === 'list') return namedListEdits(rule, slot, lists);
    return kind.includes('list of') ? listEdits(rule, slot) : [];
  });
}

function conditionEdits(rule: Node, path: Path): readonly Edit[] {
  const node = at(rule, path);
  if (node?.type !== 'map') return [];
  const inverted: Node = { type: 'map', entries: new Map([['not', { key: node.at, value: node }]]), at: node.at };
  const whole = {
    id: `${nameOf(path)} inverted`,
    change: `${nameOf(path)} { ${inWords(node)} } inverted`,
    at: node.at,
    rule: withNode(rule, path, inverted),
  };
  const slots = conditionSlots(node, path);
  return [
    whole,
    ...slots.limits.flatMap((slot) => limitEdits(rule, slot)),
    ...slots.lists.flatMap((slot) => listEdits(rule, slot)),
    ...slots.expressions.flatMap((slot) => textEdits(rule, slot.path)),
  ];
}

/** The literals of an expression. */
function textEdits(rule: Node, path: Path): readonly Edit[] {
  const node = at(rule, path);
  const text = textIn(node);
  if (node === undefined || text === undefined) return [];
  return expressionEdits(text).map((edit) => ({
    id: `${nameOf(path)} ${edit.id}`,
    change: `${nameOf(path)} ${edit.change}`,
    at: node.at,
    rule: withNode(rule, path, { type: 'text', text: edit.text, absent: false, at: node.at }),
  }));
}

/** A limit moved up and down; one published in two systems, each of them. */
function limitEdits(rule: Node, { path, node }: Slot): readonly Edit[] {
  if (node.type === 'map')
    return entriesOf(node).flatMap(([unit, { value }]) => limitEdits(rule, { path: [...path, unit], node: value }));
  const text = textIn(node);
  if (text === undefined) return [];
  return ([1, -1] as const).flatMap((step) => {
    const to = moved(text, step);
    if (to === undefined) return [];
    const value: Node = { type: 'text', text: to, absent: false, at: node.at };
    const id = `${nameOf(path)} ${step > 0 ? 'up' : 'down'}`;
    return [{ id, change: `${nameOf(path)} ${text} → ${to}`, at: node.at, rule: withNode(rule, path, value) }];
  });
}

function listEdits(rule: Node, { path, node }: Slot): readonly Edit[] {
  if (node.type !== 'list') return [];
  return droppedValues(node.items, (item) => textIn(item) ?? '').map((dropped) => ({
    ...worded(path, dropped),
    at: node.at,
    rule: withNode(rule, path, { ...node, items: dropped.kept }),
  }));
}

function namedListEdits(rule: Node, { path, node }: Slot, lists: Lists): readonly Edit[] {
  const name = textIn(node) ?? '';
  return droppedValues(lists.get(name) ?? [], (value) => value).map((dropped) => ({
    ...worded(path, dropped),
    at: node.at,
    rule,
    lists: new Map([...lists, [name, dropped.kept]]),
  }));
}

function worded(path: Path, { what }: Dropped<unknown>): { readonly id: string; readonly change: string } {
  const id = `${nameOf(path)} without ${what}`;
  return { id, change: id };
}

/** Rows of `per` count from 1, as people do. */
function nameOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
}

function at(rule: Node, path: Path): Node | undefined {
  let node: Node | undefined = rule;
  for (const step of path) {
    if (node === undefined) return undefined;
    if (typeof step !== 'number') node = valueAt(node, String(step));
    else node = node.type === 'list' ? node.items[step] : undefined;
  }
  return node;
}
