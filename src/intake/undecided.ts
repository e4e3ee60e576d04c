import type { DatasetSettings } from '../model/settings.ts';
import type { UndecidedColumn } from '../model/table.ts';
import type { WatchedColumn } from './column-notation.ts';

interface Where {
  readonly path: string;
  readonly settings: DatasetSettings;
}

const spoken: Readonly<Record<string, string>> = {
  mdy: 'month, day, year',
  dmy: 'day, month, year',
  ymd: 'year, month, day',
};

/** A column of dates that could be meant in several ways. */
export function undecidedDates(where: Where, column: WatchedColumn, orders: readonly string[]): UndecidedColumn {
  const meanings = orders.map((order) => spoken[order] ?? order).join(' or ');
  return undecided(where, column, {
    code: 'input.date-order',
    message: `${where.path} should write dates in one way, but ${cellsOf(column)} could be ${meanings}`,
    flags: orders.map((order) => flag(where, 'date-order', order)),
  });
}

/** A column of numbers that are written with another sign than anybody declared. */
export function undecidedDecimals(where: Where, column: WatchedColumn, signs: readonly string[]): UndecidedColumn {
  return undecided(where, column, {
    code: 'input.decimal',
    message: `${where.path} should say how it writes numbers: ${cellsOf(column)} cannot be read as they stand`,
    flags: signs.map((sign) => flag(where, 'decimal', sign)),
  });
}

/** `412 cells of its column "Ship Date", such as "11/12/2026",`. */
function cellsOf({ match, odd, sample }: WatchedColumn): string {
  const cells = odd === 1 ? 'the cell' : `${odd} cells`;
  return `${cells} of its column "${match.header}", such as "${sample?.text ?? ''}" on line ${sample?.line ?? 0},`;
}

/** A flag that says it of every file, or of the files of one kind. */
function flag({ settings }: Where, name: string, value: string): string {
  const { id } = settings.definition;
  return `--${name} ${id === 'manifest' ? '' : `${id}=`}${value}`;
}

function undecided(
  { path }: Where,
  { match, sample }: WatchedColumn,
  { code, message, flags }: { readonly code: string; readonly message: string; readonly flags: readonly string[] },
): UndecidedColumn {
  const place = { file: path, line: sample?.line ?? 1 };
  const hint = flags.length === 1 ? `say so: ${flags[0]}` : `say which it is: ${flags.join(' or ')}`;
  return { field: match.field, problem: { code, message, place, hint } };
}
