import type { JsonList, JsonObject, JsonValue } from './value.ts';

/** Cells of one object by path (`to_address.zip`), and the lists of objects in it that are no cells. */
export interface FlatObject {
  readonly cells: Map<string, JsonValue & { readonly kind: 'text' | 'number' | 'boolean' | 'null' }>;
  readonly lists: Map<string, JsonList>;
}

/** Takes an object apart: objects within it by path, lists of plain values as one text. Of two keys that make one path (`"a.b"` and `b` in
 *  `a`) the second counts up (`a.b (2)`). */
export function flatten(object: JsonObject, prefix = '', into: FlatObject = empty()): FlatObject {
  for (const [key, value] of object.entries) {
    const path = `${prefix}${key}`;
    if (value.kind === 'object') flatten(value, `${path}.`, into);
    else if (value.kind !== 'list') into.cells.set(free(path, into), value);
    else if (value.items.some(isNested)) into.lists.set(path, value);
    else if (value.items.length > 0)
      into.cells.set(free(path, into), { kind: 'text', text: value.items.map(scalarText).join(', ') });
  }
  return into;
}

/** Nothing yet. */
export function empty(): FlatObject {
  return { cells: new Map(), lists: new Map() };
}

function isNested({ kind }: JsonValue): boolean {
  return kind === 'object' || kind === 'list';
}

function scalarText(value: JsonValue): string {
  return 'text' in value ? value.text : '';
}

function free(path: string, { cells }: FlatObject): string {
  if (!cells.has(path)) return path;
  let count = 2;
  while (cells.has(`${path} (${count})`)) count++;
  return `${path} (${count})`;
}
