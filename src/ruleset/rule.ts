import type { Check } from '../checks/check.ts';
import type { Condition } from '../model/condition.ts';
import type { PlannedRule } from '../model/plan.ts';
import { type Category, categories, type SubjectType } from '../model/subjects.ts';
import { checkHint } from './check-hint.ts';
import { compileCondition } from './conditions.ts';
import { readEffective } from './effective.ts';
import { readNode } from './issues.ts';
import { checkJudging, expressionJudging, type Judging } from './judging.ts';
import { type Entry, type Node, valueAt } from './node.ts';
import { withoutOverrides } from './overrides.ts';
import { compileOverrides } from './overriding.ts';
import { type RuleSection, ruleSchema } from './schema-rule.ts';
import type { Asking, Scope } from './scope.ts';
import { soundPart } from './sound-part.ts';
import { compileVariants } from './variants.ts';

/** Checks by id. */
export type CheckById = ReadonlyMap<string, Check>;

/** A merged rule: its id, where that stands, and what it says. */
interface Merged {
  readonly id: string;
  readonly section: RuleSection;
  readonly entry: Entry;
}

/** Compiles a merged rule; undefined when it is off, or when what is wrong with it leaves nothing to judge by. */
export function compileRule(
  [id, entry]: readonly [string, Entry],
  checks: CheckById,
  scope: Scope,
): PlannedRule | undefined {
  const node = withoutOverrides(entry.value);
  const section = readNode(ruleSchema, node, scope.problems) ?? soundPart(node);
  if (section === undefined || section.severity === 'off') return undefined;
  const on = section.on ?? 'parcel';
  const asking = { on, scope };
  const check = judgingOf({ id, section, entry }, checks, asking);
  if (check === undefined) return undefined;
  const draft = { node, section, check, on, scope };
  const overrides = compileOverrides(valueAt(entry.value, 'overrides'), draft);
  return {
    id,
    title: section.title ?? check.about,
    category: section.category ?? defaultCategory(id, on),
    on,
    check: check.id,
    when: conditionAt(valueAt(node, 'when'), asking),
    where: whereOf(valueAt(node, 'where'), asking),
    effective: readEffective(section.effective, valueAt(node, 'effective'), scope.problems),
    onMissing: section.on_missing ?? 'not-evaluated',
    ...(section.waivable === false ? { waivable: false } : {}),
    ...(check.origin === undefined ? {} : { origin: check.origin }),
    ...(overrides.length === 0 ? {} : { overrides }),
    variants: compileVariants(draft),
  };
}

/** What judges the rule: its check or its expression, never both. */
function judgingOf(merged: Merged, checks: CheckById, asking: Asking): Judging | undefined {
  const { section, entry } = merged;
  const cel = valueAt(entry.value, 'cel');
  const { problems } = asking.scope;
  if (cel?.type === 'text' && section.check === undefined) return expressionJudging(cel, asking);
  if (cel !== undefined) {
    const hint = 'keep one of them: two rules can ask both';
    problems.add('ruleset.value', 'a rule should have a check or an expression, but has both', cel.at, hint);
    return undefined;
  }
  const check = checkOf(merged, checks, asking.scope);
  const canBeAsked = check !== undefined && canJudge(check, asking.on, { node: entry.value, scope: asking.scope });
  return canBeAsked ? checkJudging(check, asking) : undefined;
}

function checkOf({ id, section, entry }: Merged, checks: CheckById, { problems }: Scope): Check | undefined {
  if (section.check === undefined) {
    const hint = 'a rule that changes another must have its id: see "handoff rules list"';
    const message = `rule "${id}" should name a check or have an expression (cel), but has neither`;
    problems.add('ruleset.missing-key', message, entry.key, hint);
    return undefined;
  }
  const check = checks.get(section.check);
  if (check !== undefined) return check;
  const { at } = valueAt(entry.value, 'check') ?? entry.value;
  problems.add(
    'ruleset.unknown-check',
    `"${section.check}" is not a check`,
    at,
    checkHint(section.check, [...checks.keys()]),
  );
  return undefined;
}

function canJudge(
  check: Check,
  on: SubjectType,
  { node, scope }: { readonly node: Node; readonly scope: Scope },
): boolean {
  if (check.on.includes(on)) return true;
  const { at } = valueAt(node, 'on') ?? node;
  const message = `"${check.id}" judges ${check.on.join(', ')}, but the rule is on ${on}`;
  scope.problems.add('ruleset.subject', message, at, `write on: ${check.on.join(' or ')}`);
  return false;
}

const categoryOfSubject = {
  batch: 'batch',
  shipment: 'batch',
  parcel: 'packing',
  label: 'labeling',
  item: 'documentation',
} as const satisfies Record<SubjectType, Category>;

/** The first word of the id where that is a category, else what its subject suggests. */
function defaultCategory(id: string, on: SubjectType): Category {
  const first = id.split('.')[0];
  return categories.find((category) => category === first) ?? categoryOfSubject[on];
}

function conditionAt(node: Node | undefined, asking: Asking): Condition | undefined {
  return node && compileCondition(node, asking);
}

function whereOf(node: Node | undefined, asking: Asking): Condition | undefined {
  const { on, scope } = asking;
  if (node === undefined || on === 'label') return conditionAt(node, asking);
  scope.problems.add('ruleset.condition', `"where" chooses labels, but the rule is on ${on}`, node.at, 'use "when"');
  return undefined;
}
