import type { Random } from './random.ts';

/** Longest input that mutation grows to, in bytes. */
const longest = 1 << 15;

/** What an input is made of besides itself: others to splice with, and words of its language. */
export interface Material {
  readonly corpus: readonly Buffer[];
  readonly words: readonly string[];
}

type Change = (bytes: Buffer, random: Random, material: Material) => Buffer;

const telling = [
  0, 1, 9, 10, 13, 26, 27, 32, 34, 39, 44, 45, 58, 59, 61, 92, 123, 125, 127, 128, 0xc2, 0xe2, 0xed, 0xef, 0xf0, 0xfe,
  0xff,
];

const changes: readonly Change[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    copy[random.below(copy.length)] = random.one(telling);
    return copy;
  },
  (bytes, random) => {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const [from, to] = range(bytes, random);
    const times = 1 + random.below(random.below(8) === 0 ? 60 : 3);
    return put(bytes, to, Buffer.concat(Array.from({ length: times }, () => bytes.subarray(from, to))));
  },
  (bytes, random, { words }) => put(bytes, random.below(bytes.length + 1), Buffer.from(random.one(words))),
  (bytes, random, { words }) => {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), Buffer.from(random.one(words)), bytes.subarray(to)]);
  },
  (bytes, random, { corpus }) => {
    const other = random.one(corpus);
    return Buffer.concat([
      bytes.subarray(0, random.below(bytes.length + 1)),
      other.subarray(random.below(other.length + 1)),
    ]);
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
];

/** An input with one to six changes. */
export function mutated(bytes: Buffer, random: Random, material: Material): Buffer {
  let made = bytes;
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    if (made.length === 0) return Buffer.from(random.one(material.words));
    made = random.one(changes)(made, random, material);
  }
  return made.subarray(0, longest);
}

function range(bytes: Buffer, random: Random): readonly [number, number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.below(random.below(4) === 0 ? 200 : 12))];
}

function put(bytes: Buffer, at: number, more: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}
