/** One stretch of an identifier's value. */
export interface Component {
  /** `N` digits, `X` the 82 characters of GS1 (its character set 82), `Y` its 39, `Z` the 64 of file-safe base 64. */
  readonly of: 'N' | 'X' | 'Y' | 'Z';
  readonly min: number;
  readonly max: number;
  readonly optional: boolean;
  /** Names of further tests, in `component-tests.ts`. */
  readonly tests: readonly string[];
}

/** A GS1 application identifier and what GS1 asks of it (GS1 General Specifications, chapter 3). */
export interface ApplicationIdentifier {
  readonly ai: string;
  readonly title: string;
  readonly components: readonly Component[];
  /** The fewest and the most characters its value can have. */
  readonly shortest: number;
  readonly longest: number;
  /** No FNC1 is needed after it: its first two digits fix its length. */
  readonly predefined: boolean;
  /** Groups of which each must be met: `02|8026` is one or the other, `01+21` both; `31nn` any that starts so. */
  readonly needs: readonly string[];
  /** Identifiers that may not stand on the same unit; `310n` any that starts so. */
  readonly excludes: readonly string[];
}

/** What stands beside an identifier on the same unit, or may not. */
export interface Relations {
  readonly needs?: readonly string[];
  readonly excludes?: readonly string[];
}

/** First two digits whose identifiers have a length that scanners know (GS1 General Specifications, table of predefined lengths in section 7.8). */
const predefinedStarts = new Set('00 01 02 03 04 11 12 13 14 15 16 17 18 19 20 31 32 33 34 35 36 41'.split(' '));

/** One line of the table. `spec` lists the components: `N14 check`, `N3 country, X..9`, `N6 temperature, [X1] hyphen`. */
export function ai(code: string, title: string, spec: string, { needs = [], excludes = [] }: Relations = {}) {
  const components = spec.split(', ').map(componentOf);
  return {
    ai: code,
    title,
    components,
    shortest: components.reduce((sum, { min, optional }) => sum + (optional ? 0 : min), 0),
    longest: components.reduce((sum, { max }) => sum + max, 0),
    predefined: predefinedStarts.has(code.slice(0, 2)),
    needs,
    excludes,
  };
}

/** Identifiers whose last digit says where the decimal point is, or which of several it is: `310n`, from 0 to `last`. */
export function series(stem: string, last: number, title: string, spec: string, relations: Relations) {
  return Array.from({ length: last + 1 }, (_, digit) => ai(`${stem}${digit}`, title, spec, relations));
}

function componentOf(text: string): Component {
  const [size = '', ...tests] = text.split(' ');
  const optional = size.startsWith('[');
  const plain = size.replace('[', '').replace(']', '');
  const upTo = plain.slice(1, 3) === '..';
  const max = Number(plain.slice(upTo ? 3 : 1));
  return { of: setOf(plain.charAt(0)), min: upTo ? 1 : max, max, optional, tests };
}

function setOf(letter: string): Component['of'] {
  return letter === 'N' || letter === 'Y' || letter === 'Z' ? letter : 'X';
}

/** Whether an identifier is the one a pattern names: `420`, or `31nn`, where `n` is any digit. */
export function isNamedBy(pattern: string, code: string): boolean {
  if (pattern.length !== code.length) return false;
  for (let i = 0; i < code.length; i++) if (pattern[i] !== 'n' && pattern[i] !== code[i]) return false;
  return true;
}
