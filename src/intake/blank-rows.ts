import type { Row } from '../model/table.ts';

/** True when every cell of a row is blank: spreadsheets leave such rows (`;;;;`) below their tables. */
export function isBlankRow({ cells }: Row): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Whether a row is blank in the columns that matter. */
export function blankIn(indexes: readonly number[]): (row: Row) => boolean {
  return ({ cells }) => {
    for (const index of indexes) if (cells[index]?.trim()) return false;
    return true;
  };
}
