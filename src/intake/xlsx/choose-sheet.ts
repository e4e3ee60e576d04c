import { nearest } from '../../model/nearest.ts';
import { CannotAudit, type Problem } from '../../model/problem.ts';
import type { FormatOptions } from '../format.ts';
import { type Glimpse, glimpseOf } from './glimpse.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** Columns that a sheet should have in common with its dataset to be the one that is meant. */
const plausibleColumns = 3;

/** The worksheet to read: the one named, else the only one with rows, else the only one of those whose header the dataset knows.
 *  Hidden ones are read only by name.
 *  @throws CannotAudit listing the sheets to choose from. */
export async function chooseSheet(
  book: Workbook,
  { sheet: name, header_line, columnsKnown, forKind = '' }: FormatOptions,
): Promise<Sheet> {
  if (name !== undefined) return sheetNamed(book, name);
  const glimpses: Glimpse[] = [];
  for (const sheet of book.sheets.filter(({ isHidden }) => !isHidden))
    glimpses.push(await glimpseOf(book, sheet, header_line));
  const filled = glimpses.filter(({ header }) => header !== undefined);
  const withRows = filled.filter(({ hasRows }) => hasRows);
  const candidates = withRows.length > 0 ? withRows : filled;
  const [only, ...others] = candidates;
  if (only === undefined) throw noRows(book, header_line, forKind);
  if (others.length === 0) return only.sheet;
  const plausible = candidates.filter(({ header = [] }) => (columnsKnown?.(header) ?? 0) >= plausibleColumns);
  if (plausible.length === 1 && plausible[0] !== undefined) return plausible[0].sheet;
  throw several(
    book,
    candidates.map(({ sheet }) => sheet),
    forKind,
  );
}

function sheetNamed({ container: { path }, sheets }: Workbook, name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name) ?? onlyOne(sheets, name);
  if (found !== undefined) return found;
  const names = sheets.map((sheet) => sheet.name);
  const meant = nearest(name, names);
  const hint =
    meant === undefined ? `its sheets are ${names.map(quoted).join(', ')}` : `did you mean ${quoted(meant)}?`;
  throw new CannotAudit([
    {
      code: 'input.no-such-sheet',
      message: `${path} should have a sheet ${quoted(name)}, but has none`,
      place: { file: path },
      hint,
    },
  ]);
}

/** The one sheet of that name in another case or with blanks around it. */
function onlyOne(sheets: readonly Sheet[], name: string): Sheet | undefined {
  const alike = sheets.filter((sheet) => sheet.name.trim().toLowerCase() === name.trim().toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}

function noRows(
  { container: { path }, sheets }: Workbook,
  headerLine: number | undefined,
  forKind: string,
): CannotAudit {
  const hidden = sheets.filter(({ isHidden }) => isHidden);
  const where = headerLine === undefined ? 'with text' : `with text in row ${headerLine}`;
  const problem: Problem = {
    code: 'input.empty',
    message: `${path} should have a sheet ${where}, but has none`,
    place: { file: path },
    hint: hidden.length === 0 ? 'export it again' : `a hidden sheet is read by name: ${flags(hidden, forKind)}`,
  };
  return new CannotAudit([problem]);
}

function several({ container: { path } }: Workbook, sheets: readonly Sheet[], forKind: string): CannotAudit {
  const names = sheets.map(({ name }) => quoted(name));
  return new CannotAudit([
    {
      code: 'input.several-sheets',
      message: `${path} should have one sheet with rows, but has ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
      place: { file: path },
      hint: `say which it is: ${flags(sheets, forKind)}`,
    },
  ]);
}

function flags(sheets: readonly Sheet[], forKind: string): string {
  const all = sheets.map(({ name }) => `--sheet ${forKind}${quoted(name)}`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
