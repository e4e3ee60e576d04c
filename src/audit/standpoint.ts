import type { Place } from '../model/report/finding.ts';
import type { SubjectType } from '../model/subjects.ts';
import type { RowPlace } from '../model/table.ts';
import type { RowView } from './views.ts';

/** Where a subject stands while it is judged: numbers only, so that a row costs nothing until it breaks a rule. */
export interface Standpoint {
  readonly type: SubjectType | 'row';
  readonly batch: number;
  /** Ordinal of the parcel concerned; -1 for none. */
  readonly parcel: number;
  /** Ordinal of the shipment judged; -1 unless the subject is one. */
  readonly shipment: number;
  /** The input and row it was read from; undefined for a subject without a row. */
  readonly input: RowView | undefined;
  readonly row: number;
  readonly line: number;
  /** Where further rows of it stand. */
  readonly also?: readonly RowPlace[] | undefined;
  /** The key people know it by. */
  name(): string;
  /** What it is known by over time where its name is only a row number: a hash of its cells. */
  lasting?(): string;
}

/** The place of a standpoint's row in one of its columns, or of the whole row. */
export function placeOf(at: Standpoint, column: string | undefined): Place | undefined {
  const table = at.input?.table;
  if (table === undefined) return undefined;
  const dataset = table.fromManifest ? 'manifest' : table.dataset;
  return { dataset, file: table.path, line: at.line, row: at.row, column: column ?? null };
}
