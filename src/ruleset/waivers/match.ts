import type { Condition } from '../../model/condition.ts';
import type { SubjectType } from '../../model/subjects.ts';
import { compileCondition } from '../conditions.ts';
import { type Entry, entriesOf, itemsOf, type MapNode, quote, textIn, valueAt } from '../node.ts';
import { Problems } from '../problems.ts';
import type { Scope } from '../scope.ts';
import type { NamedRule } from './speaks-of.ts';

/** Which findings a waiver means: what it says of their subjects by rule, and of the findings themselves. */
export interface Match {
  readonly conditionByRule: ReadonlyMap<string, Condition | undefined>;
  readonly batches: readonly string[] | undefined;
  readonly parcels: readonly string[] | undefined;
  readonly fingerprints: readonly string[] | undefined;
}

/** Keys of `match` that are no fields. */
export const ownKeys = ['batch', 'parcel', 'fingerprint'] as const;
type OwnKey = (typeof ownKeys)[number];

/** Compiles `match` for the rules a waiver speaks of. A field must be one of the subject of each rule named by its id, and of one rule that a glob meets. */
export function compileMatch(node: MapNode, rules: readonly NamedRule[], scope: Scope): Match {
  const written = valueAt(node, 'match');
  const match = written?.type === 'map' ? written : undefined;
  if (match !== undefined && entriesOf(match).length === 0)
    scope.problems.add('ruleset.condition', '"match" should ask something, but is empty', match.at, 'leave it out');
  return {
    conditionByRule: conditions(match, rules, scope),
    batches: textsAt(match, 'batch', scope.problems),
    parcels: textsAt(match, 'parcel', scope.problems),
    fingerprints: fingerprintsAt(match, scope.problems),
  };
}

function conditions(match: MapNode | undefined, rules: readonly NamedRule[], scope: Scope): Match['conditionByRule'] {
  const fields = entriesOf(match).filter(([key]) => !isOwnKey(key));
  if (match === undefined || fields.length === 0) return new Map(rules.map(({ rule }) => [rule.id, undefined]));
  const node: MapNode = { ...match, entries: new Map<string, Entry>(fields) };
  const attempts = rules.map((named) => ({ named, ...attempt(node, named, scope) }));
  const isUsable = attempts.some(({ problems }) => problems.count === 0);
  for (const { named, problems } of attempts)
    if (named.isById || !isUsable || problems.all.some(isNoFieldTrouble)) scope.problems.addAll(problems.all);
  const good = attempts.filter(({ problems }) => problems.count === 0);
  return new Map(good.map(({ named, condition }) => [named.rule.id, condition]));
}

/** What is wrong with a value is wrong for every rule; a field may lack for some. */
function isNoFieldTrouble({ code }: { readonly code: string }): boolean {
  return code !== 'ruleset.unknown-field';
}

function attempt(node: MapNode, { rule }: NamedRule, scope: Scope): { condition: Condition; problems: Problems } {
  const problems = new Problems();
  const condition = compileCondition(node, { on: rule.on, scope: { ...scope, problems } });
  if (rule.id === 'data.type' && problems.count === 0 && !levelsIn(condition).every((level) => level === 'parcel'))
    problems.add(
      'ruleset.unknown-field',
      '"data.type" is asked of each row before its batch is known: match fields of the parcel',
      node.at,
    );
  return { condition, problems };
}

function levelsIn(condition: Condition): readonly SubjectType[] {
  switch (condition.type) {
    case 'field':
      return [condition.ref.level];
    case 'expression':
      return condition.reads.map(({ level }) => level);
    case 'not':
      return levelsIn(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(levelsIn);
  }
}

function isOwnKey(key: string): key is OwnKey {
  return ownKeys.some((own) => own === key);
}

function textsAt(match: MapNode | undefined, key: OwnKey, problems: Problems): readonly string[] | undefined {
  const value = valueAt(match, key);
  if (value === undefined) return undefined;
  if (value.type === 'list' && value.items.length === 0)
    problems.add('ruleset.condition', `"${key}" should have a value here, but the list is empty`, value.at);
  return itemsOf(value).flatMap((item) => {
    const text = textIn(item)?.trim();
    if (text !== undefined && text !== '') return [text];
    problems.add('ruleset.value', `"${key}" should be text or a list of texts, but is ${quote(item)}`, item.at);
    return [];
  });
}

function fingerprintsAt(match: MapNode | undefined, problems: Problems): readonly string[] | undefined {
  for (const item of itemsOf(valueAt(match, 'fingerprint'))) {
    const text = textIn(item);
    if (text === undefined || /^[0-9a-f]{16}$/.test(text)) continue;
    const message = `"fingerprint" should be 16 digits and letters a to f, as reports show it, but is "${text}"`;
    problems.add('ruleset.value', message, item.at);
  }
  return textsAt(match, 'fingerprint', problems);
}
