import type { Condition } from '../model/condition.ts';
import { allOf, anyOf } from './combine.ts';
import { expressionCondition } from './expressions/condition.ts';
import { fieldTests } from './field-tests.ts';
import { type Entry, entriesOf, itemsOf, type MapNode, type Node, quote, textIn, textsIn, valueAt } from './node.ts';
import { didYouMean } from './problems.ts';
import { type Asking, fieldOf } from './scope.ts';

/** A condition with nothing in it: it always holds. */
const always: Condition = { type: 'all', of: [] };

type Compile = (entry: Entry, asking: Asking) => Condition;

/** Words of a condition that are no field. */
const words: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ['any', ({ value }, asking) => anyOf(parts(value, asking))],
  ['all', ({ value }, asking) => allOf(parts(value, asking))],
  ['not', ({ value }, asking) => ({ type: 'not', of: compileCondition(value, asking) })],
  ['lane', ({ value }, asking) => laneCondition(value, asking)],
  ['cel', expression],
]);

/** Compiles `when`, `where` or a row's `when` for a subject: every key must hold. What is wrong is recorded at its node. */
export function compileCondition(node: Node, asking: Asking): Condition {
  const { problems } = asking.scope;
  if (node.type !== 'map') {
    const message = `a condition should be a map of fields and values, but is ${quote(node)}`;
    problems.add('ruleset.condition', message, node.at, 'write it as { carrier: UPS }');
    return always;
  }
  const entries = entriesOf(node);
  if (entries.length === 0)
    problems.add('ruleset.condition', 'a condition should ask something, but is empty', node.at);
  return allOf(entries.map(([key, entry]) => words.get(key)?.(entry, asking) ?? fieldCondition(key, node, asking)));
}

/** One field of a condition; a service is read with the carriers that stand beside it. */
function fieldCondition(name: string, condition: MapNode, asking: Asking): Condition {
  const entry = condition.entries.get(name);
  const ref = entry && fieldOf(name, asking, entry.key);
  if (entry === undefined || ref === undefined) return always;
  const carriers = textsIn(valueAt(condition, name.replace(/service$/, 'carrier')));
  return fieldTests(entry.value, { ref, carriers, scope: asking.scope });
}

function parts(node: Node, asking: Asking): readonly Condition[] {
  if (node.type === 'list' && node.items.length > 0) return node.items.map((item) => compileCondition(item, asking));
  const message = `this should be a list of conditions, but is ${quote(node)}`;
  asking.scope.problems.add('ruleset.condition', message, node.at);
  return [];
}

function laneCondition(node: Node, { on, scope }: Asking): Condition {
  const lanes = itemsOf(node).map((item) => {
    const name = textIn(item) ?? '';
    const lane = scope.lanes.get(name);
    if (lane !== undefined) return lane(on);
    const message = `${quote(item)} should name a lane, but none has that name`;
    scope.problems.add('ruleset.unknown-lane', message, item.at, laneHint(name, scope));
    return always;
  });
  return anyOf(lanes);
}

function laneHint(name: string, { lanes }: Asking['scope']): string {
  return didYouMean(name, lanes.keys()) ?? `declare it under lanes: { ${name}: { from: [NL], to: [GB] } }`;
}

function expression({ value }: Entry, asking: Asking): Condition {
  if (value.type === 'text') return expressionCondition({ node: value, ...asking });
  const message = `"cel" should be an expression, but is ${quote(value)}`;
  asking.scope.problems.add('ruleset.condition', message, value.at, 'write it as cel: "weight > 30"');
  return always;
}
