import { headersOf } from '../../intake/headers.ts';
import type { DatasetSettings } from '../../model/settings.ts';
import type { ColumnMatch, Row, RowFault } from '../../model/table.ts';
import type { FieldType } from '../../model/values.ts';
import { csvRecord } from '../../report/csv-record.ts';
import { Sum } from './sums.ts';

const summed: ReadonlySet<FieldType> = new Set<FieldType>(['weight', 'volume', 'money', 'number', 'integer']);

interface Column {
  readonly header: string;
  readonly index: number;
}

interface Part {
  rows: number;
  readonly sums: readonly Sum[];
}

/** Counts and sums of what was released, what was held, and all: what the totals of an input should say of its parts. */
export class Totals {
  private readonly columns: readonly Column[];
  private readonly parts: Readonly<Record<'release' | 'hold' | 'input', Part>>;

  constructor(header: readonly string[], matches: readonly ColumnMatch[], settings: DatasetSettings) {
    this.columns = columnsOf(header, matches, settings);
    const decimal = settings.notation?.decimal?.value ?? 'point';
    const part = (): Part => ({ rows: 0, sums: this.columns.map(() => new Sum(decimal)) });
    this.parts = { release: part(), hold: part(), input: part() };
  }

  add({ cells = [] }: Row | RowFault, released: boolean): void {
    for (const part of [this.parts[released ? 'release' : 'hold'], this.parts.input]) {
      part.rows += 1;
      for (const [place, { index }] of this.columns.entries()) part.sums[place]?.add(cells[index] ?? '');
    }
  }

  /** A record for each part, in the file's own way of writing numbers. */
  csv(): string {
    const head = csvRecord(['part', 'rows', ...this.columns.map(({ header }) => header)]);
    const records = Object.entries(this.parts).map(([name, { rows, sums }]) =>
      csvRecord([name, rows, ...sums.map((sum) => sum.text())]),
    );
    return [head, ...records].join('');
  }
}

/** Columns of amounts; numbers that are names or places (`package_index`) are never added up. */
function columnsOf(
  header: readonly string[],
  matches: readonly ColumnMatch[],
  { definition }: DatasetSettings,
): readonly Column[] {
  const typeByField = new Map(definition.fields.map(({ name, type }) => [name, type]));
  const { labels } = headersOf(header);
  return matches.flatMap(({ header: label, field }) => {
    const type = typeByField.get(field);
    const isAmount = type !== undefined && summed.has(type) && !/_(index|number)$/.test(field);
    return isAmount ? [{ header: label, index: labels.indexOf(label) }] : [];
  });
}
