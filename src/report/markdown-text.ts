import { printable } from './printable.ts';

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Data as inline Markdown (GitHub Flavored): one line, nothing in it is markup, HTML, a cell's end or a heading. */
export function markdownText(text: string): string {
  return printable(text).replace(/[<>&]|[\\`*_[\]|~#!$]/g, (sign) => entities[sign] ?? `\\${sign}`);
}

/** A code or id in fixed width; `@name` in it mentions nobody. */
export function markdownCode(text: string): string {
  return `<code>${markdownText(text)}</code>`;
}

/** A table with its header, or nothing when it has no rows. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [header, header.map(() => '---'), ...rows].map(markdownRow).join('');
}

/** Cells are Markdown already. */
function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
