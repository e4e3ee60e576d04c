/** A name for each column to tell it by: its header without white space around it, `column 3` when blank,
 *  `name (2)` for the second of that name. No two are alike. */
export function columnLabels(header: readonly string[]): readonly string[] {
  const names = header.map((cell, index) => cell.trim() || `column ${index + 1}`);
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
