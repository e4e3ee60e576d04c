import type { InputReport } from '../../model/report/input.ts';
import { withheld } from '../../model/withheld.ts';
import { sharedReason } from './run.ts';

/** How an input was read, without what its headers and exclusions quote of cells. */
export function sharedInput(input: InputReport): InputReport {
  const { columns, unused_columns: unused, set_aside: aside, excluded } = input;
  const isRow = columns.length === 0 || unused.some(isCell);
  return {
    ...input,
    set_aside: sharedCounts(aside),
    ...(excluded === undefined
      ? {}
      : { excluded: excluded.map((one) => ({ ...one, reason: sharedReason(one.reason) })) }),
    columns: columns.map((column) => ({ ...column, header: isCell(column.header) ? withheld : column.header })),
    unused_columns: isRow ? unused.map(() => withheld) : unused,
  };
}

/** A header with an e-mail address or many digits is no header, but a cell of the first row, in a file that has none. */
function isCell(header: string): boolean {
  return /@|\d[\s\d-]{4,}\d/.test(header);
}

/** Rows by why they were set aside; reasons that read alike without their cells are counted together. */
function sharedCounts(aside: InputReport['set_aside']): InputReport['set_aside'] {
  const rowsByReason = new Map<string, number>();
  for (const [reason, rows] of Object.entries(aside)) {
    const shown = sharedReason(reason);
    rowsByReason.set(shown, (rowsByReason.get(shown) ?? 0) + rows);
  }
  return Object.fromEntries(rowsByReason);
}
