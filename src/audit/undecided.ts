import { type Problem, throwIfAny } from '../model/problem.ts';
import type { Run } from './run.ts';

const levels = { manifest: 'parcel', labels: 'label', items: 'item', batches: 'batch' } as const;

/** Refuses to audit by columns that could be meant in several ways, or that nobody said how to read: one problem for each instead of a
 *  finding for every cell. Columns that this audit does not read may say what they like.
 *  @throws CannotAudit with every such column and the flag that settles it. */
export function refuseUndecided(run: Run): void {
  const problems = run.tables.flatMap(({ dataset, undecided = [] }): readonly Problem[] => {
    const level = Object.entries(levels).find(([id]) => id === dataset)?.[1] ?? 'parcel';
    return undecided.filter(({ field }) => isRead(run, level, field)).map(({ problem }) => problem);
  });
  throwIfAny(problems);
}

function isRead(run: Run, level: (typeof levels)[keyof typeof levels], field: string): boolean {
  const inKey = level === 'parcel' && (run.options.batchBy ?? []).includes(field);
  return inKey || run.slots[level].find(field) !== undefined;
}
