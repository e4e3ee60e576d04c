import { joinKey } from '../../codes/join-key.ts';
import type { Dispute, FieldReader, Row, RowPlace } from '../../model/table.ts';
import { isMissing, type Reading } from '../../model/values.ts';
import type { MatchedColumn } from '../columns.ts';
import { identities } from './row-key.ts';

/** A column whose cells say something of the whole parcel. */
export interface SharedColumn extends Pick<MatchedColumn, 'index' | 'header' | 'field'> {
  readonly reader: FieldReader | undefined;
}

/** Places and things said that are kept of one parcel. */
const mostKept = 9;

/** Rows of one parcel read as one: a blank cell has what the first other row says; where two say different things it stays blank,
 *  and both are kept. The result is the same in whatever order the rows come, but for places. */
export class MergedRows {
  rows = 1;
  private readonly first: Row;
  private readonly columns: readonly SharedColumn[];
  private readonly cells: string[];
  private readonly also: RowPlace[] = [];
  private readonly saidAt = new Map<number, RowPlace>();
  private readonly disputes = new Map<number, (RowPlace & { readonly text: string })[]>();

  constructor(first: Row, columns: readonly SharedColumn[]) {
    this.first = first;
    this.columns = columns;
    this.cells = [...first.cells];
  }

  add(row: Row): void {
    this.rows++;
    const place = { row: row.row, line: row.line };
    if (this.also.length < mostKept) this.also.push(place);
    // Every cell of every further row of a parcel: a plain loop.
    for (const column of this.columns) {
      const said = row.cells[column.index]?.trim() ?? '';
      if (said !== '') this.take(column, said, row);
    }
  }

  /** The parcel as one row, which stands where its first row does. */
  row(): Row {
    if (this.rows === 1) return this.first;
    for (const index of this.disputes.keys()) this.cells[index] = '';
    const disputes = this.columns.flatMap(({ index, header, field }): readonly Dispute[] => {
      const said = this.disputes.get(index);
      return said === undefined ? [] : [{ column: index, header, field, said }];
    });
    return {
      ...this.first,
      cells: this.cells,
      also: this.also,
      ...(disputes.length === 0 ? {} : { disputes }),
    };
  }

  private take(column: SharedColumn, said: string, row: Row): void {
    const { index } = column;
    const known = this.cells[index]?.trim() ?? '';
    const place = { row: row.row, line: row.line };
    if (known === '') {
      this.cells[index] = said;
      this.saidAt.set(index, place);
      return;
    }
    const disputed = this.disputes.get(index);
    if (disputed !== undefined) {
      if (disputed.length < mostKept && !disputed.some(({ text }) => text === said))
        disputed.push({ ...place, text: said });
      return;
    }
    if (known === said) return;
    if (this.meansTheSame(column, said, row)) {
      if (said < known) this.cells[index] = said; // the same one in whatever order they come
      return;
    }
    const before = this.saidAt.get(index) ?? { row: this.first.row, line: this.first.line };
    this.disputes.set(index, [
      { ...before, text: known },
      { ...place, text: said },
    ]);
  }

  private meansTheSame({ index, field, reader }: SharedColumn, said: string, row: Row): boolean {
    if (identities.some((name) => name === field)) return joinKey(this.cells[index] ?? '') === joinKey(said);
    const known = reader?.read({ ...this.first, cells: this.cells });
    const now = reader?.read(row);
    return known !== undefined && now !== undefined && sameValue(known, now);
  }
}

function sameValue(a: Reading, b: Reading): boolean {
  if (isMissing(a) || isMissing(b)) return false;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (a.kind === 'money' || b.kind === 'money')
    return (
      a.kind === b.kind && 'currency' in a && 'currency' in b && a.currency === b.currency && a.amount === b.amount
    );
  return a.kind === b.kind && a.amount === b.amount;
}
