import type { BuiltInRule } from '../../model/plan.ts';
import type { Action, Category, Hold, SubjectType } from '../../model/subjects.ts';
import type { IntakeRule } from '../../model/table.ts';
import type { Facts } from '../../model/values.ts';

/** A rule that the engine asks itself, before rulesets have a say in its severity. */
export interface Draft {
  readonly id:
    | BuiltInRule
    | IntakeRule
    | 'batch.declared-once'
    | 'data.joined'
    | 'data.rows-agree'
    | 'data.one-identity';
  readonly title: string;
  readonly category: Category;
  readonly on: SubjectType;
  readonly hold: Hold;
  readonly action: Action | undefined;
  readonly fix: string;
  readonly say: (facts: Facts) => string;
}

/** What rules about the export have in common: the parcel is not to blame. */
export const reExport = { hold: 'none', action: 're-export', category: 'data' } as const;
