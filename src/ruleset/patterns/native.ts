import { areApart, asClass, type CharacterSet, setOf } from './character-set.ts';
import { type Part, type PlainPattern, readPlain, type Sequence } from './syntax.ts';

/** Longest match that an unanchored pattern may have: it is tried from every character of a text. */
const longestUnanchored = 100;

/** A native pattern that does the same in linear time, where that can be proven; undefined otherwise.
 *
 *  The proof: wherever the engine has a choice (to repeat a character or go on, to enter an optional group or pass it, to take one
 *  alternative or another), the next character of the text can suit only one side, so the other fails at once and stepping back never
 *  explores anything twice. A start anchor leaves one place to try from; without it, matches have to be short. */
export function provenNative(source: string): RegExp | undefined {
  const pattern = readPlain(source);
  if (pattern === undefined || !isChoiceless(pattern.of, [])) return undefined;
  if (!pattern.start && longestOf(pattern.of) > longestUnanchored) return undefined;
  return new RegExp(nativeSource(pattern), 'u');
}

/** `follow` is what may stand after these; at the end of a pattern nothing can go wrong any more. */
function isChoiceless(of: readonly Sequence[], follow: CharacterSet): boolean {
  const firsts = of.map((sequence) => firstOf(sequence, []));
  const apart = firsts.every((first, place) => firsts.slice(place + 1).every((other) => areApart(first, other)));
  const definite = of.length === 1 || !of.some(isNullable);
  return apart && definite && of.every((sequence) => isSequenceChoiceless(sequence, follow));
}

function isSequenceChoiceless(sequence: Sequence, follow: CharacterSet): boolean {
  return sequence.every((part, place) => {
    const after = firstOf(sequence.slice(place + 1), follow);
    if (part.type === 'characters') return part.min === part.max || areApart(part.set, after);
    if (part.of.some(isNullable)) return false;
    return isChoiceless(part.of, after) && (!part.optional || areApart(firstOfGroup(part.of), after));
  });
}

/** The characters that a sequence can start with, those after it included where it can be empty. */
function firstOf(sequence: Sequence, follow: CharacterSet): CharacterSet {
  const sets: CharacterSet[] = [];
  for (const part of sequence) {
    sets.push(part.type === 'characters' ? part.set : firstOfGroup(part.of));
    if (!isOptional(part)) return setOf(sets.flat());
  }
  return setOf([...sets.flat(), ...follow]);
}

function firstOfGroup(of: readonly Sequence[]): CharacterSet {
  return setOf(of.flatMap((sequence) => firstOf(sequence, [])));
}

function isNullable(sequence: Sequence): boolean {
  return sequence.every(isOptional);
}

function isOptional(part: Part): boolean {
  return part.type === 'characters' ? part.min === 0 : part.optional || part.of.some(isNullable);
}

function longestOf(of: readonly Sequence[]): number {
  const lengthOf = (part: Part) => (part.type === 'characters' ? part.max : longestOf(part.of));
  return Math.max(...of.map((sequence) => sequence.reduce((sum, part) => sum + lengthOf(part), 0)));
}

function nativeSource({ start, end, of }: PlainPattern): string {
  return `${start ? '^' : ''}${alternatives(of)}${end ? '$' : ''}`;
}

function alternatives(of: readonly Sequence[]): string {
  return of.map((sequence) => sequence.map(partSource).join('')).join('|');
}

function partSource(part: Part): string {
  if (part.type === 'group') return `(?:${alternatives(part.of)})${part.optional ? '?' : ''}`;
  const { set, min, max } = part;
  const times = Number.isFinite(max) ? `{${min},${max}}` : `{${min},}`;
  return `${asClass(set)}${min === 1 && max === 1 ? '' : times}`;
}
