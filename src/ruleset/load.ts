import type { Check } from '../checks/check.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import type { Plan, PlannedRule, RulesetInfo } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { IntakeSettings } from '../model/settings.ts';
import { isBuiltIn, readBuiltIns } from './built-in.ts';
import { type RuleCase, readCases } from './cases.ts';
import { readCovers } from './covers.ts';
import { ownCodes, readSettings } from './datasets.ts';
import { type LoadedFile, loadFiles } from './extends.ts';
import { Fields } from './fields.ts';
import { mergeAll, refuseSoftenings } from './final.ts';
import { readLanes } from './lanes.ts';
import { readLists } from './lists.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { entriesOf, type MapNode, type Node, textIn, valueAt } from './node.ts';
import { readNotSupplied } from './not-supplied.ts';
import { layOverrides } from './overrides.ts';
import { withOwnFields } from './own-fields.ts';
import { paramText, readParams } from './params.ts';
import { Problems } from './problems.ts';
import { type ResolvedRuleset, resolve } from './resolved.ts';
import { type CheckById, compileRule } from './rule.ts';
import type { Scope } from './scope.ts';
import { select } from './selectors.ts';
import { type Named, substitute } from './substitute.ts';
import { refuseUnknownRules } from './unknown-rules.ts';
import type { Waivable } from './waivers/load.ts';
import { ruleNames } from './waivers/speaks-of.ts';
import { warningsOf } from './warnings.ts';
import type { RulesetWorld } from './world.ts';

export type { RuleCase } from './cases.ts';
export type { Mutant } from './mutants.ts';
export type { ResolvedRule, ResolvedRuleset, ResolvedValue } from './resolved.ts';
export type { RulesetWorld } from './world.ts';

/** Which rulesets to load, and with what. */
export interface LoadRequest {
  /** Paths or `handoff:` names; several act as one ruleset that extends them in order. */
  readonly entries: readonly string[];
  readonly world: RulesetWorld;
  readonly checks: readonly Check[];
  readonly datasets: readonly DatasetDefinition[];
  /** Values by name, from `--param`. */
  readonly params: Readonly<Record<string, string>>;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** False where the tests of shipped rulesets need not be read; they are by default. */
  readonly shippedTests?: boolean;
}

/** Rulesets read, merged, checked and compiled. */
export interface LoadedRules {
  readonly plan: Plan;
  readonly settings: IntakeSettings;
  readonly resolved: ResolvedRuleset;
  readonly cases: readonly RuleCase[];
  /** What waivers may refer to. */
  readonly waivable: Waivable;
  /** A rule in force, changed in each small way that its tests should notice. */
  readonly mutantsOf: (rule: string) => readonly Mutant[];
  /** What works and is probably not meant, as of a moment (ISO 8601): dead rules, unused names, untested rules, old sources. */
  readonly warnings: (asOf: string) => readonly Problem[];
}

/** Loads rulesets with all that they extend. @throws CannotAudit with every problem of every file at once. */
export function loadRulesets(request: LoadRequest): LoadedRules {
  const problems = new Problems();
  const files = loadFiles(request.entries, request.world, { shippedTests: request.shippedTests ?? true, problems });
  refuseUnknownRules(files.inOrder, problems);
  const ruled = mergeAll(files.inOrder, problems);
  const merged = layOverrides(ruled.merged, declaredRules(files.inOrder), problems);
  const own = ownCodes(valueAt(merged, 'datasets'));
  refuseSoftenings(ruled.finals, { merged, files: files.inOrder, world: request.world, own, problems });
  const loaded = compile({ request, entries: files.entries, inOrder: files.inOrder, merged, problems });
  if (loaded.plan.rules.length === 0 && problems.count === 0) problems.addAll([noRules]);
  problems.throwIfAny();
  const { plan, cases } = loaded;
  return { ...loaded, warnings: (asOf) => warningsOf({ merged, ...files, ...plan, cases }, asOf) };
}

interface Merged {
  readonly request: LoadRequest;
  readonly entries: readonly LoadedFile[];
  readonly inOrder: readonly LoadedFile[];
  readonly merged: MapNode;
  readonly problems: Problems;
}

function compile({ request, entries, inOrder, merged, problems }: Merged): Omit<LoadedRules, 'warnings'> {
  const own = ownCodes(valueAt(merged, 'datasets'));
  const lists = readLists(valueAt(merged, 'lists'), request.world, problems);
  const params = readParams(valueAt(merged, 'params'), { given: request.params, own, problems });
  const written = writtenOut(merged, { params, lists }, problems);
  const sectionOf = (key: string) => valueAt(written, key);
  const datasets = withOwnFields(request.datasets, sectionOf('datasets'), problems);
  const unlaned: Scope = { fields: new Fields(datasets), lists, params, lanes: new Map(), own, problems };
  const scope: Scope = { ...unlaned, lanes: readLanes(sectionOf('lanes'), unlaned) };
  const rules = compileRules(written, request.checks, scope);
  const selection = select(rules, request, problems);
  const names = {
    subjectByRule: new Map(entriesOf(sectionOf('rules')).map(([id, { value }]) => [id, subjectOf(value)])),
    params,
    own,
    datasets,
    inherited: request.shippedTests ?? true,
    problems,
  };
  const builtIn = readBuiltIns(sectionOf('rules'), selection.skipped, problems);
  return {
    plan: {
      rules: selection.rules,
      covers: readCovers(entries, own, problems),
      notSupplied: readNotSupplied(sectionOf('not_supplied'), datasets, problems),
      rulesets: inOrder.map((file) => infoOf(file, rules, merged)),
      params: Object.fromEntries([...params].map(([name, param]) => [name, paramText(param)])),
      builtIn,
    },
    settings: readSettings(sectionOf('datasets'), datasets, scope),
    resolved: resolve(inOrder, merged, params),
    waivable: { scope, ...ruleNames(rules, builtIn, [...names.subjectByRule.keys()]) },
    cases: readCases(valueAt(merged, 'tests'), names).filter(({ rule }) =>
      selection.rules.some(({ id }) => id === rule),
    ),
    mutantsOf: (id) => mutantsIn(valueAt(sectionOf('rules'), id), id, { checks: request.checks, scope }),
  };
}

/** What a rule judges, as written. */
function subjectOf(rule: Node): string {
  return textIn(valueAt(rule, 'on')) ?? 'parcel';
}

/** What is wrong with a mutant is nobody's problem: it is none. */
function mutantsIn(
  rule: Node | undefined,
  id: string,
  { checks, scope }: { readonly checks: readonly Check[]; readonly scope: Scope },
): readonly Mutant[] {
  if (rule === undefined) return [];
  const compile = (changed: Node, lists: Scope['lists']) => {
    const problems = new Problems();
    const planned = compileRule([id, { key: rule.at, value: changed }], byId(checks), { ...scope, lists, problems });
    return problems.count === 0 ? planned : undefined;
  };
  const check = byId(checks).get(textIn(valueAt(rule, 'check')) ?? '');
  return mutantsOf({ rule, check, lists: scope.lists, compile });
}

/** Ids of the rules of all files, those that another removes included. */
function declaredRules(files: readonly LoadedFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ root }) => entriesOf(valueAt(root, 'rules')).map(([id]) => id)));
}

/** An audit without rules would pass everything. */
const noRules = {
  code: 'ruleset.no-rules',
  message: 'the rulesets should hold a rule in force, but hold none',
  hint: 'name a ruleset with rules: -r handoff:core/parcel',
};

/** Sections in which `$name` stands for a value. */
const substituted = ['rules', 'lanes', 'datasets', 'not_supplied'];

function writtenOut(merged: MapNode, named: Named, problems: Problems): MapNode {
  const entries = [...merged.entries].map(([key, entry]) => {
    const value = substituted.includes(key) ? substitute(entry.value, named, problems) : entry.value;
    return [key, { key: entry.key, value }] as const;
  });
  return { ...merged, entries: new Map(entries) };
}

function compileRules(merged: MapNode, checks: readonly Check[], scope: Scope): readonly PlannedRule[] {
  const rules = entriesOf(valueAt(merged, 'rules'))
    .filter(([id]) => !isBuiltIn(id))
    .flatMap((rule) => compileRule(rule, byId(checks), scope) ?? []);
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function byId(checks: readonly Check[]): CheckById {
  return new Map(checks.map((check) => [check.id, check]));
}

/** A file and how many rules in force name their check or have their expression in it. */
function infoOf(
  { id, version, sha256, source }: LoadedFile,
  rules: readonly PlannedRule[],
  merged: MapNode,
): RulesetInfo {
  const origin = ({ id: rule }: PlannedRule) => {
    const written = valueAt(valueAt(merged, 'rules'), rule);
    return (valueAt(written, 'check') ?? valueAt(written, 'cel'))?.at.source;
  };
  return { id, version, sha256, rules: rules.filter((rule) => origin(rule) === source).length };
}
