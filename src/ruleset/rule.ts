import type { Check } from '../checks/check.ts';
import { readTyped } from '../codes/typed.ts';
import type { PlannedRule } from '../model/plan.ts';
import { type Category, categories, type SubjectType } from '../model/subjects.ts';
import { isMissing } from '../model/values.ts';
import { compileCondition } from './conditions.ts';
import { readNode } from './issues.ts';
import { type Entry, type Node, textIn, toPlain, valueAt } from './node.ts';
import { didYouMean } from './problems.ts';
import { type RuleSection, ruleSchema } from './schema-rule.ts';
import type { Scope } from './scope.ts';
import { compileVariants } from './variants.ts';

/** Checks by id. */
export type CheckById = ReadonlyMap<string, Check>;

/** Compiles a merged rule; undefined when it is off, or when what is wrong with it leaves nothing to judge by. */
export function compileRule(
  id: string,
  { key, value: node }: Entry,
  checks: CheckById,
  scope: Scope,
): PlannedRule | undefined {
  const section = readNode(ruleSchema, node, toPlain(node), scope.problems);
  if (section === undefined || section.severity === 'off') return undefined;
  const check = checkOf(id, section, { key, value: node }, checks, scope);
  if (check === undefined) return undefined;
  const on = section.on ?? 'parcel';
  if (!check.on.includes(on)) {
    scope.problems.add(
      'ruleset.subject',
      `"${check.id}" judges ${check.on.join(', ')}, but the rule is on ${on}`,
      (valueAt(node, 'on') ?? node).at,
      `write on: ${check.on.join(' or ')}`,
    );
    return undefined;
  }
  return {
    id,
    title: section.title ?? check.about,
    category: section.category ?? defaultCategory(id, on),
    on,
    check: check.id,
    when: conditionAt(node, 'when', on, scope),
    where: whereOf(node, on, scope),
    effective: effectiveOf(section.effective, node, scope),
    onMissing: section.on_missing ?? 'not-evaluated',
    variants: compileVariants({ node, section, check, on, scope }),
  };
}

function checkOf(
  id: string,
  section: RuleSection,
  { key, value }: Entry,
  checks: CheckById,
  scope: Scope,
): Check | undefined {
  if (section.check === undefined) {
    scope.problems.add(
      'ruleset.missing-key',
      `rule "${id}" should name a check, but does not`,
      key,
      'a rule that changes another must have its id: see "handoff rules list"',
    );
    return undefined;
  }
  const check = checks.get(section.check);
  if (check === undefined)
    scope.problems.add(
      'ruleset.unknown-check',
      `"${section.check}" is not a check`,
      (valueAt(value, 'check') ?? value).at,
      didYouMean(section.check, checks.keys()),
    );
  return check;
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

function conditionAt(node: Node, key: string, on: SubjectType, scope: Scope) {
  const value = valueAt(node, key);
  return value && compileCondition(value, on, scope);
}

function whereOf(node: Node, on: SubjectType, scope: Scope) {
  const value = valueAt(node, 'where');
  if (value === undefined || on === 'label') return conditionAt(node, 'where', on, scope);
  scope.problems.add('ruleset.condition', `"where" chooses labels, but the rule is on ${on}`, value.at, 'use "when"');
  return undefined;
}

function effectiveOf(section: RuleSection['effective'], node: Node, scope: Scope): PlannedRule['effective'] {
  if (section === undefined) return undefined;
  const { from, until } = section;
  for (const key of ['from', 'until']) {
    const day = valueAt(valueAt(node, 'effective'), key);
    const text = textIn(day);
    if (day === undefined || (text !== undefined && isDay(text))) continue;
    scope.problems.add('ruleset.value', `"${key}" should be a date such as 2026-11-22, but is "${text}"`, day.at);
  }
  if (from !== undefined && until !== undefined && from > until)
    scope.problems.add(
      'ruleset.value',
      `"effective" should end after it starts, but runs from ${from} until ${until}`,
      (valueAt(node, 'effective') ?? node).at,
    );
  return { from, until };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !isMissing(readTyped('date', text));
}
