import { entriesOf, type MapNode, type Node, type TextNode } from './node.ts';
import type { Param } from './params.ts';
import { didYouMean, type Problems } from './problems.ts';

/** What `$name` may stand for. */
export interface Named {
  readonly params: ReadonlyMap<string, Param>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** Keys whose text is for people and is never a `$name`. */
const prose = new Set(['title', 'about', 'message', 'fix', 'why', 'url']);

/** Puts values in the place of scalars that are a `$name` as a whole; `$$name` is the text `$name`. A list inside a list is spliced in. */
export function substitute(node: Node, named: Named, problems: Problems): Node {
  if (node.type === 'text') return substituteText(node, named, problems);
  if (node.type === 'list') {
    const items = node.items.flatMap((item) => {
      const value = substitute(item, named, problems);
      return item.type === 'text' && value.type === 'list' ? value.items : [value];
    });
    return { ...node, items };
  }
  return substituteMap(node, named, problems);
}

function substituteMap(node: MapNode, named: Named, problems: Problems): MapNode {
  const entries = entriesOf(node).map(([key, entry]) => {
    const value = prose.has(key) ? entry.value : substitute(entry.value, named, problems);
    return [key, { key: entry.key, value }] as const;
  });
  return { ...node, entries: new Map(entries) };
}

function substituteText(node: TextNode, named: Named, problems: Problems): Node {
  const [, escaped, name] = /^\$(\$)?([a-z_][a-z0-9_-]*)$/i.exec(node.text) ?? [];
  if (name === undefined) return node;
  if (escaped !== undefined) return { ...node, text: node.text.slice(1) };
  const value = valueNamed(name, node, named);
  if (value !== undefined) return moved(value, node, name);
  if (!named.params.has(name)) {
    const hint = didYouMean(name, [...named.params.keys(), ...named.lists.keys()]);
    const message = `"$${name}" should name a param or a list, but none has that name`;
    problems.add('ruleset.unknown-param', message, node.at, hint ?? 'text that starts with $ is written $$');
  }
  problems.silence(node.at);
  return node;
}

function valueNamed(name: string, { at }: TextNode, { params, lists }: Named): Node | undefined {
  const param = params.get(name);
  if (param !== undefined) return param.value;
  const items = lists.get(name)?.map((text) => ({ type: 'text', text, absent: false, at }) as const);
  return items && { type: 'list', items, at };
}

/** The value as if it had been written where its name stands: problems of the use point at the use. */
function moved(value: Node, use: TextNode, name: string): Node {
  if (value.type === 'text') return { ...value, at: use.at, param: name };
  if (value.type === 'list')
    return { ...value, items: value.items.map((item) => moved(item, use, name)), at: use.at, param: name };
  const entries = [...value.entries].map(
    ([key, entry]) => [key, { key: use.at, value: moved(entry.value, use, name) }] as const,
  );
  return { type: 'map', entries: new Map(entries), at: use.at, param: name };
}
