import type { LoadedFile } from './extends.ts';
import { entriesOf, inWords, type MapNode, type Node, textIn, valueAt } from './node.ts';
import { type Param, paramText } from './params.ts';
import { lineOf } from './source.ts';

/** One value in force and where it came from. */
export interface ResolvedValue {
  /** Keys from the section down, joined by dots: `with.max`. */
  readonly path: string;
  /** As it counts: params written out. */
  readonly text: string;
  /** `$name` as written, where it came of a param or list. */
  readonly via: string | undefined;
  readonly file: string;
  readonly line: number;
}

/** A rule as it amounts to, with the origin of each value. */
export interface ResolvedRule {
  readonly id: string;
  /** False when it is `off`. */
  readonly on: boolean;
  readonly values: readonly ResolvedValue[];
}

/** All that rulesets come to once merged, each value with its origin. */
export interface ResolvedRuleset {
  readonly files: readonly {
    readonly id: string;
    readonly version: string;
    /** Empty where the file has none. */
    readonly title: string;
    readonly path: string;
    readonly sha256: string;
  }[];
  /** By id in code-unit order, those that are off included. */
  readonly rules: readonly ResolvedRule[];
  /** Everything that is not a rule: `params.max_weight.default`, `covers.carriers`, `datasets.manifest.columns.weight`, … */
  readonly settings: readonly ResolvedValue[];
}

const settingsSections = ['covers', 'params', 'lists', 'lanes', 'datasets', 'not_supplied'];

/** Flattens what was merged into values with origins. */
export function resolve(
  files: readonly LoadedFile[],
  merged: MapNode,
  params: ReadonlyMap<string, Param>,
): ResolvedRuleset {
  const values = (node: Node, path: readonly string[]) => leaves(node, path, params);
  const rules = entriesOf(valueAt(merged, 'rules')).map(([id, { value }]) => ({
    id,
    on: textIn(valueAt(value, 'severity')) !== 'off',
    values: values(value, []),
  }));
  return {
    files: files.map(({ id, version, root, source, sha256 }) => ({
      id,
      version,
      title: textIn(valueAt(root, 'title')) ?? '',
      path: source.path,
      sha256,
    })),
    rules: rules.sort((a, b) => (a.id < b.id ? -1 : 1)),
    settings: settingsSections.flatMap((section) => {
      const node = valueAt(merged, section);
      return node === undefined ? [] : values(node, [section]);
    }),
  };
}

function leaves(node: Node, path: readonly string[], params: ReadonlyMap<string, Param>): readonly ResolvedValue[] {
  if (node.type === 'map') return entriesOf(node).flatMap(([key, { value }]) => leaves(value, [...path, key], params));
  const nested = node.type === 'list' && node.items.some(({ type }) => type !== 'text');
  if (nested) return node.items.flatMap((item, place) => leaves(item, [...path, String(place + 1)], params));
  const [, name] = /^\$(\w[\w-]*)$/.exec(textIn(node) ?? '') ?? [];
  const param = name === undefined ? undefined : params.get(name);
  const text = param === undefined ? inWords(node) : paramText(param);
  return [{ path: path.join('.'), text, via: name && `$${name}`, file: node.at.source.path, line: lineOf(node.at) }];
}
