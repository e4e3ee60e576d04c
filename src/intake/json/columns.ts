import { maxColumns } from './bounds.ts';
import { empty, type FlatObject, flatten } from './flatten.ts';
import type { JsonRecord } from './records.ts';

/** The columns that records have together, in the order they first appear. */
export class JsonColumns {
  private readonly indexByPath = new Map<string, number>();
  /** Paths of lists within the records that are no part of the way to them. */
  readonly lists = new Set<string>();
  /** Whether there were more columns than a table may have. */
  isOverfull = false;

  get header(): readonly string[] {
    return [...this.indexByPath.keys()];
  }

  /** Takes note of the columns of one record; `parts` of it, where not all are to be cells. */
  note(record: Pick<JsonRecord, 'parts'>): void {
    const { cells, lists } = flat(record);
    for (const path of lists.keys()) this.lists.add(path);
    for (const path of cells.keys()) {
      if (this.indexByPath.has(path)) continue;
      if (this.indexByPath.size >= maxColumns) this.isOverfull = true;
      else this.indexByPath.set(path, this.indexByPath.size);
    }
  }

  /** The cells of a record, one for each column; numbers with the sign for decimals that texts have. */
  cellsOf(record: Pick<JsonRecord, 'parts'>, decimal: 'point' | 'comma'): readonly string[] {
    const cells = new Array<string>(this.indexByPath.size).fill('');
    for (const [path, { kind, text }] of flat(record).cells) {
      const index = this.indexByPath.get(path);
      if (index !== undefined) cells[index] = kind === 'number' && decimal === 'comma' ? text.replace('.', ',') : text;
    }
    return cells;
  }
}

function flat({ parts }: Pick<JsonRecord, 'parts'>): FlatObject {
  const all = empty();
  for (const { prefix, object } of parts) flatten(object, prefix, all);
  return all;
}
