import { broken, type Compiled, computed, type Environment, plain } from './environment.ts';
import { type Frame, noValue, type Outcome, type Plain, type Run } from './frame.ts';
import { amongLikeMoments, inOneCurrency, refuseUnlikeMoments } from './guards.ts';
import type { Expr } from './syntax.ts';
import { agree, duration, inWords, joined, type Type } from './types.ts';

type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** Whether an operator makes a sum of its sides. */
export function isArithmetic(operator: string): operator is Arithmetic {
  return operator.length === 1 && '+-*/%'.includes(operator);
}

/** Longest text and list that an expression may build: joining in a comprehension doubles, and rules are not trusted. */
const longestText = 100_000;
const longestList = 1_000;
/** Years 1 to 9999, and a span of ten thousand years, in milliseconds (CEL, sections Timestamps and Durations). */
const earliest = -62_135_596_800_000;
const latest = 253_402_300_799_999;
const longestSpan = 315_576_000_000_000;

/** Sums of numbers that measure the same, of moments and durations, of text and of lists. */
export function compileArithmetic(
  operator: Arithmetic,
  expr: Extract<Expr, { readonly type: 'binary' }>,
  env: Environment,
): Compiled {
  const left = env.compile(expr.left, env);
  const right = env.compile(expr.right, env);
  if (left.type.kind === 'unknown' || right.type.kind === 'unknown') return broken;
  if (operator === '-' && refuseUnlikeMoments([left, right], expr.at, env)) return broken;
  const made = numbers(operator, left, right) ?? moments(operator, left, right) ?? joins(operator, left, right);
  if (made !== undefined) return made;
  const message = `"${operator}" does not go with ${inWords(left.type)} and ${inWords(right.type)}`;
  env.problem('ruleset.type', message, expr.at, hintFor(operator, left.type, right.type));
  return broken;
}

function hintFor(operator: Arithmetic, left: Type, right: Type): string | undefined {
  const kinds = [left.kind, right.kind];
  if (kinds.includes('text') && kinds.includes('number'))
    return operator === '+' ? 'make text of the number with string(…)' : 'make a number of the text with double(…)';
  return kinds.includes('timestamp') ? "write a span as duration('72h')" : undefined;
}

function numbers(operator: Arithmetic, left: Compiled, right: Compiled): Compiled | undefined {
  if (left.type.kind !== 'number' || right.type.kind !== 'number') return undefined;
  const type = measured(operator, left.type, right.type);
  if (type === undefined) return undefined;
  const run = inOneCurrency([left, right], sums[operator](left.run, right.run));
  const ratio = operator === '/' && right.moneys.length > 0;
  return ratio ? plain(type, run) : computed(type, run, [left, right]);
}

/** A sum measures what its parts do; a product or quotient of two measures is a number. */
function measured(operator: Arithmetic, left: Type, right: Type): Type | undefined {
  if (operator !== '*' && operator !== '/') return agree(left, right) ? joined(left, right) : undefined;
  if (left.kind !== 'number' || right.kind !== 'number') return undefined;
  if (right.measure === undefined) return { kind: 'number', measure: left.measure };
  return { kind: 'number', measure: operator === '*' && left.measure === undefined ? right.measure : undefined };
}

type Sum = (left: Run, right: Run) => Run;

/** One closure each: they run for every row. A sum that comes to no finite number is no value. */
const sums: Readonly<Record<Arithmetic, Sum>> = {
  '+': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? finite(a + b) : b;
  },
  '-': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? finite(a - b) : b;
  },
  '*': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? finite(a * b) : b;
  },
  '/': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? finite(a / b) : b;
  },
  '%': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? finite(a % b) : b;
  },
};

function finite(value: number): Outcome {
  return Number.isFinite(value) ? value : noValue;
}

function moments(operator: Arithmetic, left: Compiled, right: Compiled): Compiled | undefined {
  if (operator !== '+' && operator !== '-') return undefined;
  const sum = sums[operator](left.run, right.run);
  const kinds = `${left.type.kind} ${operator} ${right.type.kind}`;
  if (kinds === 'timestamp - timestamp') return plain(duration, amongLikeMoments([left, right], within(sum, isSpan)));
  if (kinds === 'duration + duration' || kinds === 'duration - duration') return plain(duration, within(sum, isSpan));
  if (kinds === 'timestamp + duration' || kinds === 'timestamp - duration')
    return computed(left.type, within(sum, isMoment), [left]);
  return kinds === 'duration + timestamp' ? computed(right.type, within(sum, isMoment), [right]) : undefined;
}

function isSpan(ms: number): boolean {
  return Math.abs(ms) <= longestSpan;
}

function isMoment(ms: number): boolean {
  return ms >= earliest && ms <= latest;
}

function within(run: Run, fits: (ms: number) => boolean): Run {
  return (frame) => {
    const value = run(frame);
    return typeof value === 'number' && !fits(value) ? noValue : value;
  };
}

function joins(operator: Arithmetic, left: Compiled, right: Compiled): Compiled | undefined {
  if (operator !== '+' || left.type.kind !== right.type.kind || !agree(left.type, right.type)) return undefined;
  if (left.type.kind === 'text') return plain({ kind: 'text' }, joining(left.run, right.run, joinedText));
  if (left.type.kind !== 'list') return undefined;
  return computed(joined(left.type, right.type), joining(left.run, right.run, joinedList), [left, right]);
}

function joining(left: Run, right: Run, join: (a: Outcome, b: Outcome) => Outcome): Run {
  return (frame: Frame) => join(left(frame), right(frame));
}

function joinedText(a: Outcome, b: Outcome): Outcome {
  if (typeof a !== 'string') return a;
  if (typeof b !== 'string') return b;
  return a.length + b.length > longestText ? noValue : a + b;
}

function joinedList(a: Outcome, b: Outcome): Outcome {
  if (!isList(a)) return a;
  if (!isList(b)) return b;
  return a.length + b.length > longestList ? noValue : [...a, ...b];
}

function isList(outcome: Outcome): outcome is readonly Plain[] {
  return Array.isArray(outcome);
}

/** Whether a text is short enough to be built. */
export function isBuildable(length: number): boolean {
  return length <= longestText;
}
