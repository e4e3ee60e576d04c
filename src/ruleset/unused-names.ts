import { entriesOf, itemsOf, type MapNode, type Node, textIn, textsIn, valueAt } from './node.ts';
import type { Warning } from './warning.ts';

/** Sections whose texts may name params, lists and lanes. */
const naming = ['rules', 'lanes', 'datasets', 'not_supplied', 'overrides'];

/** Params, lists and lanes that nothing names. An expression that holds a name as a word counts as using it. */
export function unusedNames(merged: MapNode): readonly Warning[] {
  const used = usesIn(merged);
  const unused = (section: string, what: string, isUsed: (name: string) => boolean) =>
    entriesOf(valueAt(merged, section))
      .filter(([name]) => !isUsed(name))
      .map(([name, { key }]) => warningOf(what, name, key));
  return [
    ...unused('params', 'param', (name) => used.texts.has(`$${name}`) || used.words.has(name)),
    ...unused('lists', 'list', (name) => used.texts.has(`$${name}`) || used.lists.has(name) || used.words.has(name)),
    ...unused('lanes', 'lane', (name) => used.lanes.has(name) || used.words.has(name)),
  ];
}

function warningOf(what: string, name: string, at: Warning['at']): Warning {
  const message = `${what} "${name}" is never used`;
  return { code: `ruleset.unused-${what}`, message, at, hint: `name it in a rule, or remove it` };
}

interface Uses {
  readonly texts: Set<string>;
  readonly lists: Set<string>;
  readonly lanes: Set<string>;
  readonly words: Set<string>;
}

function usesIn(merged: MapNode): Uses {
  const uses: Uses = { texts: new Set(), lists: new Set(), lanes: new Set(), words: new Set() };
  for (const section of naming) {
    const node = valueAt(merged, section);
    if (node !== undefined) gather(node, uses);
  }
  return uses;
}

function gather(node: Node, uses: Uses): void {
  if (node.type === 'text') uses.texts.add(node.text);
  if (node.type === 'list') for (const item of node.items) gather(item, uses);
  for (const [key, { value }] of entriesOf(node)) {
    if (key === 'lane') for (const name of textsIn(value)) uses.lanes.add(name);
    if (key === 'list') for (const item of itemsOf(value)) uses.lists.add(textIn(item) ?? '');
    if (key === 'cel') for (const word of (textIn(value) ?? '').match(/\w+/g) ?? []) uses.words.add(word);
    gather(value, uses);
  }
}
