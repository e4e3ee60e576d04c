import { resolveService } from '../codes/services.ts';
import type { Bound, Condition, Test } from '../model/condition.ts';
import type { FieldRef } from '../model/plan.ts';
import type { FieldType } from '../model/values.ts';
import { canonical, limit } from './author-values.ts';
import { allOf, anyOf } from './combine.ts';
import { globMatcher } from './glob.ts';
import { type Entry, entriesOf, type MapNode, type Node, quote, textIn } from './node.ts';
import { compilePattern } from './patterns.ts';
import { didYouMean } from './problems.ts';
import type { Scope } from './scope.ts';
import type { Span } from './source.ts';

const operators = ['not', 'min', 'max', 'like', 'matches', 'present'];
const ordered: ReadonlySet<FieldType> = new Set([
  'number',
  'integer',
  'weight',
  'length',
  'volume',
  'money',
  'date',
  'datetime',
  'time',
]);

/** What a condition asks of one field: a value, a list of values, or a map of `not`, `min`, `max`, `like`, `matches`, `present`.
 *  Values are checked as the field's type; `carriers` are those named beside a service and decide what its spellings mean. */
export function fieldTests(ref: FieldRef, node: Node, carriers: readonly string[], scope: Scope): Condition {
  if (node.type !== 'map') return oneOf(ref, node.type === 'list' ? node.items : [node], node.at, carriers, scope);
  const entries = entriesOf(node);
  if (entries.length === 0)
    scope.problems.add('ruleset.condition', `"${ref.name}" should be asked something, but nothing is`, node.at);
  const tests = entries
    .map(([key, entry]) => operatorTest(key, entry, ref, carriers, scope))
    .filter((test) => test !== undefined);
  const range = rangeOf(ref, node, scope);
  return allOf(range === undefined ? tests : [...tests, range]);
}

function operatorTest(
  key: string,
  { key: at, value }: Entry,
  ref: FieldRef,
  carriers: readonly string[],
  scope: Scope,
): Condition | undefined {
  if (key === 'not') return { type: 'not', of: fieldTests(ref, value, carriers, scope) };
  if (key === 'min' || key === 'max') return undefined; // together, in rangeOf
  if (key === 'like' || key === 'matches') return textTests(key, value, ref, scope);
  if (key === 'present') return field(ref, { type: 'present', is: presence(value, scope) });
  scope.problems.add('ruleset.unknown-key', `"${key}" is nothing a field can be asked`, at, didYouMean(key, operators));
  return undefined;
}

function field(ref: FieldRef, test: Test): Condition {
  return { type: 'field', ref, test };
}

function presence(value: Node, scope: Scope): boolean {
  const text = textIn(value);
  if (text !== 'true' && text !== 'false')
    scope.problems.add('ruleset.value', `"present" should be true or false, but is ${quote(value)}`, value.at);
  return text !== 'false';
}

/** Any of the values: text, codes and booleans as one test, numbers and measures as a range each. */
function oneOf(ref: FieldRef, items: readonly Node[], at: Span, carriers: readonly string[], scope: Scope): Condition {
  if (items.length === 0)
    scope.problems.add('ruleset.condition', `"${ref.name}" should have a value here, but the list is empty`, at);
  if (ordered.has(ref.type)) return anyOf(items.map((item) => exactly(ref, item, scope)));
  const values = items.flatMap((item) => spellings(ref, item, carriers, scope));
  return field(ref, { type: 'one-of', values: values.map((value) => value.toLowerCase()) });
}

function exactly(ref: FieldRef, item: Node, scope: Scope): Condition {
  const bound = boundIn(ref, item, scope);
  return field(ref, bound === undefined ? { type: 'range' } : { type: 'range', min: bound, max: bound });
}

function spellings(ref: FieldRef, item: Node, carriers: readonly string[], scope: Scope): readonly string[] {
  const text = textIn(item);
  if (text === undefined) {
    scope.problems.add('ruleset.value', `"${ref.name}" should be a value here, but is ${quote(item)}`, item.at);
    return [];
  }
  if (ref.type === 'service') return services(text, carriers, scope);
  const read = canonical(ref.type, text, scope.own);
  if (!('problem' in read)) return [read.value];
  scope.problems.add(read.code, read.problem, item.at, read.hint);
  return [];
}

/** A service by its code, and by what its spelling means to the carriers named beside it. */
function services(text: string, carriers: readonly string[], scope: Scope): readonly string[] {
  const codes = carriers
    .map((carrier) => canonical('carrier', carrier, scope.own))
    .map((read) => ('problem' in read ? undefined : read.value));
  const resolved = (codes.length === 0 ? [undefined] : codes).map((code) => resolveService(code, text));
  return [...new Set([text, ...resolved.filter((service) => service !== undefined)])];
}

function rangeOf(ref: FieldRef, node: MapNode, scope: Scope): Condition | undefined {
  const [min, max] = [node.entries.get('min')?.value, node.entries.get('max')?.value];
  if (min === undefined && max === undefined) return undefined;
  if (!ordered.has(ref.type)) {
    scope.problems.add('ruleset.condition', `"${ref.name}" is a ${ref.type}, which has no "min" or "max"`, node.at);
    return undefined;
  }
  const [lowest, highest] = [min && boundIn(ref, min, scope), max && boundIn(ref, max, scope)];
  return field(ref, { type: 'range', ...(lowest && { min: lowest }), ...(highest && { max: highest }) });
}

function boundIn(ref: FieldRef, node: Node, scope: Scope): Bound | undefined {
  const written =
    node.type === 'map'
      ? Object.fromEntries(entriesOf(node).map(([unit, { value }]) => [unit, textIn(value) ?? '']))
      : textIn(node);
  const read =
    written === undefined
      ? { problem: `the limit is ${quote(node)}`, code: 'ruleset.limit' }
      : limit(ref.type, written);
  if (!('problem' in read)) return read.value;
  scope.problems.add(read.code, `"${ref.name}": ${read.problem}`, node.at);
  return undefined;
}

/** `like` and `matches`, each with one text or a list of which one has to fit. */
function textTests(key: 'like' | 'matches', node: Node, ref: FieldRef, scope: Scope): Condition {
  const items = node.type === 'list' ? node.items : [node];
  return anyOf(
    items.map((item) => field(ref, { type: 'text', source: textIn(item) ?? '', test: textTest(key, item, scope) })),
  );
}

function textTest(key: 'like' | 'matches', node: Node, scope: Scope): (text: string) => boolean {
  const source = textIn(node);
  if (source === undefined) {
    scope.problems.add('ruleset.value', `"${key}" should be text, but is ${quote(node)}`, node.at);
    return () => false;
  }
  return key === 'like' ? globMatcher(source) : patternAt(source, node, scope);
}

/** A pattern written at a node; what is wrong with it is recorded where it stands in the pattern. */
export function patternAt(source: string, node: Node, scope: Scope): (text: string) => boolean {
  const pattern = compilePattern(source);
  if ('test' in pattern) return pattern.test;
  const { text } = node.at.source;
  const quoted = text.charAt(node.at.start) === '"' || text.charAt(node.at.start) === "'" ? 1 : 0;
  const start = node.at.start + quoted + pattern.offset;
  const at = text.slice(node.at.start + quoted).startsWith(source)
    ? { ...node.at, start, end: Math.max(start + 1, node.at.end - quoted) }
    : node.at;
  scope.problems.add('ruleset.pattern', pattern.problem, at, pattern.hint);
  return () => false;
}
