import type { InputReport } from '../../model/report/input.ts';
import type { Report } from '../../model/report.ts';
import { counted, listed } from '../counted.ts';
import { columns } from './columns.ts';
import type { Screen } from './screen.ts';

const mostInputs = 4;
const mostOddities = 5;
/** Margins and the name of the dataset. */
const besidePath = 16;

/** What was read: a line per file, then the days and carriers found in them. */
export function inputLines(report: Report, screen: Screen): readonly string[] {
  const { inputs } = report;
  const counts = inputs.map((input) => rowsText(input, screen.dot).length);
  const pathRoom = Math.max(Math.floor(screen.width / 2.5), screen.width - Math.max(0, ...counts) - besidePath);
  const rows = inputs
    .slice(0, mostInputs)
    .map((input) => [
      screen.text(input.dataset),
      screen.code(input.path, pathRoom),
      screen.sentence(rowsText(input, screen.dot), screen.width),
    ]);
  const left = inputs.slice(mostInputs);
  if (left.length > 0) rows.push(['', `and ${counted(left.length, 'more file')}`, counted(rowsOf(left), 'row')]);
  const context = [datesText(report), carriersText(report)].filter(Boolean).join(screen.dot);
  return [
    ...columns(rows, screen.width),
    ...(context === '' ? [] : [`  ${screen.sentence(context, screen.width - 2)}`]),
    ...excludedLines(inputs, screen),
    ...oddLines(inputs, screen),
    ...unusedLines(inputs, screen),
  ];
}

function rowsText(input: InputReport, dot: string): string {
  const setAside = Object.entries(input.set_aside).map(([why, rows]) => `${rows} ${why}`);
  const facts = [
    input.sheet === undefined ? '' : `sheet ${input.sheet}`,
    `${counted(input.rows, 'row')}${input.parcels === undefined ? '' : ` of ${counted(input.parcels, 'parcel')}`}`,
    input.unreadable > 0 ? `${input.unreadable} unreadable` : '',
    input.orphans > 0 ? `${input.orphans} without a parcel` : '',
    ...setAside,
    notationText(input),
  ];
  return facts.filter(Boolean).join(dot);
}

function notationText({ notation = {} }: InputReport): string {
  const { decimal, date_order, zone } = notation;
  return [decimal === undefined ? '' : `decimal ${decimal}`, date_order, zone].filter(Boolean).join(', ');
}

function rowsOf(inputs: readonly InputReport[]): number {
  return inputs.reduce((total, { rows }) => total + rows, 0);
}

function datesText({ batches }: Report): string {
  const dates = [...new Set(batches.flatMap(({ key }) => key.ship_date ?? []))].sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? `ship date ${first}` : `ship dates ${first} to ${last}`;
}

/** Carriers with their rows, most first; what no table knows is quoted as it stood. */
function carriersText({ batches, values }: Report): string {
  const rows = new Map<string, number>();
  for (const { field, seen, as, rows: count } of values) {
    if (field !== 'carrier') continue;
    const name = as ?? `unknown "${seen}"`;
    rows.set(name, (rows.get(name) ?? 0) + count);
  }
  const counts = [...rows]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`);
  const named = [...new Set(batches.flatMap(({ key }) => key.carrier ?? []))];
  return listed(counts.length > 0 ? counts : named, 5);
}

/** What is odd about files: hidden rows, sheets that were not read, cells that cannot be. */
function oddLines(inputs: readonly InputReport[], screen: Screen): readonly string[] {
  const odd = inputs.flatMap(({ oddities = [] }) => oddities);
  const left = odd.length - mostOddities;
  const shown = left > 0 ? [...odd.slice(0, mostOddities), `and ${left} more: handoff inspect lists them`] : odd;
  return shown.map((text) => screen.paint.dim(`  ${screen.sentence(text, screen.width - 2)}`));
}

/** A column that nobody uses may be the one a rule is missing. */
function unusedLines(inputs: readonly InputReport[], screen: Screen): readonly string[] {
  const unused = inputs.flatMap(({ unused_columns }) => unused_columns);
  if (unused.length === 0) return [];
  const text = `${counted(unused.length, 'column')} not used: ${unused.join(', ')}`;
  return [screen.paint.dim(`  ${screen.sentence(text, screen.width - 2)}`)];
}

/** Where the rows stand that are none of this audit's. */
function excludedLines(inputs: readonly InputReport[], screen: Screen): readonly string[] {
  return inputs.flatMap(({ path, excluded = [] }) =>
    excluded.map(({ reason, rows, lines }) => {
      const most = lines.slice(0, 5).join(', ');
      const shown = rows > 5 ? `${most} and ${rows - 5} more` : most;
      const text = `excluded (${reason}): ${path} ${rows === 1 ? 'line' : 'lines'} ${shown}`;
      return screen.paint.dim(`  ${screen.sentence(text, screen.width - 2)}`);
    }),
  );
}
