import type { Uncovered } from './coverage.ts';
import type { RuleSuite, Tested } from './rule-suite.ts';
import type { Mutation } from './survivors.ts';

/** All that a run of `rules test` found out about one suite. */
export interface SuiteRun {
  readonly suite: RuleSuite;
  readonly tested: readonly Tested[];
  /** Undefined: not asked for. */
  readonly uncovered: readonly Uncovered[] | undefined;
  readonly mutation: Mutation | undefined;
}

/** True when every case went as it says, and what was asked for beside that holds. */
export function holds({ tested, uncovered = [], mutation }: SuiteRun): boolean {
  return (
    tested.every(({ differences }) => differences.length === 0) &&
    uncovered.length === 0 &&
    (mutation?.survivors.length ?? 0) === 0
  );
}
