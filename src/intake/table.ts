import type { DatasetSettings, Notation } from '../model/settings.ts';
import { isFault, type Row, type RowFault, type Table, type TableSummary } from '../model/table.ts';
import { bindFields } from './bind.ts';
import type { MatchedColumns } from './columns.ts';
import { withDerived } from './derived.ts';
import { merged } from './fields/code-book.ts';
import type { OpenedFile } from './format.ts';

/** What a table is made of. */
export interface TableParts {
  readonly dataset: string;
  readonly path: string;
  readonly fromManifest: boolean;
  readonly settings: DatasetSettings;
  readonly opened: OpenedFile;
  readonly columns: MatchedColumns;
  readonly compoundServices: ReadonlySet<string>;
  /** Which rows are none: they are set aside. */
  readonly isBlank: (row: Row) => boolean;
  /** Looks at each row before it is handed on, to object. */
  readonly inspectRow: (row: Row) => void;
  /** Called when every row has been looked at, to object to all of them. */
  readonly endOfRows?: () => void;
}

/** A table over an opened file: blank rows are set aside, codes are counted as rows go by. */
export function tableOf(parts: TableParts): Table {
  const { dataset, path, fromManifest, opened } = parts;
  const { matches, unused } = parts.columns;
  const bound = bindFields({ ...parts, matches });
  const { field, derived } = withDerived(parts.settings.definition, bound.field);
  const counts = { rows: 0, unreadable: 0, blank: 0 };
  return {
    dataset,
    path,
    fromManifest,
    columns: matches.map(({ header, field, unit, matched_by }) => ({ header, field, unit, matched_by })),
    unusedColumns: unused,
    ...writtenAs(parts.settings.notation),
    ...(derived.length === 0 ? {} : { derived }),
    field,
    async *records() {
      counts.rows = counts.unreadable = counts.blank = 0;
      for (const reader of bound.coded) reader.restart();
      for await (const chunk of opened.records()) {
        const kept = chunk.filter(keep);
        if (kept.length > 0) yield kept;
      }
      parts.endOfRows?.();
    },
    summary: () => summaryOf(parts, counts, merged(bound.coded.flatMap((reader) => reader.seen()))),
  };

  function keep(record: Row | RowFault): boolean {
    if (isFault(record)) {
      counts.unreadable++;
      return !fromManifest; // the manifest itself reports it
    }
    if (parts.isBlank(record)) {
      counts.blank++;
      return false;
    }
    counts.rows++;
    parts.inspectRow(record);
    for (const reader of bound.coded) reader.count(record);
    return true;
  }
}

function writtenAs({ decimal, date_order, zone }: Notation = {}): Pick<Table, 'notation'> {
  if (decimal === undefined && date_order === undefined && zone === undefined) return {};
  return {
    notation: {
      ...(decimal === undefined ? {} : { decimal: decimal.value }),
      ...(date_order === undefined ? {} : { date_order: date_order.value }),
      ...(zone === undefined ? {} : { zone: zone.value }),
    },
  };
}

function summaryOf(
  { opened, fromManifest }: TableParts,
  counts: { readonly rows: number; readonly unreadable: number; readonly blank: number },
  values: TableSummary['values'],
): TableSummary {
  const { format, encoding, delimiter } = opened;
  const { rows, unreadable, blank } = counts;
  // A parcel without a label of its own is no row that was left out.
  const setAside: Readonly<Record<string, number>> = fromManifest || blank === 0 ? {} : { blank };
  return { ...opened.digest(), format, encoding, delimiter, rows, unreadable, setAside, values };
}
