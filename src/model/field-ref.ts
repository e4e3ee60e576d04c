import type { SubjectType } from './subjects.ts';
import type { FieldType } from './values.ts';

/** A field name resolved: which subject of the lineage holds it. */
export interface FieldRef {
  readonly level: SubjectType;
  /** Canonical field, or `$parent` (the joined parcel's key, absent for an orphan), `$key` (the row's own join key as written),
   *  `$as_of` (the moment the audit is made for) or `$as_of_local` (the same as its wall clock shows it). */
  readonly field: string;
  /** As the author wrote it. */
  readonly name: string;
  readonly type: FieldType;
  /** All values it can have, where its definition lists them. */
  readonly values?: readonly string[];
}

/** One field a check reads. `text` is the trimmed cell; `typed` the value of the field's type;
 *  `name` the same, but a name that stands for no one code (a carrier called DHL) as it is written.
 *  `judged` is what the rule is about (its column is the finding's place); `second` is what it is held against. */
export interface Read {
  readonly ref: FieldRef;
  readonly as: 'text' | 'typed' | 'name';
  readonly role: 'judged' | 'second';
}
