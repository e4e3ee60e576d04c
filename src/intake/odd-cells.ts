import type { FieldReader, Row } from '../model/table.ts';
import { type FieldType, isMissing, type Missing } from '../model/values.ts';

/** Cells of one column that cannot be read as what their field is for. */
export interface OddCells {
  readonly field: string;
  readonly type: FieldType;
  readonly header: string;
  /** Why: not of the type, or without unit. */
  readonly missing: 'type' | 'unit-absent';
  readonly cells: number;
  /** The first of them, and its line. */
  readonly text: string;
  readonly line: number;
}

/** Counts what cannot be read, column by column, as rows go by. */
export class OddCellCounter {
  private readonly readers: readonly { readonly reader: FieldReader; readonly type: FieldType }[];
  private readonly found = new Map<string, OddCells>();

  constructor(readers: readonly { readonly reader: FieldReader; readonly type: FieldType }[]) {
    this.readers = readers.filter(({ type }) => type !== 'text');
  }

  /** In the order of the columns. */
  counted(): readonly OddCells[] {
    return this.readers.flatMap(({ reader: { field } }) => this.found.get(field) ?? []);
  }

  look(row: Row): void {
    for (const { reader, type } of this.readers) {
      const reading = reader.read(row);
      if (isMissing(reading)) this.count(row, reader, type, reading);
    }
  }

  private count(row: Row, { field, header = '', text }: FieldReader, type: FieldType, { missing }: Missing): void {
    if (missing !== 'type' && missing !== 'unit-absent') return;
    const first = this.found.get(field) ?? {
      field,
      type,
      header,
      missing,
      cells: 0,
      text: text(row) ?? '',
      line: row.line,
    };
    this.found.set(field, { ...first, cells: first.cells + 1 });
  }
}
