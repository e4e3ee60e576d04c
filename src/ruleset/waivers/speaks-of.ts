import type { Plan, PlannedRule } from '../../model/plan.ts';
import type { SubjectType } from '../../model/subjects.ts';
import type { IntakeRule } from '../../model/table.ts';
import { isOfUntrustedFile } from '../../model/waiver.ts';
import { globMatcher } from '../glob.ts';
import { itemsOf, type Node, textIn, valueAt } from '../node.ts';
import { didYouMean, type Problems } from '../problems.ts';
import type { WaiverEntry } from './read.ts';

/** A rule as a waiver sees it. */
export interface WaivableRule {
  readonly id: string;
  readonly on: SubjectType;
  readonly isWaivable: boolean;
}

const intakeRules = [
  'intake.cells',
  'intake.quote',
  'intake.record',
  'intake.record-size',
  'intake.parcel-key',
  'intake.package-count',
  'intake.envelope',
] as const satisfies readonly IntakeRule[];

/** Ids that never have findings to waive, or whose findings say that the file itself cannot be trusted. */
const neverWaived: ReadonlySet<string> = new Set([
  'batch.declared-once',
  'data.covered',
  'data.joined',
  ...intakeRules,
]);

/** All rules a waiver may name. */
export interface RuleNames {
  /** Those that may have findings in this run. */
  readonly inForce: readonly WaivableRule[];
  /** Ids of others: off, left out, or of rulesets this run does not need. */
  readonly others: readonly string[];
}

/** What waivers may name: rules as compiled, the rules that handoff asks itself, and ids of which nothing is in force. */
export function ruleNames(rules: readonly PlannedRule[], builtIn: Plan['builtIn'], ids: readonly string[]): RuleNames {
  const compiled = rules.map(({ id, on, waivable = true }) => ({ id, on, isWaivable: waivable }));
  const asked = (['data.type', 'data.damaged', 'data.measured', 'batch.expected'] as const).map((id) => ({
    id,
    on: id === 'batch.expected' ? ('batch' as const) : ('parcel' as const),
    isWaivable: builtIn[id].waivable !== false,
  }));
  const inForce = [...compiled, ...asked];
  return { inForce, others: ids.filter((id) => !inForce.some((rule) => rule.id === id)) };
}

/** The rules in force that a waiver speaks of. An id says what it means: it must exist and be waivable; a glob passes over what is not. */
export function rulesSpokenOf({ node }: WaiverEntry, names: RuleNames, problems: Problems): readonly NamedRule[] {
  const written = valueAt(node, 'rules');
  if (written?.type === 'list' && written.items.length === 0)
    problems.add('ruleset.value', '"rules" should name rules, but the list is empty', written.at);
  const named = itemsOf(written).flatMap((item) => {
    const name = textIn(item);
    if (name === undefined) return []; // said by the schema already
    return /[*?]/.test(name) ? byGlob(name, item, names, problems) : byId(name, item, names, problems);
  });
  // A rule that is named both ways is meant by its id.
  const ruleById = new Map<string, NamedRule>();
  for (const one of named) if (one.isById || !ruleById.has(one.rule.id)) ruleById.set(one.rule.id, one);
  return [...ruleById.values()];
}

export interface NamedRule {
  readonly rule: WaivableRule;
  readonly isById: boolean;
}

function byId(id: string, at: Node, { inForce, others }: RuleNames, problems: Problems): readonly NamedRule[] {
  const rule = inForce.find((known) => known.id === id);
  if (neverWaived.has(id) || isOfUntrustedFile(id) || rule?.isWaivable === false) {
    problems.add('ruleset.not-waivable', `"${id}" cannot be waived`, at.at, whyNot(id));
    return [];
  }
  if (rule !== undefined) return [{ rule, isById: true }];
  if (!others.includes(id)) {
    const known = [...inForce.map((each) => each.id), ...others];
    const hint = didYouMean(id, known) ?? '"handoff rules list -r <ruleset>" lists the rules';
    problems.add('ruleset.unknown-rule', `"${id}" is not a rule of the rulesets in use`, at.at, hint);
  }
  return [];
}

function byGlob(glob: string, at: Node, { inForce, others }: RuleNames, problems: Problems): readonly NamedRule[] {
  const fits = globMatcher(glob);
  const met = inForce.filter(({ id }) => fits(id));
  const able = met.filter(({ isWaivable }) => isWaivable);
  if (able.length > 0 || others.some(fits)) return able.map((rule) => ({ rule, isById: false }));
  if (met.length > 0 || [...neverWaived].some(fits)) {
    const message = `"${glob}" should match a rule that can be waived, but matches none`;
    problems.add('ruleset.not-waivable', message, at.at);
  } else {
    const message = `"${glob}" should match a rule, but matches none`;
    problems.add('ruleset.unknown-rule', message, at.at, didYouMean(glob.replace(/[*?]+/g, ''), familiesOf(inForce)));
  }
  return [];
}

/** First words of rule ids, for globs such as `labels.*`. */
function familiesOf(rules: readonly WaivableRule[]): ReadonlySet<string> {
  return new Set(rules.map(({ id }) => `${id.split('.')[0]}.`));
}

function whyNot(id: string): string {
  if (id.startsWith('intake.')) return 'a row that cannot be read is never waived: correct the file';
  if (id === 'batch.declared-once') return 'which of two headers is true nobody can say: correct the file';
  if (id === 'data.joined') return 'it says that a file is of other parcels: give the right one';
  if (id === 'data.covered') return 'it has no findings: name a ruleset for the carrier with -r';
  return 'its ruleset says waivable: false';
}
