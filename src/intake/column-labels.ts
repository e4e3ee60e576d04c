/** Characters that nobody sees, and that web pages and spreadsheets leave in headers: zero-width ones, soft hyphens, byte order marks. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A header as people see it: without what is invisible and white space around it, every space an ordinary one. */
export function plainHeader(cell: string): string {
  return cell
    .replace(invisible, '')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .trim();
}

/** A name for each column to tell it by: its header as people see it, `column 3` when blank,
 *  `name (2)` for the second of that name. No two are alike. */
export function columnLabels(header: readonly string[]): readonly string[] {
  const names = header.map((cell, index) => plainHeader(cell) || `column ${index + 1}`);
  const taken = new Set(names);
  const counts = new Map<string, number>();
  return names.map((name) => {
    let count = (counts.get(name) ?? 0) + 1;
    while (count > 1 && taken.has(`${name} (${count})`)) count++;
    counts.set(name, count);
    const label = count === 1 ? name : `${name} (${count})`;
    taken.add(label);
    return label;
  });
}
