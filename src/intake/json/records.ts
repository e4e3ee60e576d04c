import { isObject } from './lists.ts';
import type { JsonObject, JsonValue } from './value.ts';

/** Paths of the lists that lead to records, each within the members of the one before; `''` where the document is itself a list, and no
 *  path at all where it is itself the record. */
export type Route = readonly string[];

/** One record: its object and those around it, outermost first, each with the path that its cells are named under. */
export interface JsonRecord {
  readonly parts: readonly { readonly prefix: string; readonly object: JsonObject }[];
  /** Line on which its own object starts. */
  readonly line: number;
  /** Counts from 1 the members of the outermost list that it comes from. */
  readonly group: number;
  /** Why it is none: a member of the list that is no object. */
  readonly fault?: string;
}

type Parts = JsonRecord['parts'];

/** The records at the end of a route, in document order. An object that lacks a list on the way is a record without that part. */
export function* recordsAt(root: JsonValue, route: Route): Generator<JsonRecord> {
  const [first, ...rest] = route;
  if (first === undefined) {
    if (isObject(root)) yield { parts: [{ prefix: '', object: root }], line: root.line, group: 1 };
    return;
  }
  const list = first === '' ? root : isObject(root) ? valueAt(root, first) : undefined;
  let group = 0;
  for (const member of list?.kind === 'list' ? list.items : []) yield* within([], '', member, rest, ++group);
}

function* within(around: Parts, prefix: string, member: JsonValue, route: Route, group: number): Generator<JsonRecord> {
  const line = around.at(-1)?.object.line ?? 1;
  if (!isObject(member)) {
    yield { parts: around, line, group, fault: `a record should be an object, but is ${nameOf(member)}` };
    return;
  }
  const parts = [...around, { prefix, object: member }];
  const [next, ...rest] = route;
  const list = next === undefined ? undefined : valueAt(member, next);
  if (next === undefined || list?.kind !== 'list' || list.items.length === 0) {
    yield { parts, line: member.line, group };
    return;
  }
  for (const each of list.items) yield* within(parts, `${prefix}${next}.`, each, rest, group);
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(object: JsonObject, path: string): JsonValue | undefined {
  const direct = object.entries.get(path);
  if (direct !== undefined) return direct;
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const inner = object.entries.get(path.slice(0, dot));
    const found = inner?.kind === 'object' ? valueAt(inner, path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameOf(value: JsonValue): string {
  if (value.kind === 'list') return 'a list';
  if (value.kind === 'object') return 'an object';
  return value.kind === 'null' ? 'null' : JSON.stringify(value.text.slice(0, 40));
}
