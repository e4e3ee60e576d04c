import { normaliseHeader } from '../model/header.ts';

/** Keys that lists of parcels have in what shipping platforms hand out. */
export const parcelLists: ReadonlySet<string> = new Set(
  'parcels|packages|pieces|boxes|cartons|colli|handlingunits'.split('|'),
);

/** Keys that lists of contents have. */
export const itemLists: ReadonlySet<string> = new Set(
  'items|lineitems|customsitems|commodities|contents|products|lines|orderlines'.split('|'),
);

/** Normalised headers as fields are found by: what stands in a list of parcels or contents by its name there (`weight` of `parcels.weight`).
 *  It counts before what an object around it says under the same name, which is then found by none. */
export function namesInLists(header: readonly string[], normal: readonly string[]): readonly string[] {
  if (!header.some((name) => name.includes('.'))) return normal;
  const inner = header.map(nameInList);
  const told = new Set(inner.filter((name) => name !== undefined));
  return normal.map((name, index) => inner[index] ?? (told.has(name) ? '' : name));
}

function nameInList(path: string): string | undefined {
  const keys = path.split('.');
  const list = keys.findLastIndex((key) => isListOf(key, parcelLists) || isListOf(key, itemLists));
  return list < 0 || list === keys.length - 1 ? undefined : normaliseHeader(keys.slice(list + 1).join('.'));
}

/** Whether a key is one of a set of names, in any case and punctuation. */
export function isListOf(key: string, names: ReadonlySet<string>): boolean {
  return names.has(normaliseHeader(key));
}
