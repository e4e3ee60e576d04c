import type { PlannedRule } from '../model/plan.ts';
import { implies } from './implications.ts';

/** Whether a value is there in what a check finds fault with. */
const presenceAtFault: ReadonlyMap<string, boolean> = new Map([
  ['required', false],
  ['forbidden', true],
]);

/** True for a rule that asks for a value of just those subjects that lack it, or forbids one to just those that have it: it is a
 *  finding or does not apply, and has no passing case. */
export function neverPasses({ check, when, variants }: PlannedRule): boolean {
  const is = presenceAtFault.get(check);
  if (is === undefined || when === undefined) return false;
  return variants.every(({ judge }) => {
    if (judge?.shape !== 'subject') return false;
    const refs = judge.reads.flat().map(({ ref }) => ref);
    return refs.some((ref) => implies(when, { type: 'field', ref, test: { type: 'present', is } }));
  });
}
