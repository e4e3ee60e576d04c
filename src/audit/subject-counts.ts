import type { BoundRule } from './bound-rule.ts';
import type { Run } from './run.ts';

/** How many subjects a rule had in a batch, whether or not it could look at them. */
export function subjectsOf(run: Run, rule: BoundRule, batch: number): number {
  const { id, on } = rule.rule;
  if (id === 'data.type' || id === 'data.damaged' || id === 'data.measured') return run.batches.at(batch).rows;
  if (id === 'batch.expected') return run.scope.parcels === undefined ? 1 : 0;
  if (id.startsWith('intake.')) return 0;
  const own = run.chosen.get(rule.number)?.[batch] ?? 0;
  return rule.where === undefined ? own + (run.subjects[on][batch] ?? 0) : own;
}
