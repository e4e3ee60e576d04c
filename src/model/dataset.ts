import type { FieldType } from './values.ts';

/** One column that a dataset understands. Its entry here is all it takes to add a field. */
export interface FieldDefinition {
  /** Canonical snake_case name. */
  readonly name: string;
  readonly type: FieldType;
  /** One sentence for `explain`, docs and the schema. */
  readonly about: string;
  /** Headers of common exports that mean this field, in any case and punctuation. */
  readonly synonyms?: readonly string[];
  /** The sibling field that carries the unit of a weight or length, or the currency of a money field. */
  readonly unitField?: string;
  /** The sibling field that carries the carrier of a service. */
  readonly carrierField?: string;
  /** Names, streets, phones, emails and tax ids: left out of reports that are safe to share. */
  readonly personal?: boolean;
  /** All values it can have, each with other ways to write it; absent: anything of its type. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Fields whose values stand in one cell of it, in this order (`12x10x8 in`), where no column of their own gives them. */
  readonly holds?: readonly string[];
  /** Sibling fields that it follows from where no column gives it (`codes/derived.ts` says how); absent: only a column gives it. */
  readonly derivedFrom?: readonly string[];
}

/** One kind of table. */
export interface DatasetDefinition {
  /** `manifest`, `labels`, `items`, `batches`, … */
  readonly id: string;
  readonly about: string;
  /** What one row is: the subject its rows are judged as. */
  readonly subject: 'parcel' | 'label' | 'item' | 'batch';
  /** Fields that may join its rows to their parent, in order; empty for the manifest. */
  readonly joinsOn: readonly string[];
  readonly fields: readonly FieldDefinition[];
}
