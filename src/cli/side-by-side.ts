import { shortenEnd, width } from '../report/width.ts';
import { printable } from './terminal.ts';

/** Columns of a screen. */
const screen = 80;
const gap = 2;
/** A column is not made narrower than this. */
const narrowest = 12;

/** Rows as text in columns, each as wide as its widest cell; the widest are cut until a row fits 80 columns. */
export function sideBySide(rows: readonly (readonly string[])[]): string {
  const texts = rows.map((row) => row.map((cell) => printable(cell).replace(/[\r\n\t]/g, ' ')));
  const widths: number[] = [];
  for (const row of texts)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  shrink(widths);
  return texts
    .map(
      (row) =>
        `${row
          .map((cell, index) => fitted(cell, widths[index] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function shrink(widths: number[]): void {
  let over = widths.reduce((sum, each) => sum + each + gap, -gap) - screen;
  while (over > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) return;
    const next = Math.max(narrowest, ...widths.filter((each) => each < widest));
    const cut = Math.max(1, Math.min(over, widest - next));
    widths[widths.indexOf(widest)] = widest - cut;
    over -= cut;
  }
}

function fitted(cell: string, columns: number): string {
  const text = shortenEnd(cell, columns, '…');
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}
