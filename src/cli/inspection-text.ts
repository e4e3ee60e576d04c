import type { InspectedRow, Inspection } from '../intake/inspect.ts';
import type { DerivedField, RowFault, SeenValue } from '../model/table.ts';
import { columns } from './columns.ts';

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };

/** How a file is read, as text: dialect, columns and what became of them, values that were resolved, first rows. */
export function inspectionText(inspection: Inspection): string {
  return [
    columns(dialectRows(inspection)),
    section('columns', inspection.columns.map(columnRow)),
    section('derived', inspection.derived.flatMap(derivedRow)),
    section('values', inspection.summary.values.map(valueRow)),
    section('unreadable rows', inspection.faults.map(faultRow)),
    section('first rows', inspection.firstRows.flatMap(rowLines)),
  ].join('');
}

function dialectRows({ path, dataset, headerLine, summary }: Inspection): readonly (readonly string[])[] {
  const { format, encoding, delimiter, rows, unreadable, bytes } = summary;
  return [
    ['file', path],
    ['read as', dataset],
    ['format', format],
    ['encoding', encoding],
    ...(delimiter === null ? [] : [['delimiter', delimiterNames[delimiter] ?? delimiter]]),
    ['header', `line ${headerLine}`],
    ['rows', `${rows}${unreadable === 0 ? '' : `, and ${unreadable} unreadable`}`],
    ['bytes', String(bytes)],
  ];
}

function columnRow({ header, match }: Inspection['columns'][number]): readonly string[] {
  if (match === undefined) return [header, '', 'not used'];
  return [header, '->', unitOf(match.field, match.unit), `by ${match.matched_by}`];
}

function valueRow({ field, seen, as, rows }: SeenValue): readonly string[] {
  return [field, JSON.stringify(seen), '->', as ?? 'unknown', `${rows} rows`];
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0
    ? ''
    : `\n${title}\n${columns(rows.map(([first = '', ...rest]) => [`  ${first}`, ...rest]))}`;
}

/** Nothing is said of a field that has nothing to follow from. */
function derivedRow({ field, from, without }: DerivedField): readonly (readonly string[])[] {
  if (from.length === 0) return [];
  return [[field, '<-', from.join(', '), without.length === 0 ? '' : `no column for ${without.join(', ')}`]];
}

function unitOf(field: string, unit: string | null): string {
  return unit === null ? field : `${field} (${unit})`;
}

function faultRow({ line, fault, facts }: RowFault): readonly string[] {
  return [`line ${line}`, fault, JSON.stringify(facts)];
}

function rowLines({ row, line, cells }: InspectedRow): readonly (readonly string[])[] {
  return Object.entries(cells).map(([header, cell], index) => [
    index === 0 ? `row ${row}, line ${line}` : '',
    header,
    short(cell),
  ]);
}

/** A cell as one line of a screen. */
function short(cell: string): string {
  const quoted = JSON.stringify(cell);
  return quoted.length > 60 ? `${quoted.slice(0, 57)}…` : quoted;
}
