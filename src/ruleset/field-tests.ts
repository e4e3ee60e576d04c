import { compareValues } from '../codes/compare.ts';
import { resolveService } from '../codes/services.ts';
import type { Bound, Condition, Test } from '../model/condition.ts';
import type { FieldRef } from '../model/field-ref.ts';
import type { FieldType } from '../model/values.ts';
import { canonical, canonicals, limit } from './author-values.ts';
import { allOf, anyOf } from './combine.ts';
import { entriesOf, type MapNode, type Node, quote, textIn, textsByKey } from './node.ts';
import { didYouMean } from './problems.ts';
import type { Scope } from './scope.ts';
import { textTests } from './text-tests.ts';

/** The field a condition asks about. */
export interface Asked {
  readonly ref: FieldRef;
  /** Carriers named beside a service: they decide what its spellings mean. */
  readonly carriers: readonly string[];
  readonly scope: Scope;
}

const operators = ['not', 'min', 'max', 'like', 'matches', 'present'];
const orderedTypes = ['number', 'integer', 'weight', 'length', 'volume', 'money', 'date', 'datetime', 'time'] as const;
const ordered: ReadonlySet<FieldType> = new Set(orderedTypes);

/** What a condition asks of one field: a value, a list of values, or a map of `not`, `min`, `max`, `like`, `matches`, `present`.
 *  Values are checked as the field's type. */
export function fieldTests(node: Node, asked: Asked): Condition {
  if (node.type !== 'map') return oneOf(node, asked);
  const entries = entriesOf(node);
  if (entries.length === 0) complain(asked, 'ruleset.condition', 'should be asked something, but nothing is', node);
  const tests = entries.map(([key]) => operatorTest(key, node, asked)).filter((test) => test !== undefined);
  const range = rangeOf(node, asked);
  return allOf(range === undefined ? tests : [...tests, range]);
}

function operatorTest(key: string, tests: MapNode, asked: Asked): Condition | undefined {
  const entry = tests.entries.get(key);
  if (entry === undefined || key === 'min' || key === 'max') return undefined; // limits together, in rangeOf
  const { ref, scope } = asked;
  if (key === 'not') return { type: 'not', of: fieldTests(entry.value, asked) };
  if (key === 'present') return { type: 'field', ref, test: { type: 'present', is: presence(entry.value, scope) } };
  if (key === 'like' || key === 'matches') {
    return anyOf(textTests(key, entry.value, scope).map((test) => ({ type: 'field', ref, test })));
  }
  const hint = didYouMean(key, operators);
  scope.problems.add('ruleset.unknown-key', `"${key}" is nothing a field can be asked`, entry.key, hint);
  return undefined;
}

function presence(value: Node, { problems }: Scope): boolean {
  const text = textIn(value);
  const message = `"present" should be true or false, but is ${quote(value)}`;
  if (text !== 'true' && text !== 'false') problems.add('ruleset.value', message, value.at);
  return text !== 'false';
}

/** Any of the values: text, codes and booleans as one test, numbers and measures as a range each. */
function oneOf(node: Node, asked: Asked): Condition {
  const { ref } = asked;
  const items = node.type === 'list' ? node.items : [node];
  if (items.length === 0) complain(asked, 'ruleset.condition', 'should have a value here, but the list is empty', node);
  if (ordered.has(ref.type)) return anyOf(items.map((item) => ({ type: 'field', ref, test: exactly(item, asked) })));
  const values = items.flatMap((item) => spellings(item, asked)).map((value) => value.toLowerCase());
  return { type: 'field', ref, test: { type: 'one-of', values } };
}

function exactly(item: Node, asked: Asked): Test {
  const bound = boundIn(item, asked);
  return bound === undefined ? { type: 'range' } : { type: 'range', min: bound, max: bound };
}

function spellings(item: Node, asked: Asked): readonly string[] {
  const { ref, scope } = asked;
  const text = textIn(item);
  if (text === undefined) {
    complain(asked, 'ruleset.value', `should be a value here, but is ${quote(item)}`, item);
    return [];
  }
  const meant = isPlain(item) ? operatorHint(text) : undefined;
  if (meant !== undefined) {
    scope.problems.add(
      'ruleset.condition',
      `"${ref.name}" should be a value here, but is ${quote(item)}`,
      item.at,
      meant,
    );
    return [];
  }
  if (ref.values !== undefined) return closedValue(text, ref.values, { item, asked });
  if (ref.type === 'service') return services(text, asked);
  const read = canonical(ref.type, text, scope.own);
  if (!('problem' in read)) return [read.value];
  scope.problems.add(read.code, read.problem, item.at, read.hint);
  return [];
}

/** Whether a text stands without quotes, which would say that it is meant as it is. */
function isPlain({ at }: Node): boolean {
  return !/["']/.test(at.source.text.charAt(at.start));
}

/** One of the few words that a field can hold. */
function closedValue(
  text: string,
  known: readonly string[],
  { item, asked }: { readonly item: Node; readonly asked: Asked },
): readonly string[] {
  if (known.includes(text.toLowerCase())) return [text];
  const message = `"${asked.ref.name}" should be ${known.join(' or ')}, but is ${quote(item)}`;
  asked.scope.problems.add('ruleset.value', message, item.at, didYouMean(text, known));
  return [];
}

/** A service by its code, and by what its spelling means to the carriers named beside it. */
function services(text: string, { carriers, scope }: Asked): readonly string[] {
  const codes = carriers.flatMap((carrier) => {
    const read = canonical('carrier', carrier, scope.own);
    return 'problem' in read ? [] : [read.value];
  });
  if (codes.length === 0) {
    const read = canonicals('service', text, scope.own);
    return 'problem' in read ? [text] : [...new Set([text, ...read.value])];
  }
  const resolved = codes.map((code) => resolveService(code, text));
  return [...new Set([text, ...resolved.filter((service) => service !== undefined)])];
}

function rangeOf(node: MapNode, asked: Asked): Condition | undefined {
  const { ref } = asked;
  const [min, max] = [node.entries.get('min')?.value, node.entries.get('max')?.value];
  if (min === undefined && max === undefined) return undefined;
  if (!ordered.has(ref.type)) {
    complain(asked, 'ruleset.condition', `is a ${ref.type}, which has no "min" or "max"`, node);
    return undefined;
  }
  const [lowest, highest] = [min && boundIn(min, asked), max && boundIn(max, asked)];
  if (lowest && highest) refuseEmptyRange(lowest, highest, node, asked);
  const test = { type: 'range', ...(lowest && { min: lowest }), ...(highest && { max: highest }) } as const;
  return { type: 'field', ref, test };
}

/** Limits that no value lies between are a slip of the author: the rule would never speak. */
function refuseEmptyRange(min: Bound, max: Bound, node: MapNode, { ref, scope }: Asked): void {
  const sides = [compareValues(min.metric, max.metric), compareValues(min.imperial, max.imperial)];
  if (!sides.some((order) => order !== undefined && order > 0)) return;
  scope.problems.add(
    'ruleset.limit',
    `"${ref.name}": no value is both at least ${min.text} and at most ${max.text}`,
    node.at,
  );
}

function boundIn(node: Node, asked: Asked): Bound | undefined {
  const written = node.type === 'map' ? textsByKey(node) : textIn(node);
  const read =
    written === undefined ? { problem: `a limit is text, but is ${quote(node)}` } : limit(asked.ref.type, written);
  if ('value' in read) return read.value;
  const operator = /^(<=|>=|!=|<|>)/.exec(textIn(node) ?? '')?.[1];
  const hint = operator === undefined ? ('hint' in read ? read.hint : undefined) : operatorHint(textIn(node) ?? '');
  asked.scope.problems.add('ruleset.limit', `"${asked.ref.name}": ${read.problem}`, node.at, hint);
  return undefined;
}

const sideByOperator: Readonly<Record<string, string>> = { '<=': 'max', '<': 'max', '>=': 'min', '>': 'min' };

/** How a comparison is asked for; undefined for a text that is none. */
function operatorHint(text: string): string | undefined {
  const [, operator, value] = /^(<=|>=|!=|==|<|>|not\s|!)\s*(\S.*)$/.exec(text) ?? [];
  if (operator === undefined || value === undefined) return undefined;
  const side = sideByOperator[operator];
  if (operator === '==') return `write ${value}`;
  return side === undefined ? `write { not: ${value} }` : `write { ${side}: ${value} }`;
}

function complain({ ref, scope }: Asked, code: string, fault: string, { at }: Node): void {
  scope.problems.add(code, `"${ref.name}" ${fault}`, at);
}
