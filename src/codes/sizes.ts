const factors: Readonly<Record<string, number>> = {
  '': 1,
  k: 1000,
  m: 1000 ** 2,
  g: 1000 ** 3,
  ki: 1024,
  mi: 1024 ** 2,
  gi: 1024 ** 3,
};

/** A size or count as people write it (`64MiB`, `2 GB`, `20000`), from 1; undefined when it is none. */
export function sizeNamed(text: string): number | undefined {
  const [, digits, prefix = ''] = /^(\d{1,12}) ?(?:([kmg]i?)?b?)?$/i.exec(text.trim()) ?? [];
  const factor = factors[prefix.toLowerCase()];
  const size = digits === undefined || factor === undefined ? 0 : Number(digits) * factor;
  return size >= 1 && Number.isSafeInteger(size) ? size : undefined;
}

/** A size as messages show it: `16 MiB`, `300 bytes`. */
export function sizeText(bytes: number): string {
  for (const [factor, unit] of [
    [1024 ** 3, 'GiB'],
    [1024 ** 2, 'MiB'],
  ] as const)
    if (bytes % factor === 0) return `${bytes / factor} ${unit}`;
  return `${bytes} bytes`;
}
