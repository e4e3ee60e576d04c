import type { Problem } from '../../model/problem.ts';
import type { DatasetSettings } from '../../model/settings.ts';
import type { MatchedColumns } from '../columns.ts';
import { identities } from './row-key.ts';
import type { CellSplitter } from './shipments.ts';

/** What splits the cells of a manifest as declared, and what of that cannot be. */
export function cellSplitters(
  path: string,
  { split = {} }: DatasetSettings,
  { matches }: MatchedColumns,
): { readonly splitters: readonly CellSplitter[]; readonly problems: readonly Problem[] } {
  const splitters: CellSplitter[] = [];
  const problems: Problem[] = [];
  for (const [field, { value, by }] of Object.entries(split)) {
    const column = matches.find((match) => match.field === field);
    if (!identities.some((name) => name === field)) problems.push(notIdentity(path, field));
    else if (column !== undefined)
      splitters.push({ index: column.index, field, parts: (cell) => partsOf(cell, value) });
    else if (by !== 'ruleset') problems.push(noColumn(path, field));
  }
  return { splitters, problems };
}

function partsOf(cell: string, sign: string): readonly string[] {
  return cell
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function notIdentity(path: string, field: string): Problem {
  return {
    code: 'input.split',
    message: `${path} should be split by what identifies a parcel, but ${field} does not`,
    hint: `one of ${identities.join(', ')}`,
  };
}

function noColumn(path: string, field: string): Problem {
  return {
    code: 'input.no-such-column',
    message: `${path} should have a column for ${field}, whose cells are to be split, but has none`,
    place: { file: path },
    hint: `name it with --column ${field}="…"`,
  };
}
