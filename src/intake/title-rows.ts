import type { Problem } from '../model/problem.ts';

/** A row and how many of its cells have text. */
export interface FilledRow {
  readonly number: number;
  readonly filled: number;
}

/** Cells that a header has at least where titles may stand above it. */
const headerCells = 4;

/** The problem of a table whose first row is evidently a title: one or two cells, and a row of many soon after. Which row names the columns
 *  is then for its user to say, for one kind of file (`labels=`) or for all; undefined where the first row may well be the header. */
export function titleProblem(path: string, top: readonly FilledRow[], forKind = ''): Problem | undefined {
  const [first, ...rest] = top;
  const widest = Math.max(0, ...rest.map(({ filled }) => filled));
  if (first === undefined || first.filled > 2 || widest < headerCells) return undefined;
  const header = rest.find(({ filled }) => filled * 2 > widest);
  return {
    code: 'input.title-rows',
    message: `${path} should name its columns in row ${first.number}, but that has ${first.filled} of ${widest} cells, as titles have`,
    place: { file: path, line: first.number },
    hint: `if the columns are named in row ${header?.number}: --header-line ${forKind}${header?.number}`,
  };
}
