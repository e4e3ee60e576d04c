/** Code points as ranges, both ends inclusive, in order and apart. */
export type CharacterSet = readonly (readonly [from: number, to: number])[];

const last = 0x10ffff;

/** A set of ranges in any order, overlapping or not. */
export function setOf(ranges: CharacterSet): CharacterSet {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const before = merged.at(-1);
    if (before !== undefined && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Every code point that is not in the set. */
export function complement(set: CharacterSet): CharacterSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  return next <= last ? [...rest, [next, last]] : rest;
}

/** Whether no code point is in both sets. */
export function areApart(a: CharacterSet, b: CharacterSet): boolean {
  return a.every(([from, to]) => b.every(([start, end]) => to < start || end < from));
}

/** The set as a class of a native pattern with the flag `u`. */
export function asClass(set: CharacterSet): string {
  const inHex = (code: number) => `\\u{${code.toString(16)}}`;
  return `[${set.map(([from, to]) => (from === to ? inHex(from) : `${inHex(from)}-${inHex(to)}`)).join('')}]`;
}

const digits: CharacterSet = [[0x30, 0x39]];
const word: CharacterSet = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const space: CharacterSet = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];

/** Classes by the letter after the backslash, as RE2 has them: ASCII only. */
export const namedSets: Readonly<Record<string, CharacterSet>> = {
  d: digits,
  D: complement(digits),
  w: word,
  W: complement(word),
  s: space,
  S: complement(space),
};

/** What `.` stands for: any character but a line feed. */
export const anyButLineFeed = complement([[0x0a, 0x0a]]);
