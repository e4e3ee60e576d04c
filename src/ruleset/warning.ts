import type { Covers, PlannedRule } from '../model/plan.ts';
import type { RuleCase } from './cases.ts';
import type { LoadedFile } from './extends.ts';
import { entriesOf, type MapNode, type Node, valueAt } from './node.ts';
import type { Span } from './source.ts';

/** What can be warned of in rules that load. */
export interface Warnable {
  readonly merged: MapNode;
  readonly entries: readonly LoadedFile[];
  readonly inOrder: readonly LoadedFile[];
  readonly rules: readonly PlannedRule[];
  readonly covers: Covers;
  readonly cases: readonly RuleCase[];
}

/** Something in a rule file that works and is probably not meant. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly at: Span;
  readonly hint: string;
}

/** Rules in force as written, with where their id stands. */
export function rulesOf(
  merged: MapNode,
  rules: readonly PlannedRule[],
): readonly { readonly rule: PlannedRule; readonly node: Node; readonly key: Span }[] {
  const entryById = new Map(entriesOf(valueAt(merged, 'rules')));
  return rules.flatMap((rule) => {
    const entry = entryById.get(rule.id);
    return entry === undefined ? [] : [{ rule, node: entry.value, key: entry.key }];
  });
}
