import { isAlias, isMap, isScalar, isSeq, type Node as LibraryNode, type Pair, type YAMLMap } from 'yaml';
import type { Entry, Node } from './node.ts';
import type { Problems } from './problems.ts';
import type { Source, Span } from './source.ts';

/** Bounds of a rule file: values once aliases are written out, levels, and aliases. */
const maxValues = 50_000;
export const maxDepth = 32;
const maxAliases = 1_000;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Converted {
  readonly node: Node;
  readonly values: number;
  readonly levels: number;
}

/** Turns the library's nodes into ours. Bad keys and unknown aliases are recorded; undefined when the file passes the bounds. */
export function convert(contents: unknown, source: Source, problems: Problems): Node | undefined {
  const converter = new Converter(source, problems);
  const { node } = converter.node(contents, 1);
  return converter.tooLarge ? undefined : node;
}

/** Counts what aliases unfold to while it converts. */
class Converter {
  readonly #source: Source;
  readonly #problems: Problems;
  readonly #byAnchor = new Map<string, Converted>();
  #aliases = 0;
  tooLarge = false;

  constructor(source: Source, problems: Problems) {
    this.#source = source;
    this.#problems = problems;
  }

  node(from: unknown, depth: number): Converted {
    const library = from as LibraryNode | null; // the composer yields nodes only
    const at = spanOf(this.#source, library?.range);
    if (this.tooLarge) return nothing(at);
    if (depth > maxDepth) return this.#refuse(at, `should be at most ${maxDepth} levels deep`);
    if (isAlias(library)) return this.#alias(library.source, at, depth);
    const converted = this.#plain(library, at, depth);
    if (converted.values > maxValues)
      return this.#refuse(at, `should hold at most ${maxValues} values, aliases written out`);
    const anchor = library?.anchor;
    if (anchor !== undefined) this.#byAnchor.set(anchor, converted);
    return converted;
  }

  #plain(library: LibraryNode | null, at: Span, depth: number): Converted {
    if (isMap(library)) return this.#map(library, at, depth);
    if (!isSeq(library)) return { node: textNode(library, at), values: 1, levels: 1 };
    const items = library.items.map((item) => this.node(item, depth + 1));
    return { node: { type: 'list', items: items.map(({ node }) => node), at }, ...measure(items) };
  }

  #map(library: YAMLMap, at: Span, depth: number): Converted {
    const entries = new Map<string, Entry>();
    const values: Converted[] = [];
    for (const pair of library.items) {
      const key = this.#key(pair, at, entries);
      const converted = this.node(pair.value, depth + 1);
      if (key === undefined) continue;
      entries.set(key.text, { key: key.at, value: placed(converted.node, key.at) });
      values.push(converted);
    }
    return { node: { type: 'map', entries, at }, ...measure(values) };
  }

  #key(pair: Pair, map: Span, entries: ReadonlyMap<string, Entry>): { text: string; at: Span } | undefined {
    const key: unknown = pair.key;
    if (!isScalar(key)) {
      this.#problems.add(
        'ruleset.key',
        'a key should be plain text',
        isAlias(key) || isMap(key) || isSeq(key) ? spanOf(this.#source, key.range) : map,
      );
      return undefined;
    }
    const at = spanOf(this.#source, key.range);
    const text = String(key.value ?? '');
    const fault = keyFault(text, entries);
    if (fault === undefined) return { text, at };
    this.#problems.add(fault.code, fault.message, at, fault.hint);
    return undefined;
  }

  #alias(name: string, at: Span, depth: number): Converted {
    this.#aliases += 1;
    if (this.#aliases > maxAliases) return this.#refuse(at, `should hold at most ${maxAliases} aliases`);
    const target = this.#byAnchor.get(name);
    if (target === undefined) {
      const message = `"*${name}" should name an anchor above it, but there is none`;
      this.#problems.add('ruleset.yaml', message, at, 'text that begins with "*" stands in quotes');
      return { ...nothing(at), node: { type: 'text', text: `*${name}`, absent: false, at } };
    }
    return depth + target.levels - 1 > maxDepth
      ? this.#refuse(at, `should be at most ${maxDepth} levels deep`)
      : target;
  }

  #refuse(at: Span, message: string): Converted {
    this.#problems.add('ruleset.too-large', `a rule file ${message}`, at);
    this.tooLarge = true;
    return nothing(at);
  }
}

function keyFault(text: string, entries: ReadonlyMap<string, Entry>) {
  if (text === '<<')
    return {
      code: 'ruleset.merge-key',
      message: 'merge keys "<<" are not read',
      hint: 'use "extends", or an alias for a whole value',
    };
  if (forbiddenKeys.has(text)) return { code: 'ruleset.key', message: `"${text}" cannot be a key`, hint: undefined };
  if (text === '') return { code: 'ruleset.key', message: 'a key should have a name, but is empty', hint: undefined };
  if (entries.has(text))
    return {
      code: 'ruleset.duplicate-key',
      message: `"${text}" should stand here once, but stands here again`,
      hint: undefined,
    };
  return undefined;
}

function measure(parts: readonly Converted[]): { values: number; levels: number } {
  let values = 1;
  let levels = 0;
  for (const part of parts) {
    values += part.values;
    levels = Math.max(levels, part.levels);
  }
  return { values, levels: levels + 1 };
}

function textNode(library: LibraryNode | null, at: Span): Node {
  const text = isScalar(library) ? String(library.value ?? '') : '';
  const plain = !isScalar(library) || library.type === undefined || library.type === 'PLAIN';
  return { type: 'text', text, absent: plain && /^(?:|~|null|Null|NULL)$/.test(text), at };
}

/** An empty value stands nowhere of its own: it is found at its key. */
function placed(node: Node, key: Span): Node {
  return node.type === 'text' && node.absent && node.at.start === node.at.end ? { ...node, at: key } : node;
}

function nothing(at: Span): Converted {
  return { node: { type: 'text', text: '', absent: true, at }, values: 1, levels: 1 };
}

/** The span of a library range. */
export function spanOf(source: Source, range: readonly number[] | null | undefined): Span {
  const [start = 0, end = start] = range ?? [];
  return { source, start, end };
}
