import { entriesOf, type Node, type Path } from './node.ts';

/** A value of a rule and the way there. */
export interface Slot {
  readonly path: Path;
  readonly node: Node;
}

/** The limits, lists of values and expressions that a condition asks for, however deep. */
export interface ConditionSlots {
  readonly limits: readonly Slot[];
  readonly lists: readonly Slot[];
  readonly expressions: readonly Slot[];
}

/** Words of a condition whose value is no test of a field. */
const combining = new Set(['any', 'all', 'not']);
const opaque = new Set(['matches', 'present']);

/** Finds what a condition can be changed in without taking it apart. */
export function conditionSlots(node: Node, path: Path): ConditionSlots {
  const slots = [...slotsIn(node, path)];
  return {
    limits: slots.filter(({ path }) => path.at(-1) === 'min' || path.at(-1) === 'max'),
    lists: slots.filter(({ node }) => node.type === 'list'),
    expressions: slots.filter(({ path }) => path.at(-1) === 'cel'),
  };
}

function* slotsIn(node: Node, path: Path): Iterable<Slot> {
  for (const [key, { value }] of entriesOf(node)) {
    const inner = [...path, key];
    if (opaque.has(key)) continue;
    if (key === 'min' || key === 'max') yield { path: inner, node: value };
    else if (value.type === 'map') yield* slotsIn(value, inner);
    else if (!combining.has(key)) yield { path: inner, node: value };
    else if (value.type === 'list')
      for (const [place, item] of value.items.entries()) yield* slotsIn(item, [...inner, place]);
    else yield { path: inner, node: value };
  }
}
