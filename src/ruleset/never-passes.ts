import type { PlannedRule } from '../model/plan.ts';
import { implies } from './implications.ts';

/** True for a rule that asks for a value of just those subjects that lack it: it is a finding or does not apply, and has no passing case. */
export function neverPasses({ check, when, variants }: PlannedRule): boolean {
  if (check !== 'required' || when === undefined) return false;
  return variants.every(({ judge }) => {
    if (judge?.shape !== 'subject') return false;
    const refs = judge.reads.flat().map(({ ref }) => ref);
    return refs.some((ref) => implies(when, { type: 'field', ref, test: { type: 'present', is: false } }));
  });
}
