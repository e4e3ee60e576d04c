import type { Condition } from '../model/condition.ts';
import type { SubjectType } from '../model/subjects.ts';
import { allOf, anyOf } from './combine.ts';
import { fieldTests } from './field-tests.ts';
import { type Entry, entriesOf, type Node, quote, textIn, valueAt } from './node.ts';
import { didYouMean } from './problems.ts';
import { fieldOf, type Scope } from './scope.ts';

/** A condition with nothing in it: it always holds. */
const always: Condition = { type: 'all', of: [] };

type Compile = (entry: Entry, on: SubjectType, scope: Scope) => Condition;

/** Words of a condition that are no field. */
const words: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ['any', ({ value }, on, scope) => anyOf(parts(value, on, scope))],
  ['all', ({ value }, on, scope) => allOf(parts(value, on, scope))],
  ['not', ({ value }, on, scope) => ({ type: 'not', of: compileCondition(value, on, scope) })],
  ['lane', ({ value }, on, scope) => laneCondition(value, on, scope)],
  ['cel', notYet],
]);

/** Compiles `when`, `where` or a row's `when` for a subject: every key must hold. What is wrong is recorded at its node. */
export function compileCondition(node: Node, on: SubjectType, scope: Scope): Condition {
  if (node.type !== 'map') {
    scope.problems.add(
      'ruleset.condition',
      `a condition should be a map of fields and values, but is ${quote(node)}`,
      node.at,
      'write it as { carrier: UPS }',
    );
    return always;
  }
  const entries = entriesOf(node);
  if (entries.length === 0)
    scope.problems.add('ruleset.condition', 'a condition should ask something, but is empty', node.at);
  return allOf(
    entries.map(([key, entry]) => words.get(key)?.(entry, on, scope) ?? fieldCondition(key, entry, node, on, scope)),
  );
}

function fieldCondition(name: string, { key, value }: Entry, beside: Node, on: SubjectType, scope: Scope): Condition {
  const ref = fieldOf(scope, name, on, key);
  return ref === undefined
    ? always
    : fieldTests(ref, value, textsOf(valueAt(beside, name.replace(/service$/, 'carrier'))), scope);
}

function textsOf(node: Node | undefined): readonly string[] {
  const items = node?.type === 'list' ? node.items : node === undefined ? [] : [node];
  return items.map(textIn).filter((text) => text !== undefined);
}

function parts(node: Node, on: SubjectType, scope: Scope): readonly Condition[] {
  if (node.type === 'list' && node.items.length > 0) return node.items.map((item) => compileCondition(item, on, scope));
  scope.problems.add('ruleset.condition', `this should be a list of conditions, but is ${quote(node)}`, node.at);
  return [];
}

function laneCondition(node: Node, on: SubjectType, scope: Scope): Condition {
  const items = node.type === 'list' ? node.items : [node];
  const lanes = items.map((item) => {
    const name = textIn(item);
    const lane = name === undefined ? undefined : scope.lanes.get(name);
    if (lane === undefined)
      scope.problems.add(
        'ruleset.unknown-lane',
        `${quote(item)} should name a lane, but none has that name`,
        item.at,
        didYouMean(name ?? '', scope.lanes.keys()),
      );
    return lane?.(on) ?? always;
  });
  return anyOf(lanes);
}

function notYet({ key }: Entry, _on: SubjectType, scope: Scope): Condition {
  scope.problems.add('ruleset.not-yet', '"cel" is not supported yet', key, 'remove it: it would not be obeyed');
  return always;
}
