import { anyButLineFeed, type CharacterSet, complement, namedSets, setOf } from './character-set.ts';

/** A pattern of the plain kind: characters, classes, counted characters, groups, alternatives, and anchors around the whole. */
export type Part =
  /** One of these characters, so many times. */
  | { readonly type: 'characters'; readonly set: CharacterSet; readonly min: number; readonly max: number }
  | { readonly type: 'group'; readonly of: readonly Sequence[]; readonly optional: boolean };

/** Parts that follow one another. */
export type Sequence = readonly Part[];

/** A pattern whose syntax was read. */
export interface PlainPattern {
  readonly start: boolean;
  readonly end: boolean;
  readonly of: readonly Sequence[];
}

/** Reads a pattern of the plain kind; undefined for anything else, be it wrong or merely beyond it: the caller has another engine for those. */
export function readPlain(source: string): PlainPattern | undefined {
  const start = source.startsWith('^');
  const end = source.endsWith('$') && !/\\\$$/.test(source);
  const reader = new Reader([...source.slice(start ? 1 : 0, end ? -1 : undefined)]);
  const of = reader.alternatives();
  const whole = of !== undefined && reader.atEnd && (of.length === 1 || !(start || end));
  return whole ? { start, end, of } : undefined;
}

const special = new Set('\\^$.|?*+()[]{}');
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, f: 12, r: 13 };

/** Reads from left to right; undefined wherever it meets what it does not know. */
class Reader {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(characters: readonly string[]) {
    this.#characters = characters;
  }

  get atEnd(): boolean {
    return this.#at === this.#characters.length;
  }

  alternatives(): readonly Sequence[] | undefined {
    const all: Sequence[] = [];
    do {
      const sequence = this.#sequence();
      if (sequence === undefined) return undefined;
      all.push(sequence);
    } while (this.#take('|'));
    return all;
  }

  #sequence(): Sequence | undefined {
    const parts: Part[] = [];
    while (!this.atEnd && this.#next !== '|' && this.#next !== ')') {
      const part = this.#take('(') ? this.#group() : this.#counted();
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts;
  }

  #group(): Part | undefined {
    if (this.#take('?') && !this.#take(':')) return undefined;
    const of = this.alternatives();
    if (of === undefined || !this.#take(')')) return undefined;
    const optional = this.#take('?');
    return this.#isQuantifier ? undefined : { type: 'group', of, optional };
  }

  #counted(): Part | undefined {
    const set = this.#set();
    const times = set && this.#times();
    if (set === undefined || times === undefined || this.#isQuantifier) return undefined;
    return { type: 'characters', set, min: times[0], max: times[1] };
  }

  #times(): readonly [number, number] | undefined {
    if (this.#take('?')) return [0, 1];
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (!this.#take('{')) return [1, 1];
    const from = this.#number();
    const open = this.#take(',');
    const to = open ? (this.#number() ?? Number.POSITIVE_INFINITY) : from;
    return from !== undefined && to !== undefined && this.#take('}') && from <= to ? [from, to] : undefined;
  }

  #set(): CharacterSet | undefined {
    const character = this.#character();
    if (character === undefined) return undefined;
    if (character === '.') return anyButLineFeed;
    if (character === '[') return this.#class();
    if (character === '\\') return this.#escape();
    return special.has(character) ? undefined : single(character);
  }

  #escape(): CharacterSet | undefined {
    const named = this.#character();
    if (named === undefined) return undefined;
    const control = Object.hasOwn(controls, named) ? controls[named] : undefined;
    if (control !== undefined) return [[control, control]];
    if (Object.hasOwn(namedSets, named)) return namedSets[named];
    return /^[!-/:-@[-`{-~]$/.test(named) ? single(named) : undefined;
  }

  #class(): CharacterSet | undefined {
    const negated = this.#take('^');
    const ranges: (readonly [number, number])[] = [];
    while (!this.#take(']')) {
      const range = this.#range();
      if (range === undefined) return undefined;
      ranges.push(...range);
    }
    if (ranges.length === 0) return undefined;
    return negated ? complement(setOf(ranges)) : setOf(ranges);
  }

  #range(): CharacterSet | undefined {
    const from = this.#member();
    const isLast = this.#next === '-' && this.#characters[this.#at + 1] === ']';
    if (from === undefined || isLast || !this.#take('-')) return from;
    const [low, high] = [only(from), only(this.#member())];
    return low !== undefined && high !== undefined && low <= high ? [[low, high]] : undefined;
  }

  #member(): CharacterSet | undefined {
    const character = this.#character();
    if (character === undefined || character === '[' || character === ']') return undefined;
    return character === '\\' ? this.#escape() : single(character);
  }

  get #next(): string | undefined {
    return this.#characters[this.#at];
  }

  get #isQuantifier(): boolean {
    return this.#next !== undefined && '?*+{'.includes(this.#next);
  }

  #character(): string | undefined {
    const character = this.#next;
    if (character !== undefined) this.#at += 1;
    return character;
  }

  #take(character: string): boolean {
    const found = this.#next === character;
    if (found) this.#at += 1;
    return found;
  }

  #number(): number | undefined {
    let text = '';
    while (this.#next !== undefined && /^\d$/.test(this.#next) && text.length < 4) text += this.#character();
    return text === '' ? undefined : Number(text);
  }
}

/** The only code point of a set; undefined where it has none or several. */
function only(set: CharacterSet | undefined): number | undefined {
  const [range, ...more] = set ?? [];
  return range !== undefined && more.length === 0 && range[0] === range[1] ? range[0] : undefined;
}

function single(character: string): CharacterSet {
  const code = character.codePointAt(0) ?? 0;
  return [[code, code]];
}
