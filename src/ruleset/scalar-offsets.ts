import type { Span } from './source.ts';

/** Gives the place in the file of each character of a scalar's text. */
export type SourceOffset = (offset: number) => number;

/** How a scalar's text lies in the file, whatever its style: quotes and their escapes, block scalars, folded lines. Only characters
 *  that are no white space are followed, since folding and indentation change nothing else; white space lies after the character before it.
 *  Undefined where the text is not the one that stands there. */
export function sourceOffsets({ source, start, end }: Span, text: string): SourceOffset | undefined {
  const written = charactersOf(source.text.slice(start, end), start);
  const places: number[] = [];
  let next = 0;
  let after = written[0]?.at ?? start;
  for (const unit of text.split('')) {
    if (isSpace(unit)) {
      places.push(after);
      continue;
    }
    const found = written[next++];
    if (found?.unit !== unit) return undefined;
    places.push(found.at);
    after = found.to;
  }
  return next === written.length ? (offset) => places[offset] ?? after : undefined;
}

/** A UTF-16 unit of a scalar's value and where it is written. */
interface Written {
  readonly unit: string;
  readonly at: number;
  readonly to: number;
}

function charactersOf(raw: string, start: number): readonly Written[] {
  const first = raw.charAt(0);
  if (first === '"') return [...escaped(raw, start)];
  if (first === "'") return matched(raw.slice(1, -1), start + 1, /''|[^\s]/g);
  if (first !== '|' && first !== '>') return matched(raw, start, /[^\s]/g);
  const header = raw.indexOf('\n') + 1;
  return matched(raw.slice(header), start + header, /[^\s]/g);
}

function matched(raw: string, start: number, unit: RegExp): readonly Written[] {
  return [...raw.matchAll(unit)].map((match) => {
    const at = start + match.index;
    return { unit: match[0].charAt(0), at, to: at + match[0].length };
  });
}

const escapes = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))|[^\s\\]/g;
const spaces = new Set(['n', 't', 'r', 'v', 'f', 'N', 'L', 'P', '_', ' ', '\n', '\r', '\t']);
const controls: Readonly<Record<string, string>> = { 0: '\0', a: '\x07', b: '\b', e: '\x1b' };

function* escaped(raw: string, start: number): Generator<Written> {
  for (const match of raw.slice(1, -1).matchAll(escapes)) {
    const at = start + 1 + match.index;
    const to = at + match[0].length;
    const hex = match[1] ?? match[2] ?? match[3];
    const named = match[4];
    if (named !== undefined && spaces.has(named)) continue;
    const value =
      hex !== undefined
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (named && (controls[named] ?? named)) || match[0];
    for (const unit of value.split('')) if (!isSpace(unit)) yield { unit, at, to };
  }
}

function isSpace(unit: string): boolean {
  return /\s/.test(unit);
}
