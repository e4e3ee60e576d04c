import type { JsonList, JsonObject, JsonValue } from './value.ts';

/** Keys that lists of parcels have in what shipping platforms hand out. */
export const parcelLists: ReadonlySet<string> = new Set([
  'parcels',
  'packages',
  'pieces',
  'boxes',
  'cartons',
  'colli',
  'handling_units',
]);

/** Keys that lists of contents have. */
export const itemLists: ReadonlySet<string> = new Set([
  'items',
  'line_items',
  'lineitems',
  'customs_items',
  'customsitems',
  'commodities',
  'contents',
  'products',
  'lines',
  'order_lines',
]);

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

/** Whether the last key of a path is one of a set, in any case and with or without underscores. */
export function isNamed(path: string, names: ReadonlySet<string>): boolean {
  const last = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return names.has(last) || names.has(last.replace(/[^a-z]/g, ''));
}

/** True of a JSON object. */
export function isObject(value: JsonValue): value is JsonObject {
  return value.kind === 'object';
}
