import { CannotAudit } from '../../model/problem.ts';
import type { FormatOptions } from '../format.ts';
import { isListOf, itemLists, parcelLists } from '../list-paths.ts';
import { flatten } from './flatten.ts';
import { type FoundList, isObject, listsIn } from './lists.ts';
import { type Route, valueAt } from './records.ts';
import type { JsonObject, JsonValue } from './value.ts';

/** Columns that an object should have in common with its dataset to be a record of it. */
const plausibleColumns = 3;
/** Records that are looked at. */
const sample = 200;

/** Where the records of a document are: at the path that is named, else in its only list of objects, else in the one whose objects the
 *  dataset knows, else the document is one record.
 *  @throws CannotAudit listing the lists to choose from. */
export function routeOf(path: string, root: JsonValue, { records, columnsKnown, forKind = '' }: FormatOptions): Route {
  if (records !== undefined) return routeNamed(path, root, records);
  if (root.kind === 'list') return [''];
  if (!isObject(root)) throw noRecords(path, 'is a single value');
  const known = (object: JsonObject) => columnsKnown?.([...flatten(object).cells.keys()]) ?? 0;
  if (known(root) >= plausibleColumns) return [];
  const lists = listsIn(root);
  const [only, ...others] = lists;
  if (only === undefined) return emptyList(root);
  if (others.length === 0) return [only.path];
  const plausible = lists.filter(({ list }) => {
    const first = list.items.find(isObject);
    return first !== undefined && known(first) >= plausibleColumns;
  });
  if (plausible.length === 1 && plausible[0] !== undefined) return [plausible[0].path];
  throw several(path, plausible.length > 1 ? plausible : lists, forKind);
}

/** The route to parcels, or to their contents, within records that hold such lists; undefined where there is no such list, or several. */
export function extended(objects: readonly JsonObject[], what: 'parcels' | 'items'): string | undefined {
  const names = what === 'parcels' ? parcelLists : itemLists;
  const paths = new Set(objects.slice(0, sample).flatMap((object) => listsIn(object).map(({ path }) => path)));
  const found = [...paths].filter((path) => isListOf(path.slice(path.lastIndexOf('.') + 1), names));
  return found.length === 1 ? found[0] : undefined;
}

/** A document that holds nothing but an empty list holds no records; any other object is one itself. */
function emptyList(root: JsonObject): Route {
  const lists = [...root.entries].filter(([, { kind }]) => kind === 'list');
  return lists.length === 1 && lists[0] !== undefined ? [lists[0][0]] : [];
}

/** Follows a path of keys; each list on the way is a step. */
function routeNamed(path: string, root: JsonValue, records: string): Route {
  const route: string[] = root.kind === 'list' ? [''] : [];
  let objects = membersOf(root);
  let rest = records;
  while (rest !== '') {
    const found = firstList(objects, rest);
    if (found === undefined) throw notThere(path, records, root);
    route.push(found);
    objects = objects.flatMap((object) => membersOf(valueAt(object, found)));
    rest = rest.slice(found.length + 1);
  }
  return route;
}

function membersOf(value: JsonValue | undefined): readonly JsonObject[] {
  if (value?.kind === 'list') return value.items.filter(isObject);
  return value?.kind === 'object' ? [value] : [];
}

/** The shortest start of a path that is a list in one of the objects. */
function firstList(objects: readonly JsonObject[], path: string): string | undefined {
  const ends = [...path.matchAll(/\./g)].map(({ index }) => index).concat(path.length);
  return ends
    .map((end) => path.slice(0, end))
    .find((start) => objects.some((object) => valueAt(object, start)?.kind === 'list'));
}

function notThere(path: string, records: string, root: JsonValue): CannotAudit {
  const lists = membersOf(root).flatMap((object) => listsIn(object));
  const paths = [...new Set(lists.map((list) => list.path))];
  return new CannotAudit([
    {
      code: 'input.no-such-records',
      message: `${path} should have a list at ${JSON.stringify(records)}, but has none there`,
      place: { file: path },
      hint: paths.length === 0 ? 'it has no list of records' : `its lists are ${paths.slice(0, 8).join(', ')}`,
    },
  ]);
}

function several(path: string, lists: readonly FoundList[], forKind: string): CannotAudit {
  const paths = lists.slice(0, 8).map((list) => list.path);
  return new CannotAudit([
    {
      code: 'input.several-lists',
      message: `${path} should have one list of records, but has ${lists.length}: ${paths.join(', ')}`,
      place: { file: path },
      hint: `say which it is: ${paths.map((each) => `--records ${forKind}${each}`).join(' or ')}`,
    },
  ]);
}

function noRecords(path: string, is: string): CannotAudit {
  return new CannotAudit([
    {
      code: 'input.json',
      message: `${path} should be a list of records, but ${is}`,
      place: { file: path },
      hint: 'export it again as a list of objects',
    },
  ]);
}
