import type { DatasetSettings, Notation } from '../model/settings.ts';
import {
  isFault,
  type Row,
  type RowFault,
  type Table,
  type TableSummary,
  type UndecidedColumn,
} from '../model/table.ts';
import { bindFields } from './bind.ts';
import type { MatchedColumns } from './columns.ts';
import { withDamage } from './damage.ts';
import { withDerived } from './derived.ts';
import { merged } from './fields/code-book.ts';
import type { OpenedFile } from './format.ts';
import type { Chunks } from './grain/chunks.ts';
import { plain, shapedFields, type TableShape } from './grain/table-shape.ts';

/** What a table is made of. */
export interface TableParts {
  readonly dataset: string;
  readonly path: string;
  readonly fromManifest: boolean;
  readonly settings: DatasetSettings;
  readonly opened: OpenedFile;
  readonly columns: MatchedColumns;
  readonly compoundServices: ReadonlySet<string>;
  /** Columns that are to be declared before anybody reads them. */
  readonly undecided?: readonly UndecidedColumn[];
  /** Which rows are none: they are set aside. */
  readonly isBlank: (row: Row) => boolean;
  /** Looks at each row before it is handed on, to object. */
  readonly inspectRow: (row: Row) => void;
  /** Called when every row has been looked at, to object to all of them. */
  readonly endOfRows?: () => void;
  /** What its rows are and how parcels are made of them; absent: each row is what its dataset says. */
  readonly shape?: TableShape;
}

/** A table over an opened file: blank rows are set aside, codes are counted as rows go by. */
export function tableOf(parts: TableParts): Table {
  const { dataset, path, fromManifest, opened } = parts;
  const { matches, unused } = parts.columns;
  const shape = parts.shape ?? plain;
  const bound = bindFields({ ...parts, matches });
  const { field: read, derived } = withDerived(parts.settings.definition, shapedFields(shape, parts, bound.field));
  const field = withDamage(parts.settings.definition, read);
  const counts = { rows: 0, unreadable: 0, blank: 0 };
  return {
    dataset,
    path,
    fromManifest,
    columns: matches.map(({ index: _place, parts: _others, ...column }) => column),
    unusedColumns: unused,
    ...(parts.undecided === undefined || parts.undecided.length === 0 ? {} : { undecided: parts.undecided }),
    ...writtenAs(parts.settings.notation),
    ...(derived.length === 0 ? {} : { derived }),
    ...shape.told,
    isExcluded: (key) => shape.exclusions?.has(key) ?? false,
    field,
    async *records() {
      counts.rows = counts.unreadable = counts.blank = 0;
      shape.exclusions?.restart();
      for (const reader of bound.coded) reader.restart();
      yield* shape.arrange?.(kept()) ?? kept();
      parts.endOfRows?.();
    },
    summary: () => summaryOf(parts, counts, merged(bound.coded.flatMap((reader) => reader.seen()))),
  };

  async function* kept(): Chunks {
    for await (const chunk of opened.records()) {
      const rows: (Row | RowFault)[] = [];
      // Every record of every input: a plain loop.
      for (const record of chunk) {
        const known = keep(record);
        if (known !== undefined) rows.push(known);
      }
      if (rows.length > 0) yield rows;
    }
  }

  function keep(record: Row | RowFault): Row | RowFault | undefined {
    if (isFault(record)) return uneven(record);
    if (parts.isBlank(record)) {
      counts.blank++;
      return undefined;
    }
    const reason = shape.exclusions?.reasonOf(record);
    if (reason !== undefined) {
      shape.exclusions?.note(record, reason);
      return undefined;
    }
    const fault = shape.faultOf?.(record);
    if (fault !== undefined) return unreadable(fault);
    counts.rows++;
    parts.inspectRow(record);
    for (const reader of bound.coded) reader.count(record);
    return record;
  }

  function uneven(fault: RowFault): RowFault | undefined {
    const reason = shape.exclusions?.reasonOfUneven(fault);
    if (reason === undefined) return unreadable(fault);
    shape.exclusions?.note({ ...fault, cells: [] }, reason); // no cell of it is known to be where it should
    return undefined;
  }

  function unreadable(fault: RowFault): RowFault | undefined {
    if (fault.fault !== 'intake.envelope') counts.unreadable++; // no row of its own
    return fromManifest ? undefined : fault; // the manifest itself reports it
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
  { opened, fromManifest, shape = plain }: TableParts,
  counts: { readonly rows: number; readonly unreadable: number; readonly blank: number },
  values: TableSummary['values'],
): TableSummary {
  const { format, encoding, delimiter } = opened;
  const { rows, unreadable, blank } = counts;
  // A parcel without a label of its own is no row that was left out.
  const blanks: Readonly<Record<string, number>> = fromManifest || blank === 0 ? {} : { blank };
  const excluded = (fromManifest ? undefined : shape.exclusions?.counted()) ?? [];
  const { setAside: leftOut = {}, textGuards = [] } = (fromManifest ? undefined : opened.leftOut?.()) ?? {};
  const setAside = { ...blanks, ...leftOut, ...Object.fromEntries(excluded.map((one) => [one.reason, one.rows])) };
  const parcels = shape.parcels?.();
  return {
    ...opened.digest(),
    format,
    encoding,
    delimiter,
    rows,
    unreadable,
    setAside,
    values,
    ...(excluded.length === 0 ? {} : { excluded }),
    ...(parcels === undefined ? {} : { parcels }),
    ...(textGuards.length === 0 ? {} : { textGuards }),
    ...(opened.packed === undefined ? {} : { packed: opened.packed }),
    ...toldBy(opened, fromManifest),
  };
}

/** What a workbook or document says of itself; once, with its manifest. */
function toldBy(
  { sheet, recordsAt, oddities }: OpenedFile,
  fromManifest: boolean,
): Pick<TableSummary, 'sheet' | 'recordsAt' | 'oddities'> {
  const odd = fromManifest ? [] : (oddities?.() ?? []);
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(recordsAt === undefined ? {} : { recordsAt }),
    ...(odd.length === 0 ? {} : { oddities: odd }),
  };
}
