import { identifierByCode } from './ais.ts';

/** The identifiers that can be the key of a Digital Link, each with the rows of qualifiers that may follow it in the path, in this order
 *  (GS1 Digital Link Standard: URI Syntax, section 4.4). */
const rowsByKey: Readonly<Record<string, readonly string[]>> = {
  '00': [],
  '01': ['22 10 21', '235'],
  '253': [],
  '255': [],
  '401': [],
  '402': [],
  '414': ['254', '7040'],
  '415': ['8020'],
  '417': ['7040'],
  '8003': [],
  '8004': ['7040'],
  '8006': ['22 10 21'],
  '8010': ['8011'],
  '8013': [],
  '8017': ['8019'],
  '8018': ['8019'],
};

/** Rows of qualifiers by key. */
export const qualifiersByKey: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(rowsByKey).map(([key, rows]) => [key, rows.map((row) => row.split(' '))] as const),
);

/** Identifiers that mean nothing on their own: they may not stand in the query (GS1 Digital Link Standard: URI Syntax, section 4.5). */
const notAttributes: ReadonlySet<string> = new Set(
  '03 21 22 235 254 7040 7041 8011 8014 8019 8020 8040 8041 8042 8043 8200'.split(' '),
);

/** Whether an identifier may stand in the query of a Digital Link. */
export function isAttribute(ai: string): boolean {
  return identifierByCode.has(ai) && !notAttributes.has(ai);
}

/** Whether qualifiers follow a key in one of the orders that it has, some left out. */
export function isInOrder(key: string, qualifiers: readonly string[]): boolean {
  if (qualifiers.length === 0) return true;
  return (qualifiersByKey.get(key) ?? []).some((row) => {
    const places = qualifiers.map((each) => row.indexOf(each));
    return places.every((place, i) => place > (places[i - 1] ?? -1));
  });
}

/** Whether an identifier of the query could stand among the qualifiers of the path, and therefore must. */
export function belongsInPath(key: string, qualifiers: readonly string[], ai: string): boolean {
  return (
    qualifiers.some((_, i) => isInOrder(key, qualifiers.toSpliced(i, 0, ai))) || isInOrder(key, [...qualifiers, ai])
  );
}
