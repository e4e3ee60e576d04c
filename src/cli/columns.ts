import { printable } from './terminal.ts';

/** Rows as text in columns, each as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: widest }, (_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const text = (row: readonly string[]) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ');
  return rows.map((row) => `${printable(text(row)).trimEnd()}\n`).join('');
}
