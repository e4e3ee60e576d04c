import type { Override } from '../model/plan.ts';
import { compileCondition } from './conditions.ts';
import { readCost } from './cost.ts';
import { readDay } from './effective.ts';
import { readNode } from './issues.ts';
import { mergeNodes } from './merge.ts';
import { readMessage } from './message.ts';
import { inWords, itemsOf, type Node, valueAt } from './node.ts';
import { labelOf } from './overrides.ts';
import { type OverrideSection, overrideSchema } from './schema-rule.ts';
import { readTolerance } from './tolerance.ts';
import { type RuleDraft, sourceOf } from './variants.ts';

/** Compiles the overrides that stand beside a rule, for the subject that the rule judges. */
export function compileOverrides(section: Node | undefined, draft: RuleDraft): readonly Override[] {
  return itemsOf(section).flatMap((node) => {
    const read = readNode(overrideSchema, node, draft.scope.problems);
    return read === undefined ? [] : [overrideOf(read, node, draft)];
  });
}

function overrideOf(section: OverrideSection, node: Node, draft: RuleDraft): Override {
  const when = valueAt(node, 'when');
  const until = valueAt(node, 'until');
  return {
    label: labelOf(node, inWords),
    when: when && compileCondition(when, draft),
    until: until && readDay('until', until, draft.scope.problems),
    sets: given({ ...consequencesOf(section, node, draft), ...speechOf(section, node, draft) }),
  };
}

function consequencesOf(section: OverrideSection, node: Node, draft: RuleDraft) {
  const { severity, hold, on_missing: onMissing, cost, tolerance } = section;
  const { problems } = draft.scope;
  const laid = (key: 'cost' | 'tolerance') => {
    const over = valueAt(node, key);
    return over && mergeNodes(valueAt(draft.node, key), over, { path: [], problems });
  };
  return {
    severity,
    hold,
    onMissing,
    cost: cost && readCost({ ...draft.section.cost, ...given(cost) }, laid('cost'), problems),
    tolerance:
      tolerance && readTolerance({ ...draft.section.tolerance, ...given(tolerance) }, laid('tolerance'), problems),
  };
}

function speechOf({ action, fix, source, on_missing: onMissing }: OverrideSection, node: Node, draft: RuleDraft) {
  const absence = (onMissing ?? draft.section.on_missing) === 'fail' ? ['missing'] : [];
  const message = readMessage(valueAt(node, 'message'), [...draft.check.facts, ...absence], draft);
  return { action, fix, source: sourceOf(source), message };
}

/** Only what is set: an override leaves the rest as it is. */
function given<T extends object>(sets: T): { [key in keyof T]?: Exclude<T[key], undefined> } {
  const kept = Object.entries(sets).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [key in keyof T]?: Exclude<T[key], undefined> }; // keys and values are T's own
}
