import type { Severity, Status } from './subjects.ts';
import type { Facts } from './values.ts';

/** A row written by hand: text by field, as a cell would hold it. */
export type CaseRow = Readonly<Record<string, string>>;

/** Subjects written by hand and what a rule should say of them: the `tests:` of rulesets and the examples of checks.
 *  The subject judged is the first of the rule's own type. Rows given beside it are its children, or its parents. */
export interface Case {
  readonly name: string;
  readonly batch?: CaseRow;
  readonly shipment?: CaseRow;
  readonly parcel?: CaseRow;
  readonly parcels?: readonly CaseRow[];
  readonly label?: CaseRow;
  readonly labels?: readonly CaseRow[];
  readonly item?: CaseRow;
  readonly items?: readonly CaseRow[];
  /** Fields that have no column in this case; otherwise every field has one. */
  readonly absent_columns?: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  readonly as_of?: string;
  readonly expect: Exclude<Status, 'waived'>;
  readonly severity?: Severity;
  readonly message?: string;
  readonly cause?: string;
  readonly facts?: Facts;
}
