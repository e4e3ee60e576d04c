import type { FieldRef } from '../model/field-ref.ts';
import type { Place } from '../model/report/finding.ts';
import { type Cause, type Facts, isMissing, type Reading } from '../model/values.ts';

/** What a rule said of one subject. Passing is `undefined`: the common case costs nothing. */
export type Ruling = NotJudged | Broken | undefined;

export interface NotJudged {
  readonly status: 'not-applicable' | 'not-evaluated';
  readonly cause: Cause;
  /** The field that nobody could read, where one is to blame. */
  readonly field: FieldRef | undefined;
  readonly detail?: Detail;
}

/** What is known of a value that nobody could judge: that parcels have several, or that the rule knows nothing of it. */
export type Detail = { readonly differs: true } | { readonly value: string };

export interface Broken {
  readonly status: 'fail';
  /** One per judged value: several for `barcode_*` fields. */
  readonly faults: readonly Fault[];
}

/** What one value of a subject broke. */
export interface Fault {
  readonly facts: Facts;
  /** Which alternative of the check's reads was judged. */
  readonly alternative: number;
  /** Where the others stand that share the fault (other members of a key). */
  readonly others?: readonly Place[];
  /** The rule asked that absence be a finding. */
  readonly absent?: boolean;
}

const applicable = new Map<string, NotJudged>();
const evaluated = new Map<string, NotJudged>();

/** The rule did not have to look. One shared object per cause: made for every row. */
export function notApplicable(cause: Cause): NotJudged {
  return shared(applicable, 'not-applicable', cause, undefined);
}

/** The rule could not look, for want of this field where one is to blame. */
export function notEvaluated(cause: Cause, field?: FieldRef): NotJudged {
  return shared(evaluated, 'not-evaluated', cause, field);
}

/** Values that are kept: what a rule does not know is a handful of codes, or some free text of which a few will do. */
const mostDetailed = 200;
const detailed = new Map<string, NotJudged>();

/** The rule could not look, and more is known of why. */
export function notEvaluatedFor(detail: Detail, cause: Cause, field: FieldRef): NotJudged {
  const id = JSON.stringify([cause, field.level, field.field, detail]);
  const known = detailed.get(id);
  if (known !== undefined) return known;
  if (detailed.size >= mostDetailed) return notEvaluated(cause, field);
  const ruling = { status: 'not-evaluated', cause, field, detail } as const;
  detailed.set(id, ruling);
  return ruling;
}

function shared(known: Map<string, NotJudged>, status: NotJudged['status'], cause: Cause, field: FieldRef | undefined) {
  const id = field === undefined ? cause : `${cause} ${field.level} ${field.field}`;
  const ruling = known.get(id) ?? { status, cause, field };
  known.set(id, ruling);
  return ruling;
}

/** The rule could not look, since a field has no value: parcels may have several. */
export function absentValue(field: FieldRef, reading: Reading): NotJudged {
  const differs = isMissing(reading) && reading.differs === true;
  return differs ? notEvaluatedFor({ differs }, 'value-absent', field) : notEvaluated('value-absent', field);
}

/** Whether a cause is one that `on_missing` speaks of: an absent value, column or dataset. */
export function isAbsenceCause(cause: Cause): boolean {
  return cause === 'column-absent' || cause === 'value-absent' || cause === 'dataset-absent';
}
