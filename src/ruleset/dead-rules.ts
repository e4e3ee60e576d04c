import type { Condition } from '../model/condition.ts';
import type { Covers, PlannedRule, Variant } from '../model/plan.ts';
import { allOf } from './combine.ts';
import { contradicts, implies, neverHolds } from './implications.ts';
import { type Node, nodeAt, valueAt } from './node.ts';
import { rulesOf, type Warnable, type Warning } from './warning.ts';

/** Conditions that nothing can meet and rows of `per` that none ever gets to. Sound: what is warned of is dead. */
export function deadRules({
  merged,
  rules,
  covers,
}: Pick<Warnable, 'merged' | 'rules' | 'covers'>): readonly Warning[] {
  return rulesOf(merged, rules).flatMap(({ rule, node }) => [
    ...deadCondition(rule, node, covers),
    ...deadRows(rule, node, covers),
  ]);
}

function deadCondition({ id, when }: PlannedRule, node: Node, covers: Covers): readonly Warning[] {
  if (when === undefined) return [];
  const { at } = valueAt(node, 'when') ?? node;
  const code = 'ruleset.dead-rule';
  if (neverHolds(when))
    return [
      {
        code,
        message: `"${id}" can never apply: nothing meets its "when"`,
        at,
        hint: 'its conditions contradict each other',
      },
    ];
  if (!isOutside(when, covers)) return [];
  const message = `"${id}" can never apply: its "when" asks for what "covers" leaves out`;
  return [
    { code, message, at, hint: `covered: ${[...(covers.carriers ?? []), ...(covers.services ?? [])].join(', ')}` },
  ];
}

function deadRows(rule: PlannedRule, node: Node, covers: Covers): readonly Warning[] {
  const rows = rule.variants.slice(0, -1);
  return rows.flatMap((row, place) => {
    const why = row.when && whyDead({ when: row.when, label: row.label }, rule, rows.slice(0, place), covers);
    if (why === undefined) return [];
    const { at } = nodeAt(node, ['per', place]).node;
    const message = `row ${place + 1} of "per" in "${rule.id}" can never apply: ${why}`;
    return [
      { code: 'ruleset.dead-row', message, at, hint: 'the first row that matches counts: put the narrower one first' },
    ];
  });
}

function whyDead(
  { when, label }: { readonly when: Condition; readonly label: string | undefined },
  rule: PlannedRule,
  before: readonly Variant[],
  covers: Covers,
): string | undefined {
  const earlier = before.findIndex((row) => row.when && (row.label === label || implies(when, row.when)));
  if (earlier !== -1) return `row ${earlier + 1} takes all that it could`;
  if (neverHolds(when)) return 'nothing meets its "when"';
  if (rule.when !== undefined && neverHolds(allOf([rule.when, when]))) return 'it contradicts the "when" of the rule';
  return isOutside(when, covers) ? 'it asks for what "covers" leaves out' : undefined;
}

/** True when a condition asks for carriers or services of which the rulesets speak for none. */
function isOutside(when: Condition, { carriers, services }: Covers): boolean {
  const covered = new Map([
    ['carrier', carriers],
    ['service', services],
  ]);
  return refsIn(when).some((ref) => {
    const values = covered.get(ref.field)?.map((value) => value.toLowerCase());
    return values !== undefined && contradicts(when, { type: 'field', ref, test: { type: 'one-of', values } });
  });
}

type Ref = Extract<Condition, { readonly type: 'field' }>['ref'];

function refsIn(condition: Condition): readonly Ref[] {
  if (condition.type === 'field') return [condition.ref];
  if (condition.type === 'not') return refsIn(condition.of);
  return condition.type === 'all' || condition.type === 'any' ? condition.of.flatMap(refsIn) : [];
}
