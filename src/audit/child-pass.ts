import type { Folding } from './groups.ts';
import { Reprints } from './labels.ts';
import { isGroupRule, isKeyRule } from './rule-kinds.ts';
import type { Run } from './run.ts';
import { type Selector, selectorsOf } from './selection.ts';

/** One pass over labels or items: each row finds its parcel or shipment and is judged and counted there. */
export interface ChildPass {
  readonly level: 'label' | 'item';
  readonly selectors: readonly Selector[];
  /** Label rules that choose their own labels by `where`. */
  readonly choosing: readonly Selector[];
  readonly foldings: readonly Folding[];
  /** Labels seen so far, in whatever file: a reprint may stand in another. */
  readonly reprints: Reprints;
}

/** The rules and counts that rows of a level are held against; what several label files share. */
export function childPass(run: Run, level: 'label' | 'item', all: readonly Folding[]): ChildPass {
  const rules = run.rules.filter((rule) => rule.rule.on === level && !isGroupRule(rule) && !isKeyRule(rule));
  return {
    level,
    selectors: selectorsOf(rules.filter((rule) => rule.where === undefined)),
    choosing: rules.filter((rule) => rule.where !== undefined).flatMap((rule) => selectorsOf([rule])),
    foldings: all.filter((folding) => folding.judge.of === level),
    reprints: new Reprints(),
  };
}
