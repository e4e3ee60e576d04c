import type { PlannedRule } from '../model/plan.ts';
import { type Effect, effectOf } from './diff-effect.ts';
import { byRow } from './diff-rows.ts';
import type { LoadedRules, ResolvedRule } from './load.ts';

/** What a changed value decides. */
export type Aspect = 'limit' | 'severity' | 'scope' | 'consequence' | 'check' | 'wording' | 'setting';

/** One value that two rulesets do not agree on; undefined where one of them has none. */
export interface ValueChange {
  /** Keys joined by dots; rows of `per` are named by their `when`: `per[carrier: USPS].with.max`. */
  readonly path: string;
  readonly aspect: Aspect;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether more or fewer parcels fail or are held by it, where that can be told from the values alone. */
  readonly effect: Effect | undefined;
}

/** One rule that two rulesets do not agree on. */
export interface RuleChange {
  readonly rule: string;
  /** A rule that is off counts as not there. */
  readonly change: 'added' | 'removed' | 'changed';
  readonly values: readonly ValueChange[];
}

/** What a reviewer of a change of rules has to know. */
export interface RulesetDiff {
  /** By id in code-unit order. */
  readonly rules: readonly RuleChange[];
  /** Params, lists, lanes, datasets, covers: by path in code-unit order. */
  readonly settings: readonly ValueChange[];
}

/** The difference in meaning of two rulesets, each with all it extends: what stands in another file, in another order or as its own
 *  default is no difference. */
export function diffRulesets(before: LoadedRules, after: LoadedRules): RulesetDiff {
  const [was, is] = [rulesOf(before), rulesOf(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  return {
    rules: ids.flatMap((id) => ruleChange(id, was.get(id), is.get(id)) ?? []),
    settings: valueChanges(byRow(before.resolved.settings, {}), byRow(after.resolved.settings, {}), () => 'setting'),
  };
}

type TextByPath = ReadonlyMap<string, string>;

function rulesOf({ resolved, plan }: LoadedRules): ReadonlyMap<string, TextByPath> {
  const planned = new Map(plan.rules.map((rule) => [rule.id, rule]));
  const inForce = resolved.rules.filter(({ on }) => on);
  return new Map(
    inForce.map(({ id, values }: ResolvedRule) => {
      return [id, byRow(values, defaultsOf(planned.get(id)))];
    }),
  );
}

/** What a rule comes to where its author leaves it unsaid. */
function defaultsOf(rule: PlannedRule | undefined): Readonly<Record<string, string>> {
  const own = rule?.variants.at(-1);
  if (rule === undefined || own === undefined) return {};
  return { on: rule.on, severity: own.severity, hold: own.hold, on_missing: rule.onMissing };
}

function ruleChange(rule: string, was: TextByPath | undefined, is: TextByPath | undefined): RuleChange | undefined {
  const none: TextByPath = new Map();
  const values = valueChanges(was ?? none, is ?? none, aspectOf);
  if (was === undefined) return { rule, change: 'added', values };
  if (is === undefined) return { rule, change: 'removed', values };
  return values.length === 0 ? undefined : { rule, change: 'changed', values };
}

function valueChanges(was: TextByPath, is: TextByPath, aspectFor: (path: string) => Aspect): readonly ValueChange[] {
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.flatMap((path) => {
    const [before, after] = [was.get(path), is.get(path)];
    if (before === after) return [];
    return [{ path, aspect: aspectFor(path), before, after, effect: effectOf(path, before, after) }];
  });
}

const aspectByKey: Readonly<Record<string, Aspect>> = {
  severity: 'severity',
  when: 'scope',
  where: 'scope',
  on: 'scope',
  effective: 'scope',
  per: 'scope',
  overrides: 'scope',
  with: 'limit',
  tolerance: 'limit',
  check: 'check',
  cel: 'check',
  title: 'wording',
  about: 'wording',
  category: 'wording',
  message: 'wording',
  fix: 'wording',
  source: 'wording',
};

function aspectOf(path: string): Aspect {
  const [first = ''] = path.replace(/^per\[.*?\]\./, '').split('.');
  return aspectByKey[first] ?? 'consequence';
}
