import { flagsToRead } from '../audit/cell-forms.ts';
import type { InspectedRow, Inspection } from '../intake/inspect.ts';
import type { OddCells } from '../intake/odd-cells.ts';
import type { DerivedField, Excluded, RowFault, SeenValue } from '../model/table.ts';
import { shortenEnd, width } from '../report/width.ts';
import { sideBySide } from './side-by-side.ts';
import { printable } from './terminal.ts';

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };
/** Values of one field that are shown. */
const mostValues = 12;

/** How a file is read, as text of 80 columns: what it is, columns and what became of them, values that were resolved, what is odd and the
 *  flag for it, first rows. */
export function inspectionText(inspection: Inspection): string {
  return [
    sideBySide(fileRows(inspection)),
    section('columns', inspection.columns.map(columnRow)),
    list('derived', inspection.derived.flatMap(derivedLine)),
    section('values', valueRows(inspection)),
    section('excluded', (inspection.summary.excluded ?? []).map(excludedRow)),
    section('unreadable rows', inspection.faults.map(faultRow)),
    list('odd', oddLines(inspection)),
    section('first rows', inspection.firstRows.flatMap(rowLines)),
  ].join('');
}

function fileRows(inspection: Inspection): readonly (readonly string[])[] {
  const { path, dataset, headerLine, summary, notation } = inspection;
  const { format, encoding, delimiter, sheet, recordsAt, packed, rows, unreadable, bytes } = summary;
  const isJson = format === 'json' || format === 'ndjson';
  const setAside = Object.entries(summary.setAside ?? {}).map(([why, count]) => `${count} ${why} set aside`);
  const written = [notation.decimal && `decimal ${notation.decimal}`, notation.date_order, notation.zone];
  return [
    ['file', path],
    ['read as', dataset],
    ['format', packed === undefined ? format : `${format}, packed with ${packed}`],
    ...(sheet === undefined ? [] : [['sheet', sheet]]),
    ...(recordsAt === undefined ? [] : [['records', `at ${recordsAt}`]]),
    ['encoding', encoding],
    ...(delimiter === null ? [] : [['delimiter', delimiterNames[delimiter] ?? delimiter]]),
    ...(isJson ? [] : [['header', `${sheet === undefined ? 'line' : 'row'} ${headerLine}`]]),
    ...(written.some(Boolean) ? [['written', written.filter(Boolean).join(', ')]] : []),
    [
      'rows',
      [
        summary.parcels === undefined ? `${rows}` : `${rows}, of ${summary.parcels} parcels`,
        ...(unreadable === 0 ? [] : [`${unreadable} unreadable`]),
        ...setAside,
      ].join(', '),
    ],
    ['bytes', String(bytes)],
  ];
}

function columnRow({ header, match }: Inspection['columns'][number]): readonly string[] {
  if (match === undefined) return [header, '', 'not used'];
  return [header, '->', match.unit === null ? match.field : `${match.field} (${match.unit})`, `by ${match.matched_by}`];
}

function valueRows({ summary: { values } }: Inspection): readonly (readonly string[])[] {
  const shown = new Map<string, number>();
  const rows = values.flatMap((value) => {
    const count = (shown.get(value.field) ?? 0) + 1;
    shown.set(value.field, count);
    return count > mostValues ? [] : [valueRow(value)];
  });
  const left = [...shown].filter(([, count]) => count > mostValues);
  return [...rows, ...left.map(([field, count]) => [field, `and ${count - mostValues} others`])];
}

function valueRow({ field, seen, as, rows }: SeenValue): readonly string[] {
  return [field, JSON.stringify(seen), '->', as ?? 'unknown', `${rows} ${rows === 1 ? 'row' : 'rows'}`];
}

/** Nothing is said of a field that has nothing to follow from. */
function derivedLine({ field, from, without }: DerivedField): readonly string[] {
  if (from.length === 0) return [];
  const lacking = without.length === 0 ? '' : `; no column for ${without.join(', ')}`;
  return [`${field} <- ${from.join(', ')}${lacking}`];
}

function excludedRow({ reason, rows, lines }: Excluded): readonly string[] {
  const left = rows > lines.length ? ', …' : '';
  return [reason, `${rows} ${rows === 1 ? 'row' : 'rows'}`, `lines ${lines.join(', ')}${left}`];
}

function faultRow({ line, fault, facts }: RowFault): readonly string[] {
  return [`line ${line}`, fault, JSON.stringify(facts)];
}

function oddLines({ summary, oddCells, columns }: Inspection): readonly string[] {
  const { oddities = [], textGuards = [], values } = summary;
  const unused = columns.filter(({ match }) => match === undefined).map(({ header }) => `"${header}"`);
  // A service may be unknown of one carrier and known of another.
  const known = new Set(values.filter(({ as }) => as !== null).map(({ field, seen }) => `${field} ${seen}`));
  const unknown = values.filter(({ field, seen, as }) => as === null && !known.has(`${field} ${seen}`));
  return [
    ...oddities,
    ...textGuards.map(({ column, cells }) => `${cells} cells of "${column}" are guarded as text and read without that`),
    ...oddCells.map(oddCellLine),
    ...unknown.map(
      ({ field, seen }) => `nobody knows ${field} ${JSON.stringify(seen)}: say it in a ruleset under values`,
    ),
    ...(unused.length === 0 ? [] : [`not used: ${unused.join(', ')} (if one is a field: --column field=${unused[0]})`]),
  ];
}

function oddCellLine({ header, field, type, missing, cells, text, line }: OddCells): string {
  const which = `${cells} ${cells === 1 ? 'cell' : 'cells'} of "${header}"`;
  if (missing === 'unit-absent')
    return `${which} ${cells === 1 ? 'has' : 'have'} no unit: --unit ${field}=${type === 'weight' ? 'kg' : 'cm'}`;
  const flags = flagsToRead(type, text);
  const hint = flags.length === 0 ? '' : `: ${flags.join(' or ')}`;
  return `${which} cannot be read as ${type}, such as ${JSON.stringify(text)} on line ${line}${hint}`;
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `\n${title}\n${sideBySide(rows.map(([first = '', ...rest]) => [`  ${first}`, ...rest]))}`;
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => wrapped(printable(line))).join('')}`;
}

/** Flags are to be copied: lines break between words only. */
function wrapped(line: string): string {
  const rows: string[] = [];
  let row = ' ';
  for (const word of line.split(' ').map((each) => shortenEnd(each, 74, '…'))) {
    if (row.trim() !== '' && width(row) + 1 + width(word) > 80) {
      rows.push(row);
      row = '   ';
    }
    row += ` ${word}`;
  }
  return [...rows, row].map((each) => `${each}\n`).join('');
}

function rowLines({ row, line, cells }: InspectedRow): readonly (readonly string[])[] {
  return Object.entries(cells).map(([header, cell], index) => [
    index === 0 ? `row ${row}, line ${line}` : '',
    header,
    JSON.stringify(cell),
  ]);
}
