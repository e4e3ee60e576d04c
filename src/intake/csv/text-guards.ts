import type { ScannedRecord } from './scanned-record.ts';

/** Whether any cell of records may be guarded: most files have none, and three searches of their bytes cost less than a look at each cell. */
export function mayHoldGuards(window: Buffer, records: readonly ScannedRecord[]): boolean {
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return false;
  const bytes = window.subarray(first.start, last.end);
  return bytes.includes('="') || bytes.includes("'");
}

const formula = /^="((?:[^"]|"")*)"$/;
const apostrophe = /^'(\d\S*|\d[\d .-]*)$/;

/** A cell without what makes a spreadsheet take it for text (`="0034"`, `'0034`); undefined when nothing does. */
export function unguarded(cell: string): string | undefined {
  if (cell.startsWith('="')) return formula.exec(cell)?.[1]?.replaceAll('""', '"');
  return cell.startsWith("'") ? apostrophe.exec(cell)?.[1] : undefined;
}

/** Unwraps guarded cells and counts them by column. */
export class TextGuards {
  /** By index of the column. */
  readonly counts: number[] = [];

  unwrap(cells: readonly string[]): readonly string[] {
    let plain: string[] | undefined;
    for (let index = 0; index < cells.length; index++) {
      const text = unguarded(cells[index] ?? '');
      if (text === undefined) continue;
      plain ??= [...cells];
      plain[index] = text;
      this.counts[index] = (this.counts[index] ?? 0) + 1;
    }
    return plain ?? cells;
  }
}
