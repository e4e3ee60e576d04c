import type { JsonList, JsonObject, JsonValue } from './value.ts';

/** How far lists are looked for. */
const maxLevels = 4;

/** A list of objects that is not within another list, by its path. */
export interface FoundList {
  readonly path: string;
  readonly list: JsonList;
}

/** The lists of objects in an object, nearest first, lists without members left out. */
export function listsIn(object: JsonObject, prefix = '', level = 0): readonly FoundList[] {
  const here: FoundList[] = [];
  const below: FoundList[] = [];
  for (const [key, value] of object.entries) {
    const path = `${prefix}${key}`;
    if (value.kind === 'list' && value.items.some(isObject)) here.push({ path, list: value });
    if (value.kind === 'object' && level < maxLevels) below.push(...listsIn(value, `${path}.`, level + 1));
  }
  return [...here, ...below];
}

/** True of a JSON object. */
export function isObject(value: JsonValue): value is JsonObject {
  return value.kind === 'object';
}
