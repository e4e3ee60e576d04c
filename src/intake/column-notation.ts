import { type DateOrder, dateOrders, decimalSigns, isoMoment, plainNumber } from '../codes/notation.ts';
import { readTyped } from '../codes/typed.ts';
import type { DatasetSettings } from '../model/settings.ts';
import { isFault, type UndecidedColumn } from '../model/table.ts';
import { type FieldType, isMissing } from '../model/values.ts';
import type { MatchedColumn } from './columns.ts';
import { type TextOf, textAt } from './fields/cell.ts';
import type { OpenedFile } from './format.ts';
import { own } from './own.ts';
import { undecidedDates, undecidedDecimals } from './undecided.ts';

/** Cells of each column that are looked at before anything is known. */
const mostSampled = 200;
const numeric: ReadonlySet<FieldType> = new Set(['number', 'integer', 'weight', 'length', 'volume', 'money']);

/** How the columns of a file are written, as far as that must be found out. */
export interface ColumnNotation {
  /** Columns, with the order of their dates where exactly one fits. */
  readonly matches: readonly MatchedColumn[];
  /** Columns that are to be declared: nobody can tell how they are meant, or nobody said that they are meant so. */
  readonly undecided: readonly UndecidedColumn[];
}

/** Finds out how numbers and dates are written where nobody said so. Files whose first rows are written as rule files write cost a look
 *  at those; only for a column that is not, the file is read through once more. */
export async function columnNotation(
  path: string,
  opened: OpenedFile,
  settings: DatasetSettings,
  matches: readonly MatchedColumn[],
): Promise<ColumnNotation> {
  const watched = matches.flatMap((match) => watchedColumn(match, settings));
  const odd = watched.length === 0 ? [] : await oddOnes(opened, watched);
  if (odd.length === 0) return { matches, undecided: [] };
  await readThrough(opened, odd);
  const orderByField = new Map(odd.flatMap((column) => orderOf(column).map((order) => [column.match.field, order])));
  return {
    matches: matches.map((match) => {
      const order = orderByField.get(match.field);
      return order === undefined ? match : { ...match, date_order: order };
    }),
    undecided: odd.flatMap((column) => undecidedColumn({ path, settings }, column)),
  };
}

/** A column and what was seen of it. */
export interface WatchedColumn {
  readonly match: MatchedColumn;
  readonly type: FieldType;
  readonly text: TextOf;
  /** Whether a cell can be read as rule files write. */
  readonly isPlain: (text: string) => boolean;
  /** Notations that read a cell. */
  readonly readers: readonly { readonly name: string; readonly reads: (text: string) => boolean; fits: number }[];
  /** Cells that no plain reading has; those that only a plain reading has; those that nothing reads. */
  odd: number;
  onlyPlain: number;
  junk: number;
  sample: { readonly text: string; readonly line: number } | undefined;
}

function watchedColumn(match: MatchedColumn, settings: DatasetSettings): readonly WatchedColumn[] {
  const type = settings.definition.fields.find(({ name }) => name === match.field)?.type;
  const { decimal, date_order } = settings.notation ?? {};
  if (type === undefined || match.parts !== undefined || own(settings.constants, match.field) !== undefined) return [];
  const reads = (plain: string | undefined) => plain !== undefined && isRead(type, plain);
  const readers =
    numeric.has(type) && decimal === undefined
      ? decimalSigns.map((name) => ({ name, reads: (text: string) => reads(plainNumber(text, name)), fits: 0 }))
      : (type === 'date' || type === 'datetime') && date_order === undefined
        ? dateOrders.map((name) => ({ name, reads: (text: string) => reads(isoMoment(text, name)), fits: 0 }))
        : [];
  if (readers.length === 0) return [];
  const none = { odd: 0, onlyPlain: 0, junk: 0, sample: undefined };
  return [{ match, type, text: textAt(match.index), isPlain: (text) => reads(text), readers, ...none }];
}

function isRead(type: FieldType, text: string): boolean {
  const reading = readTyped(type, text);
  return !(isMissing(reading) && reading.missing === 'type');
}

async function oddOnes(opened: OpenedFile, columns: readonly WatchedColumn[]): Promise<readonly WatchedColumn[]> {
  for await (const chunk of opened.records()) {
    const rows = chunk.filter((record) => !isFault(record)).slice(0, mostSampled);
    return columns.filter(({ text, isPlain }) =>
      rows.some((row) => {
        const cell = isFault(row) ? undefined : text(row);
        return cell !== undefined && !isPlain(cell);
      }),
    );
  }
  return [];
}

async function readThrough(opened: OpenedFile, columns: readonly WatchedColumn[]): Promise<void> {
  for await (const chunk of opened.records()) {
    // Per record and odd column: plain loops.
    for (const record of chunk) {
      if (isFault(record)) continue;
      for (const column of columns) {
        const cell = column.text(record);
        if (cell !== undefined) note(column, cell, record.line);
      }
    }
  }
}

function note(column: WatchedColumn, text: string, line: number): void {
  const fitting = column.readers.filter(({ reads }) => reads(text));
  if (column.isPlain(text)) {
    if (fitting.length < column.readers.length && !column.type.startsWith('date')) column.onlyPlain++;
    return;
  }
  if (fitting.length === 0) {
    column.junk++;
    return;
  }
  column.odd++;
  column.sample ??= { text, line };
  for (const reader of fitting) reader.fits++;
}

/** The one order that fits every date that is not ISO 8601; none where several do, or where some cell is no date in any. */
function orderOf({ type, readers, odd, junk }: WatchedColumn): readonly DateOrder[] {
  if (!type.startsWith('date') || odd === 0 || junk > 0) return [];
  const fitting = dateOrders.filter((order) => readers.some(({ name, fits }) => name === order && fits === odd));
  return fitting.length === 1 ? fitting : [];
}

function undecidedColumn(
  where: { readonly path: string; readonly settings: DatasetSettings },
  column: WatchedColumn,
): readonly UndecidedColumn[] {
  if (column.odd === 0 || orderOf(column).length > 0) return [];
  const most = Math.max(...column.readers.map(({ fits }) => fits));
  const names = column.readers.filter(({ fits }) => fits === most).map(({ name }) => name);
  if (column.type.startsWith('date')) return most === column.odd ? [undecidedDates(where, column, names)] : [];
  // A column that has both signs says two things: its cells are told one by one.
  return column.onlyPlain === 0 && most * 2 >= column.odd ? [undecidedDecimals(where, column, names)] : [];
}
