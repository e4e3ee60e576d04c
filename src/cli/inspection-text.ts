import type { InspectedRow, Inspection } from '../intake/inspect.ts';
import type { DerivedField, RowFault } from '../model/table.ts';
import { columns } from './columns.ts';

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };

/** How a file is read, as text: dialect, columns and what became of them, values that were resolved, first rows. */
export function inspectionText(inspection: Inspection): string {
  const { path, dataset, headerLine, summary, faults, firstRows } = inspection;
  const delimiter =
    summary.delimiter === null ? [] : [['delimiter', delimiterNames[summary.delimiter] ?? summary.delimiter]];
  return [
    columns([
      ['file', path],
      ['read as', dataset],
      ['format', summary.format],
      ['encoding', summary.encoding],
      ...delimiter,
      ['header', `line ${headerLine}`],
      ['rows', `${summary.rows}${summary.unreadable === 0 ? '' : `, and ${summary.unreadable} unreadable`}`],
      ['bytes', String(summary.bytes)],
    ]),
    section(
      'columns',
      inspection.columns.map(({ header, match }) =>
        match === undefined
          ? [header, '', 'not used']
          : [header, '->', unitOf(match.field, match.unit), `by ${match.matched_by}`],
      ),
    ),
    section('derived', inspection.derived.flatMap(derivedRow)),
    section(
      'values',
      summary.values.map(({ field, seen, as, rows }) => [
        field,
        JSON.stringify(seen),
        '->',
        as ?? 'unknown',
        `${rows} rows`,
      ]),
    ),
    section('unreadable rows', faults.map(faultRow)),
    section('first rows', firstRows.flatMap(rowLines)),
  ].join('');
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
