import type { Place } from '../model/report/finding.ts';
import type { Quote } from '../model/telling.ts';
import type { Facts } from '../model/values.ts';
import type { BoundRule, BoundVariant } from './bound-rule.ts';
import type { Standpoint } from './standpoint.ts';
import type { BoundRead, Subject } from './subject.ts';

/** What a finding is told from, before anyone knows whether there is room to keep it. */
export interface Told {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
  readonly subject: Subject;
  readonly at: Standpoint;
  readonly reads: readonly BoundRead[];
  readonly facts: Facts;
  /** Further places, after the subject's own. */
  readonly others?: readonly Place[];
  /** The field concerned, where it is not the first one judged. */
  readonly field?: string;
  /** The column of its own place, where no read tells it. */
  readonly column?: string;
  /** Cells that its facts quote besides those that were read. */
  readonly quoted?: readonly Quote[];
  /** The rule asked that absence be a finding: there are no facts of its check to tell. */
  readonly absent?: boolean;
}

/** The field a finding is about; null where it is about its subject as a whole. */
export function fieldOf({ field, reads }: Pick<Told, 'field' | 'reads'>): string | null {
  if (field !== undefined) return field;
  return reads.find((read) => read.role === 'judged' && !read.ref.field.startsWith('$'))?.ref.field ?? null;
}
