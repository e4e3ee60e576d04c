import { type Hold, type Severity, type SubjectType, severities, subjectTypes, usualHold } from '../model/subjects.ts';
import { entriesOf, inWords, itemsOf, type MapNode, type Node, sameValue, textIn, valueAt } from './node.ts';
import { isAtLeastAsStrict } from './stricter.ts';
import { toleranceOf } from './tolerance.ts';

/** One way in which a rule became softer than it was. */
export interface Softening {
  /** Keys down to what changed: `severity`, `with`, `max`. */
  readonly path: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A rule written out, and what the names in it stand for. */
export interface Stated {
  readonly rule: Node;
  readonly lanes: Node | undefined;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** Every way in which a rule forbids less, or matters less, than it did. What cannot be told to be as strict counts as softer. */
export function softenings(before: Stated, after: Stated): readonly Softening[] {
  const severity = lowered(before.rule, after.rule, {
    key: 'severity',
    ranks: ['off', 'info', 'warning', 'error'],
    usual: 'error',
  });
  return [
    ...severity,
    ...(severity.length === 0 ? holdLowered(before.rule, after.rule) : []),
    ...lowered(before.rule, after.rule, {
      key: 'on_missing',
      ranks: ['skip', 'not-evaluated', 'fail'],
      usual: 'not-evaluated',
    }),
    ...lowered(before.rule, after.rule, { key: 'waivable', ranks: ['true', 'false'], usual: 'true' }),
    ...lowered(before.rule, after.rule, { key: 'final', ranks: ['false', 'true'], usual: 'false' }),
    ...changed(before, after),
    ...parametersLoosened(before, after),
    ...daysNarrowed(before.rule, after.rule),
    ...toleranceLoosened(before.rule, after.rule),
  ];
}

interface Scale {
  readonly key: string;
  /** Softest first. */
  readonly ranks: readonly string[];
  readonly usual: string;
}

function lowered(before: Node, after: Node, { key, ranks, usual }: Scale): readonly Softening[] {
  const [from, to] = [textIn(valueAt(before, key)) ?? usual, textIn(valueAt(after, key)) ?? usual];
  return ranks.indexOf(to) < ranks.indexOf(from) ? [{ path: [key], from, to }] : [];
}

function holdLowered(before: Node, after: Node): readonly Softening[] {
  const ranks: readonly Hold[] = ['none', 'parcel', 'batch'];
  const [from, to] = [holdOf(before), holdOf(after)];
  return ranks.indexOf(to) < ranks.indexOf(from) ? [{ path: ['hold'], from, to }] : [];
}

function holdOf(rule: Node): Hold {
  const written = textIn(valueAt(rule, 'hold'));
  const severity: Severity = severities.find((known) => known === textIn(valueAt(rule, 'severity'))) ?? 'error';
  const on: SubjectType = subjectTypes.find((known) => known === textIn(valueAt(rule, 'on'))) ?? 'parcel';
  return (['none', 'parcel', 'batch'] as const).find((known) => known === written) ?? usualHold(severity, on);
}

/** What cannot be held against each other must stay; a rule may only lose its `when`. */
function changed(before: Stated, after: Stated): readonly Softening[] {
  return ['check', 'cel', 'on', 'where', 'when', 'per'].flatMap((key) => {
    const [from, to] = [valueAt(before.rule, key), valueAt(after.rule, key)];
    if (key === 'when' && to === undefined) return [];
    const same = sameValue(scopeOf(key, from), scopeOf(key, to)) && lanesAlike(from, before, after);
    return same ? [] : [{ path: [key], from: wordsOf(from), to: wordsOf(to) }];
  });
}

const speech = new Set(['action', 'message', 'fix', 'cost', 'source']);

/** A value without what is only told: rows of `per` may be worded anew. */
function scopeOf(key: string, node: Node | undefined): Node | undefined {
  if (key !== 'per' || node?.type !== 'list') return node;
  return { ...node, items: node.items.map(withoutSpeech) };
}

function withoutSpeech(row: Node): Node {
  return row.type === 'map' ? { ...row, entries: new Map([...row.entries].filter(([key]) => !speech.has(key))) } : row;
}

/** Whether the lanes that a condition names mean what they meant. */
function lanesAlike(condition: Node | undefined, before: Stated, after: Stated): boolean {
  return lanesIn(condition).every((name) => sameValue(valueAt(before.lanes, name), valueAt(after.lanes, name)));
}

function lanesIn(node: Node | undefined): readonly string[] {
  if (node === undefined || node.type === 'text') return [];
  if (node.type === 'list') return node.items.flatMap(lanesIn);
  return entriesOf(node).flatMap(([key, { value }]) =>
    key === 'lane' ? itemsOf(value).map((item) => textIn(item) ?? '') : lanesIn(value),
  );
}

function parametersLoosened(before: Stated, after: Stated): readonly Softening[] {
  const check = textIn(valueAt(before.rule, 'check')) ?? '';
  const [was, is] = [valueAt(before.rule, 'with'), valueAt(after.rule, 'with')];
  const names = [...new Set([...entriesOf(was), ...entriesOf(is)].map(([name]) => name))];
  return names.flatMap((name) => {
    const [from, to] = [valueAt(was, name), valueAt(is, name)];
    const strict =
      isAtLeastAsStrict(check, name, { before: from, after: to }) && listAlike(name, from, { before, after });
    return strict ? [] : [{ path: ['with', name], from: wordsOf(from), to: wordsOf(to) }];
  });
}

/** A list that a check names must not hold more than it did. */
function listAlike(
  param: string,
  node: Node | undefined,
  { before, after }: { before: Stated; after: Stated },
): boolean {
  const name = textIn(node);
  if (param !== 'list' || name === undefined) return true;
  const known = new Set(before.lists.get(name));
  return (after.lists.get(name) ?? []).every((value) => known.has(value));
}

function daysNarrowed(before: Node, after: Node): readonly Softening[] {
  const day = (rule: Node, key: string) => textIn(valueAt(valueAt(rule, 'effective'), key));
  const [from, until] = [day(before, 'from'), day(before, 'until')];
  const [newFrom, newUntil] = [day(after, 'from'), day(after, 'until')];
  const later = newFrom !== undefined && (from === undefined || newFrom > from);
  const earlier = newUntil !== undefined && (until === undefined || newUntil < until);
  return [
    ...(later ? [{ path: ['effective', 'from'], from: from ?? 'none', to: newFrom }] : []),
    ...(earlier ? [{ path: ['effective', 'until'], from: until ?? 'none', to: newUntil }] : []),
  ];
}

function toleranceLoosened(before: Node, after: Node): readonly Softening[] {
  const [from, to] = [valueAt(before, 'tolerance'), valueAt(after, 'tolerance')];
  if (to === undefined || sameValue(from, to)) return [];
  const [was, is] = [limitsOf(from), limitsOf(to)];
  const tighter =
    was !== undefined && is !== undefined && was.of === is.of && is.most <= was.most && is.minSample >= was.minSample;
  return tighter ? [] : [{ path: ['tolerance'], from: wordsOf(from), to: wordsOf(to) }];
}

function limitsOf(node: Node | undefined) {
  if (node === undefined) return undefined;
  return toleranceOf({ fail: textIn(valueAt(node, 'fail')), min_sample: textIn(valueAt(node, 'min_sample')) });
}

function wordsOf(node: Node | undefined): string {
  return node === undefined ? 'none' : inWords(node);
}

/** A rule with some keys of an override laid over it, others left. */
export function laidOver(rule: Node, override: MapNode): Node {
  if (rule.type !== 'map') return rule;
  const weighed = ['severity', 'hold', 'on_missing', 'tolerance'];
  const laid = [...override.entries].filter(([key]) => weighed.includes(key));
  return { ...rule, entries: new Map([...rule.entries, ...laid]) };
}
