import type { Disposition, Outcome } from '../../src/model/subjects.ts';

export type { Outcome };
export const outcomes = ['pass', 'fail', 'not-audited'] as const satisfies readonly Outcome[];

/** What usually becomes of a batch of an outcome. */
export const dispositions = {
  pass: 'release',
  fail: 'hold-parcels',
  'not-audited': 'not-audited',
} as const satisfies Record<Outcome, Disposition>;
