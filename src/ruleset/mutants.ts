import type { Check } from '../checks/check.ts';
import type { PlannedRule } from '../model/plan.ts';
import { type Edit, editsOf } from './edits.ts';
import type { Node } from './node.ts';
import { lineOf } from './source.ts';

/** A rule changed in one small way that its tests should notice. */
export interface Mutant {
  /** The same change has the same id whatever the params: `with.max +1`. */
  readonly id: string;
  /** What was changed, in words: `with.max 30 kg → 31 kg`. */
  readonly change: string;
  readonly file: string;
  readonly line: number;
  readonly planned: PlannedRule;
}

/** What making mutants of a rule takes. */
export interface Mutating {
  /** The merged rule, params and lists written out. */
  readonly rule: Node;
  readonly check: Check | undefined;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Compiles the changed rule; undefined when the change leaves no valid rule. */
  readonly compile: (rule: Node, lists: ReadonlyMap<string, readonly string[]>) => PlannedRule | undefined;
}

/** Every change of a rule that leaves a valid rule: each limit moved both ways by one unit in its last place, each value of a
 *  list dropped, each condition inverted. */
export function mutantsOf({ rule, check, lists, compile }: Mutating): readonly Mutant[] {
  return editsOf(rule, check, lists).flatMap((edit) => {
    const planned = compile(edit.rule, edit.lists ?? lists);
    return planned === undefined ? [] : [mutantOf(edit, planned)];
  });
}

function mutantOf({ id, change, at }: Edit, planned: PlannedRule): Mutant {
  return { id, change, file: at.source.path, line: lineOf(at), planned };
}
